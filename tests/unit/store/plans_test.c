/* The query plan of every statement of the store: by index, unless it is marked as a scan. */
#include "fixture.h"

static struct fixture fixture;

/* A step of a plan that grows with the table: a scan without an index, or a sort. Walking a whole
 * index counts too, except for what LIMIT or an equality stops; SQLite then says SEARCH. */
static bool is_slow(struct str step)
{
    if (str_contains(step, STR("USE TEMP B-TREE")))
        return true;
    return str_has_prefix(step, STR("SCAN ")) && !str_contains(step, STR(" USING ")) &&
           !str_contains(step, STR("CONSTANT ROW"));
}

/* The first slow step of the statement's plan, or an empty text. */
static struct str slow_step(const char *sql)
{
    const struct db_sql text = {
        ROLE_ADMIN, arena_printf(&fixture.arena, "EXPLAIN QUERY PLAN %s", sql).ptr, false};
    const struct db_table table = {"plan", &text, 1};
    const struct db_table *const tables[] = {&table};
    struct db *db = NULL;
    assert_int_equal(db_open(&db, &(struct db_options){.path = fixture.path,
                                                       .role = ROLE_ADMIN,
                                                       .busy_ms = 1000,
                                                       .schema = MIGRATE_VERSION,
                                                       .tables = tables,
                                                       .table_count = 1}),
                     STATUS_OK);
    struct db_stmt *stmt = db_use(db, &table, 0);
    struct str slow = STR("");
    while (slow.len == 0 && db_step(stmt) == STATUS_OK) {
        struct str step = db_text(stmt, 3, &fixture.arena);
        if (is_slow(step))
            slow = step;
    }
    db_close(db);
    return slow;
}

static void every_statement_uses_an_index(void **state)
{
    (void)state;
    size_t statements = 0;
    for (size_t t = 0; t < store_table_count; t++) {
        const struct db_table *table = store_tables[t];
        for (size_t i = 0; i < table->count; i++) {
            const struct db_sql *sql = &table->sql[i];
            assert_non_null(sql->text);
            statements++;
            if (sql->scan)
                continue;
            struct str slow = slow_step(sql->text);
            if (slow.len > 0)
                fail_msg("%s %zu: " STR_FMT ": %s", table->name, i, STR_ARG(slow), sql->text);
        }
    }
    assert_true(statements > 30);
}

/* The control: the test sees what it is there for. */
static void slow_plans_are_seen(void **state)
{
    (void)state;
    static const char *const slow[] = {
        "SELECT id FROM enquiry WHERE company = :x",
        "SELECT company FROM enquiry ORDER BY company LIMIT 1",
        "SELECT name FROM enquiry WHERE status = :x ORDER BY created_at LIMIT 1",
        "UPDATE outbox SET state = 'held' WHERE recipient = :x",
        "DELETE FROM session WHERE created_at < :x",
        "SELECT 1 FROM enquiry JOIN history ON history.enquiry_id = enquiry.id WHERE actor = :x",
    };
    static const char *const fast[] = {
        "SELECT company FROM enquiry WHERE id = :x",
        "SELECT company FROM enquiry WHERE status = :x ORDER BY id LIMIT 1",
        "INSERT INTO history (enquiry_id, at, actor, action) VALUES (1, 2, '', 'mail')",
    };
    for (size_t i = 0; i < CHECK_COUNT(slow); i++)
        assert_true(slow_step(slow[i]).len > 0);
    for (size_t i = 0; i < CHECK_COUNT(fast); i++)
        assert_int_equal(slow_step(fast[i]).len, 0);
}

/* A parent row is deleted by retention: every foreign key needs an index on its side, or each
 * deletion reads the whole child table. */
static void foreign_keys_have_indexes(void **state)
{
    (void)state;
    static const char *const children[] = {
        "SELECT 1 FROM receipt WHERE enquiry_id = :x",
        "SELECT 1 FROM outbox WHERE enquiry_id = :x",
        "SELECT 1 FROM history WHERE enquiry_id = :x",
        "SELECT 1 FROM session WHERE account_id = :x",
        "SELECT 1 FROM enquiry WHERE corrects = :x",
        "SELECT 1 FROM enquiry WHERE same_as = :x",
        "SELECT 1 FROM spam_reason WHERE enquiry_id = :x",
    };
    /* A notice is never deleted, so an enquiry needs no index to find its own. */
    assert_int_equal(fixture_number(&fixture, "SELECT count(*) FROM sqlite_schema AS s,"
                                              " pragma_foreign_key_list(s.name) AS f"
                                              " WHERE f.\"table\" <> 'notice'"),
                     CHECK_COUNT(children));
    for (size_t i = 0; i < CHECK_COUNT(children); i++) {
        if (slow_step(children[i]).len > 0)
            fail_msg("no index: %s", children[i]);
    }
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
        cmocka_unit_test(every_statement_uses_an_index),
        cmocka_unit_test(slow_plans_are_seen),
        cmocka_unit_test(foreign_keys_have_indexes),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
