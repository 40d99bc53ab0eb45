/* resend: see resend.h. */
#include "store/resend.h"

#include "store/history.h"

enum { QUEUE, NEXT_FAILED, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [QUEUE] = {ROLE_DESK | ROLE_ADMIN,
               "UPDATE outbox SET state = 'queued', attempts = 0, created_at = :now, due_at = :now,"
               " updated_at = :now WHERE id = :id AND enquiry_id = :enquiry_id"
               " AND state IN ('failed', 'cancelled') AND (kind = 'withdrawn' OR EXISTS"
               " (SELECT 1 FROM enquiry WHERE id = :enquiry_id"
               " AND status NOT IN ('quarantined', 'spam', 'withdrawn')))",
               false},
    [NEXT_FAILED] = {ROLE_ADMIN,
                     "SELECT id, enquiry_id FROM outbox WHERE id > :after AND state = 'failed'"
                     " ORDER BY id LIMIT 1",
                     true}, /* each reads on from the last: all of them together, the table once */
};

const struct db_table resend_table = {"resend", SQL, SQL_COUNT};

bool resend_allowed(const struct outbox_record *mail, enum state enquiry)
{
    bool nothing = str_eq(mail->state, STR("failed")) || str_eq(mail->state, STR("cancelled"));
    return nothing && (state_handled(enquiry) || str_eq(mail->kind, STR("withdrawn")));
}

enum status resend_queue(struct db *db, const struct resend_order *order)
{
    struct db_stmt *stmt = db_use(db, &resend_table, QUEUE);
    db_bind_int(stmt, ":id", order->id);
    db_bind_int(stmt, ":enquiry_id", order->enquiry_id);
    db_bind_int(stmt, ":now", order->now);
    enum status status = db_run(stmt);
    if (status == STATUS_OK && db_changes(db) == 0)
        status = STATUS_CONFLICT;
    if (status != STATUS_OK)
        return status;
    return history_add(db, order->enquiry_id,
                       &(struct history_record){.at = order->now,
                                                .actor = order->actor,
                                                .action = STR("mail"),
                                                .detail = STR("queued")});
}

enum status resend_next_failed(struct db *db, int64_t after, int64_t *id, int64_t *enquiry_id)
{
    struct db_stmt *stmt = db_use(db, &resend_table, NEXT_FAILED);
    db_bind_int(stmt, ":after", after);
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    *id = db_int(stmt, 0);
    *enquiry_id = db_int(stmt, 1);
    db_done(stmt);
    return STATUS_OK;
}
