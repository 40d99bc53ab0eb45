/* retention: what is due goes with all that belongs to it, and out of the file; nothing else does.
 */
#include "fixture.h"

#include <stdio.h>

#include "store/retention.h"
#include "store/withdrawal.h"

static struct fixture fixture;

static int64_t count(const char *sql)
{
    return fixture_number(&fixture, sql);
}

static int64_t erase(int64_t now)
{
    int64_t erased = -1;
    bool done = false;
    assert_int_equal(retention_erase(fixture.retention, &fixture.arena, now, &erased), STATUS_OK);
    assert_int_equal(retention_empty_log(fixture.retention, &done), STATUS_OK);
    assert_true(done);
    return erased;
}

static void set_due(const char *ids, int64_t at)
{
    assert_int_equal(fixture_run(&fixture, arena_printf(&fixture.arena,
                                                        "UPDATE enquiry SET status = 'withdrawn',"
                                                        " erase_at = %lld WHERE id IN (%s)",
                                                        (long long)at, ids)
                                               .ptr),
                     STATUS_OK);
}

static void erases_what_is_due_and_all_its_rows(void **state)
{
    (void)state;
    struct submission spam = fixture_submission(&fixture, 'a', "To be forgotten");
    spam.spam.points[SPAM_LINKS] = 7;
    fixture_store(&fixture, &spam, FIXTURE_NOW);
    fixture_submit(&fixture, 'b', "Stays", FIXTURE_NOW);
    set_due("1", FIXTURE_NOW + 5);
    assert_int_equal(erase(FIXTURE_NOW + 4), 0);
    assert_int_equal(count("SELECT count(*) FROM enquiry"), 2);
    assert_int_equal(erase(FIXTURE_NOW + 5), 1);
    assert_int_equal(erase(FIXTURE_NOW + 5), 0);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE message = 'Stays'"), 1);
    assert_int_equal(count("SELECT (SELECT count(*) FROM enquiry WHERE id = 1)"
                           " + (SELECT count(*) FROM receipt WHERE enquiry_id = 1)"
                           " + (SELECT count(*) FROM outbox WHERE enquiry_id = 1)"
                           " + (SELECT count(*) FROM spam_reason WHERE enquiry_id = 1)"
                           " + (SELECT count(*) FROM history WHERE enquiry_id = 1)"),
                     0);
}

/* A correction, and a repeat, of what is erased stay and point at nothing. */
static void others_no_longer_point_at_it(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "First", FIXTURE_NOW);
    fixture_submit(&fixture, 'a', "Corrected", FIXTURE_NOW + 1);
    fixture_submit(&fixture, 'b', "First", FIXTURE_NOW + 2);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE corrects = 1 OR same_as = 1"), 2);
    set_due("1", FIXTURE_NOW);
    assert_int_equal(erase(FIXTURE_NOW), 1);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE corrects IS NULL"
                           " AND same_as IS NULL"),
                     2);
}

static void more_than_a_batch_is_erased_at_once(void **state)
{
    (void)state;
    for (int i = 0; i < 250; i++)
        fixture_submit(&fixture, 'a', arena_printf(&fixture.arena, "Text %d", i).ptr, FIXTURE_NOW);
    assert_int_equal(fixture_run(&fixture, "UPDATE enquiry SET erase_at = 1"), STATUS_OK);
    assert_int_equal(erase(FIXTURE_NOW), 250);
    assert_int_equal(count("SELECT count(*) FROM enquiry"), 0);
}

/* How often `text` stands in one of the files of the database. */
static size_t occurrences(const char *ending, const char *text)
{
    char path[320];
    snprintf(path, sizeof(path), "%s%s", fixture.path, ending);
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return 0;
    size_t found = 0;
    size_t matched = 0;
    for (int c = getc(file); c != EOF; c = getc(file)) {
        matched = c == text[matched] ? matched + 1 : (c == text[0]);
        if (text[matched] == '\0') {
            found++;
            matched = 0;
        }
    }
    fclose(file);
    return found;
}

static void nothing_is_left_in_the_file(void **state)
{
    (void)state;
    static const char text[] = "Zyxwvut secret plan";
    fixture_submit(&fixture, 'a', text, FIXTURE_NOW);
    assert_true(occurrences("", text) + occurrences("-wal", text) > 0);
    set_due("1", FIXTURE_NOW);
    assert_int_equal(erase(FIXTURE_NOW), 1);
    assert_int_equal(occurrences("", text), 0);
    assert_int_equal(occurrences("-wal", text), 0);
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
        cmocka_unit_test_setup_teardown(erases_what_is_due_and_all_its_rows, set_up, tear_down),
        cmocka_unit_test_setup_teardown(others_no_longer_point_at_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(more_than_a_batch_is_erased_at_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(nothing_is_left_in_the_file, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
