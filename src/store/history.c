/* history: see history.h. */
#include "store/history.h"

enum { ADD, LIST, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_SITE | ROLE_DESK | ROLE_DISPATCH | ROLE_ADMIN,
             "INSERT INTO history (enquiry_id, at, actor, action, detail)"
             " VALUES (:enquiry_id, :at, :actor, :action, :detail)",
             false},
    [LIST] = {ROLE_DESK | ROLE_ADMIN,
              "SELECT at, actor, action, detail FROM history WHERE enquiry_id = :enquiry_id"
              " ORDER BY id DESC LIMIT :max",
              false},
};

const struct db_table history_table = {"history", SQL, SQL_COUNT};

enum status history_add(struct db *db, int64_t enquiry_id, const struct history_record *record)
{
    struct db_stmt *stmt = db_use(db, &history_table, ADD);
    db_bind_int(stmt, ":enquiry_id", enquiry_id);
    db_bind_int(stmt, ":at", record->at);
    db_bind_text(stmt, ":actor", record->actor);
    db_bind_text(stmt, ":action", record->action);
    db_bind_text(stmt, ":detail", record->detail);
    return db_run(stmt);
}

enum status history_list(struct db *db, struct arena *arena, int64_t enquiry_id,
                         struct history_record *records, size_t max, size_t *count)
{
    struct db_stmt *stmt = db_use(db, &history_table, LIST);
    db_bind_int(stmt, ":enquiry_id", enquiry_id);
    db_bind_int(stmt, ":max", (int64_t)max);
    enum status status;
    *count = 0;
    while ((status = db_step(stmt)) == STATUS_OK)
        records[(*count)++] = (struct history_record){
            .at = db_int(stmt, 0),
            .actor = db_text(stmt, 1, arena),
            .action = db_text(stmt, 2, arena),
            .detail = db_text(stmt, 3, arena),
        };
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}
