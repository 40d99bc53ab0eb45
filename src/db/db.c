/* db: see db.h. */
#include "db/db.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

/* KiB of pages in memory: the kernel caches the file anyway. And pages of log, 32 MB: at full load
 * fewer than one commit in a hundred waits for a checkpoint. */
#define CACHE_KIB "1024"
#define CHECKPOINT_PAGES "8000"

/* db.c hands out sqlite3_stmt under a name of its own, so that nobody else needs sqlite3.h. */
static sqlite3_stmt *raw(struct db_stmt *stmt)
{
    return (sqlite3_stmt *)stmt;
}

/* The transaction control that db.c prepares for itself. */
enum { BEGIN, COMMIT, SAVEPOINT, RELEASE, UNDO, DATA_VERSION, USER_VERSION, OWN_COUNT };

static const struct db_sql OWN_SQL[OWN_COUNT] = {
    [BEGIN] = {0, "BEGIN IMMEDIATE", false},
    [COMMIT] = {0, "COMMIT", false},
    [SAVEPOINT] = {0, "SAVEPOINT one", false},
    [RELEASE] = {0, "RELEASE one", false},
    [UNDO] = {0, "ROLLBACK TO one", false},
    [DATA_VERSION] = {0, "PRAGMA data_version", false},
    [USER_VERSION] = {0, "PRAGMA user_version", false},
};
static const struct db_table OWN = {"db", OWN_SQL, OWN_COUNT};

struct prepared {
    const struct db_table *table;
    size_t count;
    sqlite3_stmt **stmts; /* NULL where the role does not own the statement */
};

struct db {
    sqlite3 *handle;
    enum role role;
    struct prepared *prepared;
    size_t prepared_count;
};

static enum status from_code(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
        return STATUS_OK;
    case SQLITE_DONE:
        return STATUS_NOT_FOUND;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return STATUS_BUSY;
    case SQLITE_FULL:
        return STATUS_FULL;
    case SQLITE_CONSTRAINT:
        return STATUS_CONFLICT;
    default:
        return STATUS_IO;
    }
}

/* SQLite's message names tables, columns and constraints, never values. */
static enum status failed(sqlite3 *handle, int code, const char *what)
{
    enum status status = from_code(code);
    if (status == STATUS_CONFLICT)
        log_debug("db-constraint", LOG_TEXT("why", sqlite3_errmsg(handle)));
    else
        log_error("db-failed", LOG_TEXT("doing", what), LOG_TEXT("status", status_name(status)),
                  LOG_INT("code", sqlite3_extended_errcode(handle)),
                  LOG_TEXT("why", handle == NULL ? "out of memory" : sqlite3_errmsg(handle)));
    return status;
}

/* SQLite asks this once per use of a table or column while it compiles a statement. */
static int authorize(void *user, int action, const char *a, const char *b, const char *database,
                     const char *trigger)
{
    const struct db *db = user;
    (void)database;
    (void)trigger;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return strcmp(b, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_READ:
        return role_allows(db->role, ROLE_READ, a, b) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_INSERT:
        return role_allows(db->role, ROLE_INSERT, a, NULL) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_UPDATE:
        return role_allows(db->role, ROLE_UPDATE, a, b) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_DELETE:
        return role_allows(db->role, ROLE_DELETE, a, NULL) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA:
        return role_allows_pragma(db->role, a, b) ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

/* The first column of a one-row query, compared with what it must be. */
static bool pragma_is(sqlite3 *handle, const char *sql, const char *expected)
{
    sqlite3_stmt *stmt = NULL;
    bool equal = sqlite3_prepare_v2(handle, sql, -1, &stmt, NULL) == SQLITE_OK &&
                 sqlite3_step(stmt) == SQLITE_ROW &&
                 strcmp((const char *)sqlite3_column_text(stmt, 0), expected) == 0;
    sqlite3_finalize(stmt);
    return equal;
}

static enum status configure(sqlite3 *handle, const struct db_options *options)
{
    static const char *const checks[][2] = {
        {"PRAGMA journal_mode", "wal"},  {"PRAGMA synchronous", "2"},
        {"PRAGMA foreign_keys", "1"},    {"PRAGMA trusted_schema", "0"},
        {"PRAGMA cell_size_check", "1"}, {"PRAGMA secure_delete", "1"},
    };
    sqlite3_busy_timeout(handle, options->busy_ms);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
    int code = sqlite3_exec(handle,
                            "PRAGMA journal_mode = WAL;"
                            "PRAGMA synchronous = FULL;"
                            "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                            "PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;"
                            "PRAGMA cache_size = -" CACHE_KIB "; PRAGMA temp_store = MEMORY;"
                            "PRAGMA wal_autocheckpoint = " CHECKPOINT_PAGES,
                            NULL, NULL, NULL);
    if (code != SQLITE_OK)
        return failed(handle, code, "pragmas");
    for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
        if (!pragma_is(handle, checks[i][0], checks[i][1])) {
            log_error("db-pragma", LOG_TEXT("pragma", checks[i][0]),
                      LOG_TEXT("expected", checks[i][1]));
            return STATUS_IO;
        }
    }
    return STATUS_OK;
}

static enum status prepare(struct db *db, const struct db_table *table)
{
    struct prepared *slot = &db->prepared[db->prepared_count++];
    slot->table = table;
    slot->count = table->count;
    slot->stmts = calloc(table->count, sizeof(sqlite3_stmt *));
    if (slot->stmts == NULL)
        log_abort("out of memory");
    for (size_t i = 0; i < table->count; i++) {
        const struct db_sql *sql = &table->sql[i];
        if (sql->text == NULL || (table != &OWN && (sql->roles & db->role) == 0))
            continue;
        int code = sqlite3_prepare_v3(db->handle, sql->text, -1, SQLITE_PREPARE_PERSISTENT,
                                      &slot->stmts[i], NULL);
        if (code != SQLITE_OK) {
            log_error("db-prepare", LOG_TEXT("table", table->name), LOG_INT("index", i));
            return failed(db->handle, code, "prepare");
        }
    }
    return STATUS_OK;
}

static enum status check_schema(struct db *db, int64_t expected)
{
    int64_t found = 0;
    enum status status = db_version(db, &found);
    if (status != STATUS_OK || expected < 0 || found == expected)
        return status;
    log_error("db-schema", LOG_INT("found", found), LOG_INT("expected", expected),
              LOG_TEXT("advice", found < expected ? "run: indemand migrate"
                                                  : "this program is older than the database"));
    return STATUS_INVALID;
}

static enum status start(struct db *db, const struct db_options *options)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                (options->create ? SQLITE_OPEN_CREATE : 0);
    int code = sqlite3_open_v2(options->path, &db->handle, flags, NULL);
    if (code != SQLITE_OK) {
        log_error("db-open", LOG_TEXT("file", options->path));
        return failed(db->handle, code, "open");
    }
    db->prepared = calloc(options->table_count + 1, sizeof(*db->prepared));
    if (db->prepared == NULL)
        log_abort("out of memory");
    enum status status = configure(db->handle, options);
    if (status == STATUS_OK)
        status = prepare(db, &OWN);
    if (status == STATUS_OK)
        status = check_schema(db, options->schema);
    if (status != STATUS_OK)
        return status;
    if (db->role != ROLE_ADMIN)
        sqlite3_set_authorizer(db->handle, authorize, db);
    for (size_t i = 0; i < options->table_count && status == STATUS_OK; i++)
        status = prepare(db, options->tables[i]);
    return status;
}

enum status db_open(struct db **out, const struct db_options *options)
{
    struct db *db = calloc(1, sizeof(*db));
    if (db == NULL)
        log_abort("out of memory");
    db->role = options->role;
    enum status status = start(db, options);
    if (status != STATUS_OK) {
        db_close(db);
        return status;
    }
    *out = db;
    return STATUS_OK;
}

void db_close(struct db *db)
{
    if (db == NULL)
        return;
    for (size_t i = 0; i < db->prepared_count; i++) {
        for (size_t k = 0; k < db->prepared[i].count; k++)
            sqlite3_finalize(db->prepared[i].stmts[k]);
        free(db->prepared[i].stmts);
    }
    free(db->prepared);
    sqlite3_close_v2(db->handle);
    free(db);
}

struct db_stmt *db_use(struct db *db, const struct db_table *table, size_t index)
{
    for (size_t i = 0; i < db->prepared_count; i++) {
        if (db->prepared[i].table != table)
            continue;
        sqlite3_stmt *stmt = db->prepared[i].stmts[index];
        if (stmt == NULL)
            break;
        sqlite3_reset(stmt);
        sqlite3_clear_bindings(stmt);
        return (struct db_stmt *)stmt;
    }
    log_abort("statement of another role");
}

static int parameter(struct db_stmt *stmt, const char *name)
{
    int index = sqlite3_bind_parameter_index(raw(stmt), name);
    if (index == 0)
        log_abort("unknown SQL parameter");
    return index;
}

void db_bind_text(struct db_stmt *stmt, const char *name, struct str value)
{
    sqlite3_bind_text64(raw(stmt), parameter(stmt, name), value.ptr == NULL ? "" : value.ptr,
                        value.len, SQLITE_STATIC, SQLITE_UTF8);
}

void db_bind_blob(struct db_stmt *stmt, const char *name, const void *bytes, size_t len)
{
    sqlite3_bind_blob64(raw(stmt), parameter(stmt, name), bytes, len, SQLITE_STATIC);
}

void db_bind_int(struct db_stmt *stmt, const char *name, int64_t value)
{
    sqlite3_bind_int64(raw(stmt), parameter(stmt, name), value);
}

void db_bind_null(struct db_stmt *stmt, const char *name)
{
    sqlite3_bind_null(raw(stmt), parameter(stmt, name));
}

enum status db_step(struct db_stmt *stmt)
{
    int code = sqlite3_step(raw(stmt));
    if (code == SQLITE_ROW)
        return STATUS_OK;
    enum status status = STATUS_NOT_FOUND;
    if (code != SQLITE_DONE)
        status = failed(sqlite3_db_handle(raw(stmt)), code, sqlite3_sql(raw(stmt)));
    sqlite3_reset(raw(stmt));
    return status;
}

enum status db_run(struct db_stmt *stmt)
{
    enum status status = db_step(stmt);
    if (status == STATUS_OK)
        sqlite3_reset(raw(stmt));
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

void db_done(struct db_stmt *stmt)
{
    sqlite3_reset(raw(stmt));
}

int64_t db_int(struct db_stmt *stmt, int column)
{
    return sqlite3_column_int64(raw(stmt), column);
}

bool db_is_null(struct db_stmt *stmt, int column)
{
    return sqlite3_column_type(raw(stmt), column) == SQLITE_NULL;
}

struct str db_text(struct db_stmt *stmt, int column, struct arena *arena)
{
    const void *bytes = sqlite3_column_blob(raw(stmt), column);
    int len = sqlite3_column_bytes(raw(stmt), column);
    return arena_str(arena, (struct str){bytes, bytes == NULL ? 0 : (size_t)len});
}

enum status db_number(struct db_stmt *stmt, int64_t *out)
{
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    *out = db_int(stmt, 0);
    db_done(stmt);
    return STATUS_OK;
}

enum status db_begin(struct db *db)
{
    return db_run(db_use(db, &OWN, BEGIN));
}

enum status db_commit(struct db *db)
{
    enum status status = db_run(db_use(db, &OWN, COMMIT));
    if (status != STATUS_OK)
        db_rollback(db);
    return status;
}

void db_rollback(struct db *db)
{
    /* Some errors have rolled back already; ROLLBACK would then be an error of its own. */
    if (sqlite3_get_autocommit(db->handle) == 0)
        sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
}

enum status db_savepoint(struct db *db)
{
    return db_run(db_use(db, &OWN, SAVEPOINT));
}

enum status db_release(struct db *db)
{
    return db_run(db_use(db, &OWN, RELEASE));
}

enum status db_undo(struct db *db)
{
    enum status status = db_run(db_use(db, &OWN, UNDO));
    return status == STATUS_OK ? db_release(db) : status;
}

int64_t db_last_id(struct db *db)
{
    return sqlite3_last_insert_rowid(db->handle);
}

int64_t db_changes(struct db *db)
{
    return sqlite3_changes64(db->handle);
}

enum status db_data_version(struct db *db, int64_t *out)
{
    return db_number(db_use(db, &OWN, DATA_VERSION), out);
}

enum status db_version(struct db *db, int64_t *out)
{
    return db_number(db_use(db, &OWN, USER_VERSION), out);
}

enum status db_script(struct db *db, const char *sql)
{
    int code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? STATUS_OK : failed(db->handle, code, "script");
}
