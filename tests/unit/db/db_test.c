/* db: what every connection has, transactions and savepoints, and what is refused at opening. */
#include "check.h"

#include "base/log.h"
#include "db/db.h"

enum { ADD, COUNT, JOURNAL, SYNC, KEYS, TRUSTED, CELLS, ECHO, GET, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_ADMIN, "INSERT INTO t (a) VALUES (:a)", false},
    [COUNT] = {ROLE_ADMIN, "SELECT count(*) FROM t", true},
    [JOURNAL] = {ROLE_ADMIN, "PRAGMA journal_mode", false},
    [SYNC] = {ROLE_ADMIN, "PRAGMA synchronous", false},
    [KEYS] = {ROLE_ADMIN, "PRAGMA foreign_keys", false},
    [TRUSTED] = {ROLE_ADMIN, "PRAGMA trusted_schema", false},
    [CELLS] = {ROLE_ADMIN, "PRAGMA cell_size_check", false},
    [ECHO] = {ROLE_ADMIN, "SELECT :text, :blob, :int, :null", false},
    [GET] = {ROLE_ADMIN, "SELECT a FROM t ORDER BY a", true},
};
static const struct db_table TABLE = {"test", SQL, SQL_COUNT};
static const struct db_table *const TABLES[] = {&TABLE};

static char folder[256];
static char path[300];
static struct db *db;
static struct db *other;
static struct arena arena;
static struct check_capture capture;

static enum status open_db(struct db **out, bool create, int64_t schema, size_t tables)
{
    const struct db_options options = {.path = path,
                                       .role = ROLE_ADMIN,
                                       .busy_ms = 0,
                                       .create = create,
                                       .schema = schema,
                                       .tables = TABLES,
                                       .table_count = tables};
    check_capture_begin(&capture);
    enum status status = db_open(out, &options);
    check_capture_end(&capture);
    return status;
}

static enum status add(struct db *to, int64_t a)
{
    struct db_stmt *stmt = db_use(to, &TABLE, ADD);
    db_bind_int(stmt, ":a", a);
    return db_run(stmt);
}

static int64_t number(size_t index)
{
    struct db_stmt *stmt = db_use(db, &TABLE, index);
    assert_int_equal(db_step(stmt), STATUS_OK);
    int64_t value = db_int(stmt, 0);
    db_done(stmt);
    return value;
}

static void every_connection_is_durable(void **state)
{
    (void)state;
    struct db_stmt *stmt = db_use(db, &TABLE, JOURNAL);
    assert_int_equal(db_step(stmt), STATUS_OK);
    assert_str(db_text(stmt, 0, &arena), "wal");
    db_done(stmt);
    assert_int_equal(number(SYNC), 2); /* FULL */
    assert_int_equal(number(KEYS), 1);
    assert_int_equal(number(TRUSTED), 0);
    assert_int_equal(number(CELLS), 1);
    /* SQLITE_DBCONFIG_DEFENSIVE: the schema cannot be written as a table. */
    check_capture_begin(&capture);
    enum status status = db_script(db, "PRAGMA writable_schema = ON;"
                                       "UPDATE sqlite_schema SET sql = ''");
    check_capture_end(&capture);
    assert_int_not_equal(status, STATUS_OK);
}

static void binds_and_reads_every_type(void **state)
{
    (void)state;
    struct db_stmt *stmt = db_use(db, &TABLE, ECHO);
    db_bind_text(stmt, ":text", STR("M\xc3\xbcller\0x"));
    db_bind_blob(stmt, ":blob", "\0\xff", 2);
    db_bind_int(stmt, ":int", INT64_MIN);
    db_bind_null(stmt, ":null");
    assert_int_equal(db_step(stmt), STATUS_OK);
    assert_same(db_text(stmt, 0, &arena), STR("M\xc3\xbcller\0x"));
    assert_same(db_text(stmt, 1, &arena), STR("\0\xff"));
    assert_int_equal(db_int(stmt, 2), INT64_MIN);
    assert_true(db_is_null(stmt, 3));
    assert_false(db_is_null(stmt, 0));
    assert_int_equal(db_text(stmt, 3, &arena).len, 0);
    assert_int_equal(db_int(stmt, 3), 0);
    assert_int_equal(db_step(stmt), STATUS_NOT_FOUND);
    /* A statement starts without the last one's values. */
    stmt = db_use(db, &TABLE, ECHO);
    db_bind_text(stmt, ":blob", (struct str){NULL, 0});
    assert_int_equal(db_step(stmt), STATUS_OK);
    assert_true(db_is_null(stmt, 0));
    assert_false(db_is_null(stmt, 1)); /* the empty text is no NULL */
    db_done(stmt);
}

static void misspell(void *context)
{
    (void)context;
    db_bind_int(db_use(db, &TABLE, ADD), ":b", 1);
}

static void unknown_parameters_abort(void **state)
{
    (void)state;
    assert_true(check_aborts(misspell, NULL));
}

static void transactions_are_kept_or_not(void **state)
{
    (void)state;
    assert_int_equal(db_begin(db), STATUS_OK);
    assert_int_equal(add(db, 1), STATUS_OK);
    assert_int_equal(db_last_id(db), 1);
    assert_int_equal(db_changes(db), 1);
    db_rollback(db);
    assert_int_equal(number(COUNT), 0);
    db_rollback(db); /* without one */
    assert_int_equal(db_begin(db), STATUS_OK);
    assert_int_equal(add(db, 1), STATUS_OK);
    assert_int_equal(db_commit(db), STATUS_OK);
    assert_int_equal(number(COUNT), 1);
}

/* What the keeper's group commit rests on: one of a batch is undone, its neighbours stay. */
static void savepoints_undo_one(void **state)
{
    (void)state;
    assert_int_equal(db_begin(db), STATUS_OK);
    for (int64_t i = 1; i <= 5; i++) {
        assert_int_equal(db_savepoint(db), STATUS_OK);
        assert_int_equal(add(db, 10 * i), STATUS_OK);
        if (i % 2 == 0) {
            assert_int_equal(add(db, 10 * i), STATUS_CONFLICT); /* the same again */
            assert_int_equal(db_undo(db), STATUS_OK);
        } else {
            assert_int_equal(db_release(db), STATUS_OK);
        }
    }
    assert_int_equal(db_commit(db), STATUS_OK);
    struct db_stmt *stmt = db_use(db, &TABLE, GET);
    for (int64_t expected = 10; expected <= 50; expected += 20) {
        assert_int_equal(db_step(stmt), STATUS_OK);
        assert_int_equal(db_int(stmt, 0), expected);
    }
    assert_int_equal(db_step(stmt), STATUS_NOT_FOUND);
}

static void a_second_writer_is_told(void **state)
{
    (void)state;
    assert_int_equal(db_begin(db), STATUS_OK);
    assert_int_equal(add(db, 1), STATUS_OK);
    check_capture_begin(&capture);
    enum status status = db_begin(other); /* busy_ms is 0 */
    check_capture_end(&capture);
    assert_int_equal(status, STATUS_BUSY);
    assert_non_null(strstr(capture.text, "status=busy"));
    assert_int_equal(db_commit(db), STATUS_OK);
    assert_int_equal(db_begin(other), STATUS_OK);
    assert_int_equal(add(other, 2), STATUS_OK);
    assert_int_equal(db_commit(other), STATUS_OK);
}

static void others_commits_are_noticed(void **state)
{
    (void)state;
    int64_t before = 0;
    int64_t own = 0;
    int64_t after = 0;
    assert_int_equal(db_data_version(db, &before), STATUS_OK);
    assert_int_equal(add(db, 1), STATUS_OK);
    assert_int_equal(db_data_version(db, &own), STATUS_OK);
    assert_int_equal(own, before); /* not one's own */
    assert_int_equal(add(other, 2), STATUS_OK);
    assert_int_equal(db_data_version(db, &after), STATUS_OK);
    assert_int_not_equal(after, before);
}

static void constraints_are_conflicts_without_values_in_the_log(void **state)
{
    (void)state;
    assert_int_equal(add(db, 424242), STATUS_OK);
    check_capture_begin(&capture);
    log_set_level(LOG_DEBUG);
    enum status status = add(db, 424242);
    log_set_level(LOG_INFO);
    check_capture_end(&capture);
    assert_int_equal(status, STATUS_CONFLICT);
    assert_non_null(strstr(capture.text, "event=db-constraint"));
    assert_null(strstr(capture.text, "424242"));
}

static void another_schema_is_refused(void **state)
{
    (void)state;
    struct db *third = NULL;
    assert_int_equal(open_db(&third, false, 7, 1), STATUS_OK);
    db_close(third);
    assert_int_equal(open_db(&third, false, 8, 1), STATUS_INVALID);
    assert_non_null(strstr(capture.text, "found=7 expected=8 advice=\"run: indemand migrate\""));
    assert_int_equal(open_db(&third, false, 6, 1), STATUS_INVALID);
    assert_non_null(strstr(capture.text, "this program is older than the database"));
}

static void what_is_no_database_is_refused(void **state)
{
    (void)state;
    struct db *third = NULL;
    char saved[300];
    memcpy(saved, path, sizeof(saved));
    snprintf(path, sizeof(path), "%s/none", folder);
    assert_int_not_equal(open_db(&third, false, -1, 0), STATUS_OK);
    assert_int_not_equal(access(path, F_OK), 0); /* and is not made */
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    for (int i = 0; i < 200; i++)
        fputs("This is no database. ", file);
    assert_int_equal(fclose(file), 0);
    assert_int_not_equal(open_db(&third, false, -1, 0), STATUS_OK);
    assert_non_null(strstr(capture.text, "not a database"));
    unlink(path);
    memcpy(path, saved, sizeof(path));
    db_close(NULL);
}

static void a_misspelt_column_shows_at_opening(void **state)
{
    (void)state;
    struct db *third = NULL;
    assert_int_equal(db_script(db, "ALTER TABLE t RENAME COLUMN a TO b"), STATUS_OK);
    assert_int_not_equal(open_db(&third, false, 7, 1), STATUS_OK);
    assert_non_null(strstr(capture.text, "event=db-prepare table=test index=0"));
}

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, 65536);
    check_folder(folder, sizeof(folder));
    snprintf(path, sizeof(path), "%s/test.db", folder);
    assert_int_equal(open_db(&db, true, -1, 0), STATUS_OK);
    assert_int_equal(db_script(db, "CREATE TABLE t (a INTEGER UNIQUE) STRICT;"
                                   "PRAGMA user_version = 7"),
                     STATUS_OK);
    db_close(db);
    assert_int_equal(open_db(&db, false, 7, 1), STATUS_OK);
    assert_int_equal(open_db(&other, false, 7, 1), STATUS_OK);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    db_close(db);
    db_close(other);
    arena_reset(&arena);
    unlink(path);
    return rmdir(folder);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_connection_is_durable),
        TEST(binds_and_reads_every_type),
        TEST(unknown_parameters_abort),
        TEST(transactions_are_kept_or_not),
        TEST(savepoints_undo_one),
        TEST(a_second_writer_is_told),
        TEST(others_commits_are_noticed),
        TEST(constraints_are_conflicts_without_values_in_the_log),
        TEST(another_schema_is_refused),
        TEST(what_is_no_database_is_refused),
        TEST(a_misspelt_column_shows_at_opening),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
