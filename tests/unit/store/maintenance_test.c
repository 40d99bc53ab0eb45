/* maintenance: a backup holds everything committed; a check finds what is broken. */
#include "fixture.h"

#include <fcntl.h>

#include "store/maintenance.h"

static struct fixture fixture;

static void a_backup_holds_everything(void **state)
{
    (void)state;
    char copy[320];
    snprintf(copy, sizeof(copy), "%s/copy.db", fixture.folder);
    fixture_submit(&fixture, 'a', "Before", FIXTURE_NOW);
    assert_int_equal(db_begin(fixture.desk), STATUS_OK); /* somebody writes meanwhile */
    assert_int_equal(maintenance_backup(fixture.admin, str_from(copy)), STATUS_OK);
    db_rollback(fixture.desk);
    fixture_submit(&fixture, 'b', "After", FIXTURE_NOW);

    struct db *db = NULL;
    struct enquiries_record record;
    struct str problem;
    assert_int_equal(store_open(&db, copy, ROLE_ADMIN), STATUS_OK);
    assert_int_equal(maintenance_check(db, &fixture.arena, &problem), STATUS_OK);
    assert_int_equal(problem.len, 0);
    assert_int_equal(enquiries_next(db, &fixture.arena, 0, &record), STATUS_OK);
    assert_str(record.enquiry.value[FIELD_MESSAGE], "Before");
    assert_int_equal(enquiries_next(db, &fixture.arena, 1, &record), STATUS_NOT_FOUND);
    db_close(db);

    struct check_capture capture;
    check_capture_begin(&capture);
    enum status status = maintenance_backup(fixture.admin, str_from(copy));
    check_capture_end(&capture);
    assert_int_not_equal(status, STATUS_OK); /* it exists */
    unlink(copy);
}

static void a_sound_database_is_sound(void **state)
{
    (void)state;
    struct str problem = STR("x");
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(maintenance_check(fixture.admin, &fixture.arena, &problem), STATUS_OK);
    assert_int_equal(problem.len, 0);
}

static void links_to_nothing_are_found(void **state)
{
    (void)state;
    struct str problem;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(fixture_run(&fixture, "PRAGMA foreign_keys = OFF;"
                                           "UPDATE history SET enquiry_id = 99"),
                     STATUS_OK);
    assert_int_equal(maintenance_check(fixture.admin, &fixture.arena, &problem), STATUS_OK);
    assert_str(problem, "a row of table history points at nothing");
}

/* One byte of an index page flipped on the disk. */
static void damage_is_found(void **state)
{
    (void)state;
    struct str problem = STR("");
    for (char letter = 'a'; letter <= 'z'; letter++) {
        const char text[] = {letter, 0};
        fixture_submit(&fixture, letter, text, FIXTURE_NOW);
    }
    int64_t page = fixture_number(
        &fixture, "SELECT rootpage FROM sqlite_schema WHERE name = 'enquiry_by_status'");
    int64_t size = fixture_number(&fixture, "PRAGMA page_size");
    assert_int_equal(fixture_number(&fixture, "PRAGMA wal_checkpoint(TRUNCATE)"), 0);
    int file = open(fixture.path, O_RDWR | O_CLOEXEC);
    assert_true(file >= 0);
    char byte = 0;
    off_t at = (off_t)(page * size - 4); /* the cells are at the end of the page */
    assert_int_equal(pread(file, &byte, 1, at), 1);
    byte ^= 1;
    assert_int_equal(pwrite(file, &byte, 1, at), 1);
    close(file);
    struct db *db = NULL;
    assert_int_equal(store_open(&db, fixture.path, ROLE_ADMIN), STATUS_OK);
    struct check_capture capture;
    check_capture_begin(&capture);
    enum status status = maintenance_check(db, &fixture.arena, &problem);
    check_capture_end(&capture);
    db_close(db);
    assert_true(status != STATUS_OK || problem.len > 0);
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_backup_holds_everything),
        TEST(a_sound_database_is_sound),
        TEST(links_to_nothing_are_found),
        TEST(damage_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
