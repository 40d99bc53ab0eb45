/* receipts: see receipts.h. */
#include "store/receipts.h"

#define RECEIPT                                                                                    \
    "SELECT enquiry_id, reference, created_at, coalesce(withdrawn_at, 0),"                         \
    " iif(email_hash IS NULL, 1000, withdraw_tries) FROM receipt "

enum { ADD, BY_TOKEN, BY_SUBMISSION, LAST_OF_KEY, LAST_OF_CONTENT, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_SITE,
             "INSERT INTO receipt (enquiry_id, submission_key, content_hash, token_hash,"
             " email_hash, reference, created_at) VALUES (:enquiry_id, :key, :content, :token,"
             " :email, :reference, :now)",
             false},
    [BY_TOKEN] = {ROLE_SITE, RECEIPT "WHERE created_at = :at AND token_hash = :token", false},
    [BY_SUBMISSION] = {ROLE_SITE, RECEIPT "WHERE submission_key = :key AND content_hash = :content",
                       false},
    [LAST_OF_KEY] = {ROLE_SITE,
                     "SELECT coalesce(max(enquiry_id), 0) FROM receipt WHERE submission_key = :key",
                     false},
    [LAST_OF_CONTENT] = {ROLE_SITE,
                         "SELECT coalesce(max(enquiry_id), 0) FROM receipt WHERE content_hash ="
                         " :content AND created_at >= :since AND withdrawn_at IS NULL",
                         false},
};

const struct db_table receipts_table = {"receipts", SQL, SQL_COUNT};

static void bind_hash(struct db_stmt *stmt, const char *name, const struct secret_hash *hash)
{
    db_bind_blob(stmt, name, hash->bytes, sizeof(hash->bytes));
}

enum status receipts_add(struct db *db, const struct receipts_record *record)
{
    struct db_stmt *stmt = db_use(db, &receipts_table, ADD);
    db_bind_int(stmt, ":enquiry_id", record->enquiry_id);
    db_bind_text(stmt, ":key", record->submission_key);
    bind_hash(stmt, ":content", &record->content);
    bind_hash(stmt, ":token", &record->token);
    bind_hash(stmt, ":email", &record->email);
    db_bind_text(stmt, ":reference", record->reference);
    db_bind_int(stmt, ":now", record->created_at);
    return db_run(stmt);
}

static enum status read_record(struct db_stmt *stmt, struct arena *arena,
                               struct receipts_record *out)
{
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    *out = (struct receipts_record){
        .enquiry_id = db_int(stmt, 0),
        .reference = db_text(stmt, 1, arena),
        .created_at = db_int(stmt, 2),
        .withdrawn_at = db_int(stmt, 3),
        .withdraw_tries = db_int(stmt, 4),
    };
    db_done(stmt);
    return STATUS_OK;
}

enum status receipts_by_token(struct db *db, struct arena *arena, struct str token,
                              struct receipts_record *out)
{
    int64_t at = 0;
    if (!secret_token_time(token, &at))
        return STATUS_NOT_FOUND;
    struct secret_hash hash = secret_digest(token);
    struct db_stmt *stmt = db_use(db, &receipts_table, BY_TOKEN);
    db_bind_int(stmt, ":at", at);
    bind_hash(stmt, ":token", &hash);
    return read_record(stmt, arena, out);
}

enum status receipts_by_submission(struct db *db, struct arena *arena, struct str key,
                                   const struct secret_hash *content, struct receipts_record *out)
{
    struct db_stmt *stmt = db_use(db, &receipts_table, BY_SUBMISSION);
    db_bind_text(stmt, ":key", key);
    bind_hash(stmt, ":content", content);
    return read_record(stmt, arena, out);
}

enum status receipts_last_of_key(struct db *db, struct str key, int64_t *id)
{
    struct db_stmt *stmt = db_use(db, &receipts_table, LAST_OF_KEY);
    db_bind_text(stmt, ":key", key);
    return db_number(stmt, id);
}

enum status receipts_last_of_content(struct db *db, const struct secret_hash *content,
                                     int64_t since, int64_t *id)
{
    struct db_stmt *stmt = db_use(db, &receipts_table, LAST_OF_CONTENT);
    bind_hash(stmt, ":content", content);
    db_bind_int(stmt, ":since", since);
    return db_number(stmt, id);
}
