/*
 * db: the only door to SQLite. No other source file includes sqlite3.h.
 *
 * All SQL is constant text in tables of the store (struct db_table). db_open sets and verifies the
 * pragmas that durability rests on (WAL, synchronous FULL), puts the authorizer of the role on the
 * connection, and prepares the statements that the role owns, so that a missing right or a misspelt
 * column shows at start. Using a statement that belongs to another role aborts.
 *
 * Failures are logged here, once. STATUS_BUSY: a lock was not had within the time; STATUS_FULL: no
 * space; STATUS_CONFLICT: a constraint; STATUS_IO: anything else. After STATUS_FULL or STATUS_IO
 * close the handle and open it anew: SQLite does not promise that a retry after a failed fsync on
 * the same handle means anything.
 */
#ifndef INDEMAND_DB_DB_H
#define INDEMAND_DB_DB_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"
#include "db/role.h"

struct db;
struct db_stmt;

struct db_sql {
    unsigned roles; /* of enum role: who prepares it */
    const char *text;
    bool scan; /* may read a whole table; every other plan must use an index (a test checks) */
};

struct db_table {
    const char *name; /* the store's file, for messages */
    const struct db_sql *sql;
    size_t count;
};

struct db_options {
    const char *path;
    enum role role;
    int busy_ms;    /* how long to wait for a lock */
    bool create;    /* make the file if there is none */
    int64_t schema; /* the version that must be found; -1: any */
    const struct db_table *const *tables;
    size_t table_count;
};

enum status db_open(struct db **out, const struct db_options *options) MUST_CHECK;

/* NULL is allowed. */
void db_close(struct db *db);

/* Statement `index` of `table`, reset and without bindings. */
struct db_stmt *db_use(struct db *db, const struct db_table *table, size_t index);

/* Binds a named parameter (":name"); an unknown name aborts. Texts and blobs are borrowed until
 * the statement is used again. */
void db_bind_text(struct db_stmt *stmt, const char *name, struct str value);
void db_bind_blob(struct db_stmt *stmt, const char *name, const void *bytes, size_t len);
void db_bind_int(struct db_stmt *stmt, const char *name, int64_t value);
void db_bind_null(struct db_stmt *stmt, const char *name);

/* The next row: STATUS_OK, or STATUS_NOT_FOUND when there is none (the statement is then reset). */
enum status db_step(struct db_stmt *stmt) MUST_CHECK;

/* Runs a statement that returns no rows, and resets it. */
enum status db_run(struct db_stmt *stmt) MUST_CHECK;

/* Ends a query early, so that it holds no lock. */
void db_done(struct db_stmt *stmt);

/* Columns of the current row. Text is copied into the arena, NULL reads as 0 or empty. */
int64_t db_int(struct db_stmt *stmt, int column);
bool db_is_null(struct db_stmt *stmt, int column);
struct str db_text(struct db_stmt *stmt, int column, struct arena *arena);

/* Runs a query whose one row is one number. STATUS_NOT_FOUND when there is no row. */
enum status db_number(struct db_stmt *stmt, int64_t *out) MUST_CHECK;

/* Every write stands between db_begin (BEGIN IMMEDIATE) and db_commit. When db_commit fails, it
 * has rolled back. db_rollback is safe when no transaction is open. */
enum status db_begin(struct db *db) MUST_CHECK;
enum status db_commit(struct db *db) MUST_CHECK;
void db_rollback(struct db *db);

/* One savepoint inside the transaction: what lies between db_savepoint and db_undo is undone,
 * db_release keeps it. */
enum status db_savepoint(struct db *db) MUST_CHECK;
enum status db_release(struct db *db) MUST_CHECK;
enum status db_undo(struct db *db) MUST_CHECK;

int64_t db_last_id(struct db *db);
int64_t db_changes(struct db *db);

/* A number that changes when another connection has committed. */
enum status db_data_version(struct db *db, int64_t *out) MUST_CHECK;

/* The version of the schema: PRAGMA user_version, set by each migration. */
enum status db_version(struct db *db, int64_t *out) MUST_CHECK;

/* Runs several statements, for migrations only. */
enum status db_script(struct db *db, const char *sql) MUST_CHECK;

#endif
