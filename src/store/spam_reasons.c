/* spam_reasons: see spam_reasons.h. */
#include "store/spam_reasons.h"

enum { ADD, LIST, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_SITE,
             "INSERT INTO spam_reason (enquiry_id, reason, points)"
             " VALUES (:enquiry_id, :reason, :points)",
             false},
    [LIST] = {ROLE_DESK | ROLE_DISPATCH | ROLE_ADMIN,
              "SELECT reason, points FROM spam_reason WHERE enquiry_id = :enquiry_id", false},
};

const struct db_table spam_reasons_table = {"spam_reasons", SQL, SQL_COUNT};

enum status spam_reasons_add(struct db *db, int64_t enquiry_id, const struct spam_score *score)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < SPAM_REASON_COUNT && status == STATUS_OK; i++) {
        if (score->points[i] <= 0)
            continue;
        struct db_stmt *stmt = db_use(db, &spam_reasons_table, ADD);
        db_bind_int(stmt, ":enquiry_id", enquiry_id);
        db_bind_text(stmt, ":reason", str_from(spam_reason_name((enum spam_reason)i)));
        db_bind_int(stmt, ":points", score->points[i]);
        status = db_run(stmt);
    }
    return status;
}

enum status spam_reasons_get(struct db *db, struct arena *arena, int64_t enquiry_id,
                             struct spam_score *out)
{
    struct db_stmt *stmt = db_use(db, &spam_reasons_table, LIST);
    db_bind_int(stmt, ":enquiry_id", enquiry_id);
    enum status status;
    *out = (struct spam_score){0};
    while ((status = db_step(stmt)) == STATUS_OK) {
        enum spam_reason reason;
        if (spam_reason_find(db_text(stmt, 0, arena), &reason))
            out->points[reason] = (int32_t)db_int(stmt, 1);
    }
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}
