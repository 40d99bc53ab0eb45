/* login_failures: see login_failures.h. */
#include "store/login_failures.h"

enum { GET, ADD, CLEAR, EXPIRE, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [GET] = {ROLE_DESK, "SELECT count, last_at FROM login_failure WHERE name_hash = :name", false},
    [ADD] = {ROLE_DESK,
             "INSERT INTO login_failure (name_hash, count, last_at) VALUES (:name, 1, :now)"
             " ON CONFLICT (name_hash) DO UPDATE SET count = count + 1, last_at = :now",
             false},
    [CLEAR] = {ROLE_DESK, "DELETE FROM login_failure WHERE name_hash = :name", false},
    [EXPIRE] = {ROLE_DESK, "DELETE FROM login_failure WHERE last_at < :before", false},
};

const struct db_table login_failures_table = {"login_failures", SQL, SQL_COUNT};

static struct db_stmt *use(struct db *db, size_t index, const struct secret_hash *name)
{
    struct db_stmt *stmt = db_use(db, &login_failures_table, index);
    db_bind_blob(stmt, ":name", name->bytes, sizeof(name->bytes));
    return stmt;
}

enum status login_failures_get(struct db *db, const struct secret_hash *name,
                               struct login_failures_record *out)
{
    *out = (struct login_failures_record){0};
    struct db_stmt *stmt = use(db, GET, name);
    enum status status = db_step(stmt);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    if (status == STATUS_OK) {
        out->count = db_int(stmt, 0);
        out->last_at = db_int(stmt, 1);
        db_done(stmt);
    }
    return status;
}

enum status login_failures_add(struct db *db, const struct secret_hash *name, int64_t now)
{
    struct db_stmt *stmt = use(db, ADD, name);
    db_bind_int(stmt, ":now", now);
    return db_run(stmt);
}

enum status login_failures_clear(struct db *db, const struct secret_hash *name)
{
    return db_run(use(db, CLEAR, name));
}

enum status login_failures_expire(struct db *db, int64_t before)
{
    struct db_stmt *stmt = db_use(db, &login_failures_table, EXPIRE);
    db_bind_int(stmt, ":before", before);
    return db_run(stmt);
}
