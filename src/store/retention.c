/* retention: see retention.h. */
#include "store/retention.h"

#include "base/log.h"

#define BATCH 100 /* the lock is not kept from those who take in enquiries */

enum { DUE, UNLINK_CORRECTS, UNLINK_SAME, ERASE, DO_NOT_WAIT, EMPTY_LOG, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [DUE] = {ROLE_RETENTION,
             "SELECT id, reference FROM enquiry WHERE erase_at IS NOT NULL AND erase_at <= :now"
             " ORDER BY erase_at LIMIT :max",
             false},
    [UNLINK_CORRECTS] = {ROLE_RETENTION, "UPDATE enquiry SET corrects = NULL WHERE corrects = :id",
                         false},
    [UNLINK_SAME] = {ROLE_RETENTION, "UPDATE enquiry SET same_as = NULL WHERE same_as = :id",
                     false},
    [ERASE] = {ROLE_RETENTION, "DELETE FROM enquiry WHERE id = :id", false},
    [DO_NOT_WAIT] = {ROLE_RETENTION, "PRAGMA busy_timeout = 0", true},
    [EMPTY_LOG] = {ROLE_RETENTION, "PRAGMA wal_checkpoint(TRUNCATE)", true},
};

const struct db_table retention_table = {"retention", SQL, SQL_COUNT};

struct due {
    int64_t id;
    struct str reference;
};

static enum status list_due(struct db *db, struct arena *arena, int64_t now, struct due due[BATCH],
                            size_t *count)
{
    struct db_stmt *stmt = db_use(db, &retention_table, DUE);
    db_bind_int(stmt, ":now", now);
    db_bind_int(stmt, ":max", BATCH);
    enum status status;
    *count = 0;
    while ((status = db_step(stmt)) == STATUS_OK)
        due[(*count)++] = (struct due){db_int(stmt, 0), db_text(stmt, 1, arena)};
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status erase_one(struct db *db, int64_t id)
{
    static const int steps[] = {UNLINK_CORRECTS, UNLINK_SAME, ERASE};
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]) && status == STATUS_OK; i++) {
        struct db_stmt *stmt = db_use(db, &retention_table, (size_t)steps[i]);
        db_bind_int(stmt, ":id", id);
        status = db_run(stmt);
    }
    return status;
}

static enum status erase_batch(struct db *db, struct arena *arena, int64_t now, size_t *count)
{
    struct due due[BATCH];
    enum status status = db_begin(db);
    if (status != STATUS_OK)
        return status;
    status = list_due(db, arena, now, due, count);
    for (size_t i = 0; i < *count && status == STATUS_OK; i++)
        status = erase_one(db, due[i].id);
    if (status == STATUS_OK)
        status = db_commit(db);
    else
        db_rollback(db);
    for (size_t i = 0; i < *count && status == STATUS_OK; i++)
        log_info("erased", LOG_STR("reference", due[i].reference));
    return status;
}

enum status retention_erase(struct db *db, struct arena *arena, int64_t now, int64_t *count)
{
    size_t batch = BATCH;
    enum status status = STATUS_OK;
    *count = 0;
    while (status == STATUS_OK && batch == BATCH) {
        status = erase_batch(db, arena, now, &batch);
        if (status == STATUS_OK)
            *count += (int64_t)batch;
    }
    return status;
}

enum status retention_empty_log(struct db *db, bool *done)
{
    int64_t unused = 0;
    int64_t busy = 1;
    enum status status = db_number(db_use(db, &retention_table, DO_NOT_WAIT), &unused);
    if (status == STATUS_OK)
        status = db_number(db_use(db, &retention_table, EMPTY_LOG), &busy);
    *done = status == STATUS_OK && busy == 0;
    return status == STATUS_BUSY ? STATUS_OK : status;
}
