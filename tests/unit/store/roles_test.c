/* Who may do what, tried on the real schema: whatever a role must not do, SQLite refuses to compile
 * for it. The expectations stand here on their own, not in the words of role.c. */
#include "fixture.h"

static struct fixture fixture;
static struct check_capture capture;

/* Can a process in this role prepare the statement? */
static bool prepares(enum role role, const char *sql)
{
    const struct db_sql text = {(unsigned)role, sql, false};
    const struct db_table table = {"test", &text, 1};
    const struct db_table *const tables[] = {&table};
    struct db *db = NULL;
    check_capture_begin(&capture);
    enum status status = db_open(&db, &(struct db_options){.path = fixture.path,
                                                           .role = role,
                                                           .busy_ms = 1000,
                                                           .schema = MIGRATE_VERSION,
                                                           .tables = tables,
                                                           .table_count = 1});
    check_capture_end(&capture);
    if (status == STATUS_OK)
        db_close(db);
    else
        assert_non_null(strstr(capture.text, "event=db-prepare"));
    return status == STATUS_OK;
}

static const struct {
    const char *table;
    const char *column; /* one that a role may write if it may write any */
} TABLES[] = {
    {"enquiry", "status"},      {"receipt", "reference"},     {"outbox", "state"},
    {"history", "detail"},      {"account", "password_hash"}, {"session", "expires_at"},
    {"login_failure", "count"}, {"spam_reason", "points"},    {"notice", "version"},
};

/* What each role may do to each of TABLES, in its order: r(ead), i(nsert), u(pdate), d(elete).
 */
static const struct {
    enum role role;
    const char *rights[CHECK_COUNT(TABLES)];
} POLICY[] = {
    {ROLE_SITE, {"iu", "ri", "riu", "i", "", "", "", "i", "ri"}},
    {ROLE_DESK, {"ru", "", "ru", "ri", "r", "riud", "riud", "r", "r"}},
    {ROLE_DISPATCH, {"r", "", "ru", "i", "", "", "", "r", ""}},
    {ROLE_RETENTION, {"d", "d", "d", "d", "", "", "", "d", ""}},
    {ROLE_ADMIN, {"riud", "riud", "riud", "riud", "riud", "riud", "riud", "riud", "riud"}},
};

static void expect(enum role role, const char *sql, bool allowed)
{
    if (prepares(role, sql) != allowed)
        fail_msg("role %d %s: %s", (int)role, allowed ? "may not" : "may", sql);
}

static void expect_table(enum role role, size_t index, const char *rights)
{
    const char *table = TABLES[index].table;
    const char *column = TABLES[index].column;
    char sql[200];
    snprintf(sql, sizeof(sql), "SELECT %s FROM %s", column, table);
    expect(role, sql, strchr(rights, 'r') != NULL);
    snprintf(sql, sizeof(sql), "INSERT INTO %s (%s) VALUES (1)", table, column);
    expect(role, sql, strchr(rights, 'i') != NULL);
    snprintf(sql, sizeof(sql), "UPDATE %s SET %s = 1", table, column);
    expect(role, sql, strchr(rights, 'u') != NULL);
    snprintf(sql, sizeof(sql), "DELETE FROM %s", table);
    expect(role, sql, strchr(rights, 'd') != NULL);
}

static void tables_are_guarded(void **state)
{
    (void)state;
    for (size_t i = 0; i < CHECK_COUNT(POLICY); i++) {
        for (size_t k = 0; k < CHECK_COUNT(TABLES); k++)
            expect_table(POLICY[i].role, k, POLICY[i].rights[k]);
    }
    /* No table is forgotten here. */
    assert_int_equal(fixture_number(&fixture, "SELECT count(*) FROM sqlite_schema WHERE"
                                              " type = 'table' AND name NOT LIKE 'sqlite%'"),
                     CHECK_COUNT(TABLES));
}

static void columns_are_guarded(void **state)
{
    (void)state;
    static const struct {
        enum role role;
        const char *sql;
        bool allowed;
    } cases[] = {
        {ROLE_SITE, "SELECT id FROM enquiry WHERE id = 1", true},
        {ROLE_SITE, "SELECT message FROM enquiry WHERE id = 1", false},
        {ROLE_SITE, "SELECT id FROM enquiry WHERE email = 'a'", false},
        {ROLE_SITE, "SELECT * FROM enquiry", false},
        {ROLE_SITE, "INSERT INTO enquiry (name) VALUES ('x') RETURNING name", false},
        {ROLE_SITE,
         "INSERT INTO enquiry (name) VALUES ('x') ON CONFLICT (reference)"
         " DO UPDATE SET status = 'spam'",
         false},
        {ROLE_SITE, "INSERT INTO receipt (reference) SELECT name FROM enquiry", false},
        {ROLE_SITE, "SELECT status FROM enquiry WHERE id = 1", false},
        {ROLE_SITE, "UPDATE enquiry SET status = 'withdrawn', erase_at = 1 WHERE id = 1", true},
        {ROLE_SITE, "UPDATE enquiry SET message = '' WHERE id = 1", false},
        {ROLE_SITE, "UPDATE enquiry SET answered_at = NULL WHERE id = 1", false},
        {ROLE_SITE, "SELECT recipient FROM outbox", false},
        {ROLE_SITE, "UPDATE outbox SET recipient = 'x'", false},
        {ROLE_SITE, "UPDATE receipt SET withdraw_tries = 1 WHERE enquiry_id = 1", true},
        {ROLE_SITE, "UPDATE receipt SET token_hash = x'' WHERE enquiry_id = 1", false},
        {ROLE_SITE, "SELECT reason FROM spam_reason", false},
        {ROLE_DESK, "UPDATE outbox SET state = 'queued', due_at = 1 WHERE id = 1", true},
        {ROLE_DESK, "UPDATE outbox SET attempts = 0 WHERE id = 1", true},
        {ROLE_DESK, "UPDATE outbox SET recipient = 'x' WHERE id = 1", false},
        {ROLE_DESK, "UPDATE outbox SET kind = 'notify' WHERE id = 1", false},
        {ROLE_DESK, "UPDATE enquiry SET erase_at = NULL WHERE id = 1", false},
        {ROLE_RETENTION, "SELECT id, reference FROM enquiry WHERE erase_at <= 1", true},
        {ROLE_RETENTION, "SELECT message FROM enquiry", false},
        {ROLE_RETENTION, "DELETE FROM enquiry WHERE message = ''", false},
        {ROLE_RETENTION, "UPDATE enquiry SET erase_at = 1", false},
        {ROLE_DESK, "UPDATE enquiry SET answered_at = 1, updated_at = 1 WHERE id = 1", true},
        {ROLE_DESK, "UPDATE enquiry SET message = '' WHERE id = 1", false},
        {ROLE_DESK, "UPDATE enquiry SET reference = '' WHERE id = 1", false},
        {ROLE_DESK, "UPDATE account SET role = 'admin'", false},
        {ROLE_DESK, "UPDATE history SET actor = ''", false},
        {ROLE_DISPATCH, "SELECT email FROM enquiry", true},
        {ROLE_DISPATCH, "SELECT 1 FROM outbox WHERE EXISTS (SELECT name FROM account)", false},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++)
        expect(cases[i].role, cases[i].sql, cases[i].allowed);
}

/* Nobody but the command line touches the schema, pragmas or other files. */
static void everything_else_is_refused(void **state)
{
    (void)state;
    static const char *const statements[] = {
        "SELECT sql FROM sqlite_schema",
        "CREATE TABLE x (y)",
        "CREATE TEMP TABLE x (y)",
        "CREATE INDEX x ON enquiry (name)",
        "CREATE TRIGGER x AFTER INSERT ON enquiry BEGIN SELECT 1; END",
        "CREATE TEMP VIEW x AS SELECT id FROM enquiry",
        "DROP TABLE account",
        "DROP INDEX outbox_due",
        "ALTER TABLE enquiry ADD COLUMN x TEXT",
        "ATTACH '/tmp/x' AS x",
        "DETACH main",
        "REINDEX",
        "ANALYZE",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA synchronous",
        "PRAGMA user_version = 7",
        "PRAGMA table_info(account)",
        "SELECT * FROM pragma_table_info('account')",
        "SELECT load_extension('/tmp/x')",
    };
    static const enum role roles[] = {ROLE_SITE, ROLE_DESK, ROLE_DISPATCH, ROLE_RETENTION};
    for (size_t i = 0; i < CHECK_COUNT(statements); i++) {
        for (size_t k = 0; k < CHECK_COUNT(roles); k++)
            expect(roles[k], statements[i], false);
    }
    expect(ROLE_SITE, "PRAGMA data_version", true);
    expect(ROLE_SITE, "PRAGMA user_version", true);
    expect(ROLE_RETENTION, "PRAGMA wal_checkpoint(TRUNCATE)", true);
    expect(ROLE_SITE, "PRAGMA wal_checkpoint(TRUNCATE)", false);
    expect(ROLE_ADMIN, "SELECT sql FROM sqlite_schema", true);
}

static void foreign(void *context)
{
    db_use(context, &enquiries_table, 1); /* GET is no statement of the site */
}

/* The first fence: a process has only its own statements. */
static void statements_of_others_abort(void **state)
{
    (void)state;
    assert_true(check_aborts(foreign, fixture.site));
    assert_false(check_aborts(foreign, fixture.desk));
}

static int set_up(void **state)
{
    (void)state;
    fixture_open(&fixture);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    fixture_close(&fixture);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_guarded),
        cmocka_unit_test(columns_are_guarded),
        cmocka_unit_test(everything_else_is_refused),
        cmocka_unit_test(statements_of_others_abort),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
