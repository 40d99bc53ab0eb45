/* outbox: see outbox.h. */
#include "store/outbox.h"

#include "base/utf8.h"
#include "store/history.h"

#define ROW                                                                                        \
    "SELECT outbox.id, enquiry_id, reference, kind, recipient, state, message_id, attempts,"       \
    " outbox.created_at, outbox.updated_at, due_at, last_code, last_reply, bounce_tag"             \
    " FROM outbox JOIN enquiry ON enquiry.id = enquiry_id "

/* The words of the partial indexes. Of those that are being sent only the ones in front of :id
 * count, or two would stop each other. */
#define SENT                                                                                       \
    "kind = 'acknowledgement' AND state IN ('leased', 'accepted') AND updated_at > :since"         \
    " AND (state = 'accepted' OR id < :id)"
#define SENT_TO                                                                                    \
    "FROM outbox INDEXED BY outbox_acknowledged WHERE recipient = :recipient"                      \
    " COLLATE NOCASE AND " SENT

enum {
    ADD,
    DUE,
    LEASE,
    SETTLE,
    RELEASE,
    RECLAIM,
    NEXT_DUE,
    COUNT_DUE,
    ENQUIRY_OF,
    LIST,
    HAS_HELD,
    RELEASE_HELD,
    CANCEL,
    NEXT,
    LAST_TO,
    COUNT_TO,
    COUNT_ALL,
    SQL_COUNT
};

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_SITE,
             "INSERT INTO outbox (enquiry_id, kind, recipient, state, message_id, created_at,"
             " updated_at, due_at, bounce_tag) VALUES (:enquiry_id, :kind, :recipient, :state,"
             " :message_id, :now, :now, :due_at, :bounce_tag)",
             false},
    [DUE] = {ROLE_DISPATCH,
             ROW "WHERE due_at <= :now AND due_at IS NOT NULL ORDER BY due_at LIMIT :max", false},
    [LEASE] = {ROLE_DISPATCH,
               "UPDATE outbox SET state = 'leased', attempts = attempts + 1, due_at = :until,"
               " updated_at = :now WHERE id = :id",
               false},
    [SETTLE] = {ROLE_DISPATCH,
                "UPDATE outbox SET state = :state, due_at = :due_at, last_code = :code,"
                " last_reply = :reply, attempts = attempts - :uncounted, updated_at = :now"
                " WHERE id = :id AND state = 'leased' AND attempts = :attempts",
                false},
    [RELEASE] = {ROLE_DISPATCH,
                 "UPDATE outbox SET state = 'queued', attempts = attempts - 1, due_at = :now,"
                 " updated_at = :now WHERE id = :id AND state = 'leased' AND attempts = :attempts",
                 false},
    [RECLAIM] = {ROLE_DISPATCH,
                 "UPDATE outbox SET due_at = :now WHERE due_at > :now AND due_at IS NOT NULL"
                 " AND state = 'leased'",
                 false},
    [NEXT_DUE] = {ROLE_DISPATCH | ROLE_DESK | ROLE_ADMIN,
                  "SELECT due_at FROM outbox WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1",
                  false},
    [COUNT_DUE] = {ROLE_DESK | ROLE_ADMIN,
                   "SELECT count(*) FROM outbox WHERE due_at IS NOT NULL AND due_at <= :now",
                   false},
    [ENQUIRY_OF] = {ROLE_DISPATCH, "SELECT enquiry_id FROM outbox WHERE id = :id", false},
    [LIST] = {ROLE_DESK | ROLE_ADMIN,
              ROW "WHERE enquiry_id = :enquiry_id ORDER BY outbox.id LIMIT :max", false},
    [HAS_HELD] = {ROLE_SITE,
                  "SELECT EXISTS (SELECT 1 FROM outbox WHERE enquiry_id = :enquiry_id"
                  " AND state = 'held')",
                  false},
    [RELEASE_HELD] = {ROLE_DESK,
                      "UPDATE outbox SET state = 'queued', created_at = :now, due_at = :now,"
                      " updated_at = :now WHERE enquiry_id = :enquiry_id AND state = 'held'",
                      false},
    [CANCEL] = {ROLE_SITE,
                "UPDATE outbox SET state = 'cancelled', due_at = NULL, updated_at = :now"
                " WHERE enquiry_id = :enquiry_id AND state IN ('held', 'queued', 'deferred')",
                false},
    [LAST_TO] = {ROLE_DISPATCH, "SELECT ifnull(max(updated_at), 0) " SENT_TO, false},
    [COUNT_TO] = {ROLE_DISPATCH, "SELECT count(*) " SENT_TO, false},
    [COUNT_ALL] = {ROLE_DISPATCH,
                   "SELECT count(*) FROM outbox INDEXED BY outbox_acknowledged_at WHERE " SENT,
                   false},
    [NEXT] = {ROLE_ADMIN, ROW "WHERE outbox.id > :after ORDER BY outbox.id LIMIT 1", false},
};

const struct db_table outbox_table = {"outbox", SQL, SQL_COUNT};

enum status outbox_add(struct db *db, const struct outbox_record *record)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, ADD);
    db_bind_int(stmt, ":enquiry_id", record->enquiry_id);
    db_bind_text(stmt, ":kind", record->kind);
    db_bind_text(stmt, ":recipient", record->recipient);
    db_bind_text(stmt, ":state", record->state);
    db_bind_text(stmt, ":message_id", record->message_id);
    db_bind_text(stmt, ":bounce_tag", record->bounce_tag);
    db_bind_int(stmt, ":now", record->created_at);
    if (str_eq(record->state, STR("held")))
        db_bind_null(stmt, ":due_at");
    else
        db_bind_int(stmt, ":due_at", record->created_at);
    return db_run(stmt);
}

static enum status count_sent(struct db *db, size_t index, const struct outbox_record *record,
                              int64_t since, int64_t *out)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, index);
    db_bind_int(stmt, ":id", record->id);
    db_bind_int(stmt, ":since", since);
    if (index != COUNT_ALL)
        db_bind_text(stmt, ":recipient", record->recipient);
    return db_number(stmt, out);
}

enum status outbox_courtesy(struct db *db, const struct outbox_record *record, int64_t now,
                            struct courtesy_use *out)
{
    enum status status = count_sent(db, LAST_TO, record, now - COURTESY_DAY, &out->last_at);
    if (status == STATUS_OK)
        status = count_sent(db, COUNT_TO, record, now - COURTESY_DAY, &out->day);
    if (status == STATUS_OK)
        status = count_sent(db, COUNT_ALL, record, now - COURTESY_HOUR, &out->hour);
    return status;
}

enum status outbox_has_held(struct db *db, int64_t enquiry_id, bool *held)
{
    int64_t found = 0;
    struct db_stmt *stmt = db_use(db, &outbox_table, HAS_HELD);
    db_bind_int(stmt, ":enquiry_id", enquiry_id);
    enum status status = db_number(stmt, &found);
    *held = found != 0;
    return status;
}

static enum status change_mails(struct db *db, size_t index, int64_t enquiry_id, int64_t now)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, index);
    db_bind_int(stmt, ":enquiry_id", enquiry_id);
    db_bind_int(stmt, ":now", now);
    return db_run(stmt);
}

enum status outbox_release_held(struct db *db, int64_t enquiry_id, int64_t now)
{
    return change_mails(db, RELEASE_HELD, enquiry_id, now);
}

enum status outbox_cancel(struct db *db, int64_t enquiry_id, int64_t now)
{
    return change_mails(db, CANCEL, enquiry_id, now);
}

static struct outbox_record read_row(struct db_stmt *stmt, struct arena *arena)
{
    return (struct outbox_record){
        .id = db_int(stmt, 0),
        .enquiry_id = db_int(stmt, 1),
        .reference = db_text(stmt, 2, arena),
        .kind = db_text(stmt, 3, arena),
        .recipient = db_text(stmt, 4, arena),
        .state = db_text(stmt, 5, arena),
        .message_id = db_text(stmt, 6, arena),
        .attempts = db_int(stmt, 7),
        .created_at = db_int(stmt, 8),
        .updated_at = db_int(stmt, 9),
        .due_at = db_int(stmt, 10),
        .last_code = db_int(stmt, 11),
        .last_reply = db_text(stmt, 12, arena),
        .bounce_tag = db_text(stmt, 13, arena),
    };
}

static enum status read_rows(struct db_stmt *stmt, struct arena *arena,
                             struct outbox_record *records, size_t *count)
{
    enum status status;
    *count = 0;
    while ((status = db_step(stmt)) == STATUS_OK)
        records[(*count)++] = read_row(stmt, arena);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status lease_rows(struct db *db, struct outbox_record *records, size_t count,
                              int64_t now, int64_t until)
{
    for (size_t i = 0; i < count; i++) {
        struct db_stmt *stmt = db_use(db, &outbox_table, LEASE);
        db_bind_int(stmt, ":id", records[i].id);
        db_bind_int(stmt, ":until", until);
        db_bind_int(stmt, ":now", now);
        enum status status = db_run(stmt);
        if (status != STATUS_OK)
            return status;
        records[i].attempts++;
        records[i].state = STR("leased");
        records[i].due_at = until;
    }
    return STATUS_OK;
}

enum status outbox_take(struct db *db, struct arena *arena, int64_t now, int64_t lease,
                        struct outbox_record *records, size_t max, size_t *count)
{
    *count = 0;
    enum status status = db_begin(db);
    if (status != STATUS_OK)
        return status;
    struct db_stmt *stmt = db_use(db, &outbox_table, DUE);
    db_bind_int(stmt, ":now", now);
    db_bind_int(stmt, ":max", (int64_t)max);
    status = read_rows(stmt, arena, records, count);
    if (status == STATUS_OK)
        status = lease_rows(db, records, *count, now, now + lease);
    if (status == STATUS_OK)
        status = db_commit(db);
    else
        db_rollback(db);
    if (status != STATUS_OK)
        *count = 0;
    return status;
}

static enum status add_history(struct db *db, const struct outbox_result *result, const char *state)
{
    int64_t enquiry_id;
    struct db_stmt *stmt = db_use(db, &outbox_table, ENQUIRY_OF);
    db_bind_int(stmt, ":id", result->id);
    enum status status = db_number(stmt, &enquiry_id);
    if (status != STATUS_OK)
        return status;
    return history_add(db, enquiry_id,
                       &(struct history_record){.at = result->now,
                                                .actor = STR("dispatch"),
                                                .action = STR("mail"),
                                                .detail = str_from(state)});
}

static enum status write_result(struct db *db, const struct outbox_result *result,
                                const char *state, int64_t due_at, bool counted)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, SETTLE);
    db_bind_int(stmt, ":uncounted", counted ? 0 : 1);
    db_bind_int(stmt, ":id", result->id);
    db_bind_int(stmt, ":attempts", result->attempts);
    db_bind_text(stmt, ":state", str_from(state));
    db_bind_int(stmt, ":code", result->code);
    db_bind_text(stmt, ":reply", utf8_prefix(result->reply, OUTBOX_REPLY_MAX));
    db_bind_int(stmt, ":now", result->now);
    if (due_at == 0)
        db_bind_null(stmt, ":due_at");
    else
        db_bind_int(stmt, ":due_at", due_at);
    enum status status = db_run(stmt);
    if (status == STATUS_OK && db_changes(db) == 0)
        status = STATUS_CONFLICT;
    if (status == STATUS_OK && due_at == 0)
        status = add_history(db, result, state);
    return status;
}

static enum status settle(struct db *db, const struct outbox_result *result, const char *state,
                          int64_t due_at, bool counted)
{
    enum status status = db_begin(db);
    if (status != STATUS_OK)
        return status;
    status = write_result(db, result, state, due_at, counted);
    if (status == STATUS_OK)
        return db_commit(db);
    db_rollback(db);
    return status;
}

enum status outbox_accepted(struct db *db, const struct outbox_result *result)
{
    return settle(db, result, "accepted", 0, true);
}

enum status outbox_deferred(struct db *db, const struct outbox_result *result, int64_t next_try)
{
    return settle(db, result, "deferred", next_try, true);
}

enum status outbox_failed(struct db *db, const struct outbox_result *result)
{
    return settle(db, result, "failed", 0, true);
}

enum status outbox_cancelled(struct db *db, const struct outbox_result *result)
{
    return settle(db, result, "cancelled", 0, false);
}

enum status outbox_paused(struct db *db, const struct outbox_result *result, int64_t next_try)
{
    return settle(db, result, "deferred", next_try, false);
}

enum status outbox_reclaim(struct db *db, int64_t now, int64_t *count)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, RECLAIM);
    db_bind_int(stmt, ":now", now);
    enum status status = db_run(stmt);
    *count = status == STATUS_OK ? db_changes(db) : 0;
    return status;
}

enum status outbox_release(struct db *db, int64_t id, int64_t attempts, int64_t now)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, RELEASE);
    db_bind_int(stmt, ":id", id);
    db_bind_int(stmt, ":attempts", attempts);
    db_bind_int(stmt, ":now", now);
    return db_run(stmt);
}

enum status outbox_next_due(struct db *db, int64_t *due_at)
{
    *due_at = 0;
    enum status status = db_number(db_use(db, &outbox_table, NEXT_DUE), due_at);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status outbox_count_due(struct db *db, int64_t now, int64_t *count)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, COUNT_DUE);
    db_bind_int(stmt, ":now", now);
    return db_number(stmt, count);
}

enum status outbox_list(struct db *db, struct arena *arena, int64_t enquiry_id,
                        struct outbox_record *records, size_t max, size_t *count)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, LIST);
    db_bind_int(stmt, ":enquiry_id", enquiry_id);
    db_bind_int(stmt, ":max", (int64_t)max);
    return read_rows(stmt, arena, records, count);
}

enum status outbox_next(struct db *db, struct arena *arena, int64_t after,
                        struct outbox_record *out)
{
    struct db_stmt *stmt = db_use(db, &outbox_table, NEXT);
    db_bind_int(stmt, ":after", after);
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    *out = read_row(stmt, arena);
    db_done(stmt);
    return STATUS_OK;
}
