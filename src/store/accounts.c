/* accounts: see accounts.h. */
#include "store/accounts.h"

#define ACCOUNT "SELECT id, name, role, password_hash, disabled, created_at FROM account "

enum { ADD, SET_PASSWORD, SET_DISABLED, END_SESSIONS, FIND, NEXT, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_ADMIN,
             "INSERT INTO account (name, role, password_hash, created_at, updated_at)"
             " VALUES (:name, :role, :hash, :now, :now)",
             false},
    [SET_PASSWORD] = {ROLE_ADMIN,
                      "UPDATE account SET password_hash = :hash, updated_at = :now"
                      " WHERE name = :name",
                      false},
    [SET_DISABLED] = {ROLE_ADMIN,
                      "UPDATE account SET disabled = :disabled, updated_at = :now"
                      " WHERE name = :name",
                      false},
    [END_SESSIONS] = {ROLE_ADMIN,
                      "DELETE FROM session WHERE account_id ="
                      " (SELECT id FROM account WHERE name = :name)",
                      false},
    [FIND] = {ROLE_DESK | ROLE_ADMIN, ACCOUNT "WHERE name = :name", false},
    [NEXT] = {ROLE_ADMIN, ACCOUNT "WHERE name > :after ORDER BY name LIMIT 1", false},
};

const struct db_table accounts_table = {"accounts", SQL, SQL_COUNT};

bool accounts_is_role(struct str role)
{
    return str_eq(role, STR("admin")) || str_eq(role, STR("staff")) || str_eq(role, STR("viewer"));
}

enum status accounts_add(struct db *db, const struct accounts_record *record)
{
    struct db_stmt *stmt = db_use(db, &accounts_table, ADD);
    db_bind_text(stmt, ":name", record->name);
    db_bind_text(stmt, ":role", record->role);
    db_bind_text(stmt, ":hash", record->password_hash);
    db_bind_int(stmt, ":now", record->created_at);
    return db_run(stmt);
}

/* Runs a prepared change of one account and ends its sessions, both or neither. */
static enum status change(struct db *db, struct db_stmt *stmt, struct str name)
{
    enum status status = db_begin(db);
    if (status != STATUS_OK)
        return status;
    status = db_run(stmt);
    if (status == STATUS_OK && db_changes(db) == 0)
        status = STATUS_NOT_FOUND;
    if (status == STATUS_OK) {
        stmt = db_use(db, &accounts_table, END_SESSIONS);
        db_bind_text(stmt, ":name", name);
        status = db_run(stmt);
    }
    if (status == STATUS_OK)
        return db_commit(db);
    db_rollback(db);
    return status;
}

enum status accounts_set_password(struct db *db, struct str name, struct str hash, int64_t now)
{
    struct db_stmt *stmt = db_use(db, &accounts_table, SET_PASSWORD);
    db_bind_text(stmt, ":name", name);
    db_bind_text(stmt, ":hash", hash);
    db_bind_int(stmt, ":now", now);
    return change(db, stmt, name);
}

enum status accounts_set_disabled(struct db *db, struct str name, bool disabled, int64_t now)
{
    struct db_stmt *stmt = db_use(db, &accounts_table, SET_DISABLED);
    db_bind_text(stmt, ":name", name);
    db_bind_int(stmt, ":disabled", disabled);
    db_bind_int(stmt, ":now", now);
    return change(db, stmt, name);
}

static enum status read_record(struct db_stmt *stmt, struct arena *arena,
                               struct accounts_record *out)
{
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    *out = (struct accounts_record){
        .id = db_int(stmt, 0),
        .name = db_text(stmt, 1, arena),
        .role = db_text(stmt, 2, arena),
        .password_hash = db_text(stmt, 3, arena),
        .disabled = db_int(stmt, 4) != 0,
        .created_at = db_int(stmt, 5),
    };
    db_done(stmt);
    return STATUS_OK;
}

enum status accounts_find(struct db *db, struct arena *arena, struct str name,
                          struct accounts_record *out)
{
    struct db_stmt *stmt = db_use(db, &accounts_table, FIND);
    db_bind_text(stmt, ":name", name);
    return read_record(stmt, arena, out);
}

enum status accounts_next(struct db *db, struct arena *arena, struct str after,
                          struct accounts_record *out)
{
    struct db_stmt *stmt = db_use(db, &accounts_table, NEXT);
    db_bind_text(stmt, ":after", after);
    return read_record(stmt, arena, out);
}
