/* sessions: see sessions.h. */
#include "store/sessions.h"

enum { ADD, FIND, REMOVE, EXPIRE, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_DESK,
             "INSERT INTO session (token_hash, account_id, created_at, expires_at)"
             " VALUES (:token, :account_id, :now, :expires_at)",
             false},
    [FIND] = {ROLE_DESK,
              "SELECT account.id, account.name, account.role FROM session"
              " JOIN account ON account.id = session.account_id"
              " WHERE token_hash = :token AND expires_at > :now AND disabled = 0",
              false},
    [REMOVE] = {ROLE_DESK, "DELETE FROM session WHERE token_hash = :token", false},
    [EXPIRE] = {ROLE_DESK, "DELETE FROM session WHERE expires_at <= :now", false},
};

const struct db_table sessions_table = {"sessions", SQL, SQL_COUNT};

static struct db_stmt *use(struct db *db, size_t index, const struct secret_hash *token)
{
    struct db_stmt *stmt = db_use(db, &sessions_table, index);
    db_bind_blob(stmt, ":token", token->bytes, sizeof(token->bytes));
    return stmt;
}

enum status sessions_add(struct db *db, const struct secret_hash *token, int64_t account_id,
                         int64_t now, int64_t expires_at)
{
    struct db_stmt *stmt = use(db, ADD, token);
    db_bind_int(stmt, ":account_id", account_id);
    db_bind_int(stmt, ":now", now);
    db_bind_int(stmt, ":expires_at", expires_at);
    return db_run(stmt);
}

enum status sessions_find(struct db *db, struct arena *arena, const struct secret_hash *token,
                          int64_t now, struct sessions_record *out)
{
    struct db_stmt *stmt = use(db, FIND, token);
    db_bind_int(stmt, ":now", now);
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    *out = (struct sessions_record){
        .account_id = db_int(stmt, 0),
        .name = db_text(stmt, 1, arena),
        .role = db_text(stmt, 2, arena),
    };
    db_done(stmt);
    return STATUS_OK;
}

enum status sessions_remove(struct db *db, const struct secret_hash *token)
{
    return db_run(use(db, REMOVE, token));
}

enum status sessions_expire(struct db *db, int64_t now)
{
    struct db_stmt *stmt = db_use(db, &sessions_table, EXPIRE);
    db_bind_int(stmt, ":now", now);
    return db_run(stmt);
}
