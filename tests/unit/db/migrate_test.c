/* migrate: from nothing to the newest schema, once, or not at all. */
#include "check.h"

#include "base/log.h"
#include "db/migrate.h"

static char folder[256];
static char path[300];
static char script[320];
static struct db *db;
static struct check_capture capture;
static int64_t from;
static int64_t to;

static enum status migrate(const char *scripts)
{
    from = -1;
    to = -1;
    check_capture_begin(&capture);
    enum status status = migrate_run(db, str_from(scripts), &from, &to);
    check_capture_end(&capture);
    return status;
}

static void write_script(const char *sql)
{
    FILE *file = fopen(script, "w");
    assert_non_null(file);
    fputs(sql, file);
    assert_int_equal(fclose(file), 0);
}

static int64_t version(void)
{
    int64_t number = -1;
    assert_int_equal(db_version(db, &number), STATUS_OK);
    return number;
}

static void brings_to_the_newest_once(void **state)
{
    (void)state;
    assert_int_equal(migrate(SOURCE_DIR "/sql"), STATUS_OK);
    assert_int_equal(from, 0);
    assert_int_equal(to, MIGRATE_VERSION);
    assert_int_equal(version(), MIGRATE_VERSION);
    assert_int_equal(migrate(SOURCE_DIR "/sql"), STATUS_OK);
    assert_int_equal(from, MIGRATE_VERSION);
    assert_int_equal(to, MIGRATE_VERSION);
    assert_string_equal(capture.text, "");
}

static void a_failing_script_changes_nothing(void **state)
{
    (void)state;
    write_script("CREATE TABLE first (a); CREATE TABLE first (a); CREATE TABLE third (a);");
    assert_int_not_equal(migrate(folder), STATUS_OK);
    assert_int_equal(to, 0);
    assert_int_equal(version(), 0);
    assert_int_equal(db_script(db, "CREATE TABLE first (a); DROP TABLE first"), STATUS_OK);
    write_script("CREATE TABLE first (a);"); /* mended */
    assert_int_equal(migrate(folder), MIGRATE_VERSION == 1 ? STATUS_OK : STATUS_NOT_FOUND);
    assert_true(version() >= 1);
}

static void a_newer_database_is_left_alone(void **state)
{
    (void)state;
    char pragma[64];
    snprintf(pragma, sizeof(pragma), "PRAGMA user_version = %d", MIGRATE_VERSION + 1);
    assert_int_equal(db_script(db, pragma), STATUS_OK);
    assert_int_equal(migrate(SOURCE_DIR "/sql"), STATUS_INVALID);
    assert_int_equal(version(), MIGRATE_VERSION + 1);
    assert_non_null(strstr(capture.text, "event=migration-newer"));
}

static void a_missing_script_is_told(void **state)
{
    (void)state;
    unlink(script);
    assert_int_equal(migrate(folder), STATUS_NOT_FOUND);
    assert_non_null(strstr(capture.text, "event=migration-missing"));
    assert_int_equal(version(), 0);
}

static void two_scripts_of_one_number_are_refused(void **state)
{
    (void)state;
    char second[320];
    snprintf(second, sizeof(second), "%s/0001_other.sql", folder);
    write_script("CREATE TABLE first (a);");
    assert_int_equal(link(script, second), 0);
    assert_int_equal(migrate(folder), STATUS_NOT_FOUND);
    assert_int_equal(version(), 0);
    unlink(second);
}

static int set_up(void **state)
{
    (void)state;
    check_folder(folder, sizeof(folder));
    snprintf(path, sizeof(path), "%s/test.db", folder);
    snprintf(script, sizeof(script), "%s/0001_test.sql", folder);
    write_script("");
    const struct db_options options = {
        .path = path, .role = ROLE_ADMIN, .busy_ms = 0, .create = true, .schema = -1};
    log_set_level(LOG_WARN);
    return db_open(&db, &options) == STATUS_OK ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    db_close(db);
    unlink(script);
    unlink(path);
    return rmdir(folder);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(brings_to_the_newest_once),
        TEST(a_failing_script_changes_nothing),
        TEST(a_newer_database_is_left_alone),
        TEST(a_missing_script_is_told),
        TEST(two_scripts_of_one_number_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
