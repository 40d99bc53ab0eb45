/* enquiries: reading, paging, and changes that do not overwrite each other. */
#include "fixture.h"

#define MAX 4

static struct fixture fixture;
static struct enquiries_line lines[MAX];
static size_t count;
static bool more;

/* Ten enquiries; 3 and 7 are not for the inbox, 5 is closed, 9 is open, 2 and 10 are answered. */
static void fill(void)
{
    for (int i = 1; i <= 10; i++)
        fixture_submit(&fixture, (char)('a' + i), arena_printf(&fixture.arena, "Text %d", i).ptr,
                       FIXTURE_NOW + i);
    assert_int_equal(fixture_run(&fixture, "UPDATE enquiry SET status = 'quarantined' WHERE id = 3;"
                                           "UPDATE enquiry SET status = 'spam' WHERE id = 7;"
                                           "UPDATE enquiry SET status = 'closed' WHERE id = 5;"
                                           "UPDATE enquiry SET status = 'open' WHERE id = 9;"
                                           "UPDATE enquiry SET status = 'answered',"
                                           " answered_at = 5 WHERE id IN (2, 10)"),
                     STATUS_OK);
}

static void list(struct enquiries_page page)
{
    page.max = page.max == 0 ? MAX : page.max;
    assert_int_equal(enquiries_list(fixture.desk, &fixture.arena, &page, lines, &count, &more),
                     STATUS_OK);
}

/* The ids of the lines, and whether there are more. */
static void expect(const char *ids, bool others)
{
    char found[64] = "";
    for (size_t i = 0; i < count; i++)
        snprintf(found + strlen(found), sizeof(found) - strlen(found), "%s%lld", i == 0 ? "" : " ",
                 (long long)lines[i].id);
    assert_string_equal(found, ids);
    assert_int_equal(more, others);
}

static void pages_newest_first(void **state)
{
    (void)state;
    fill();
    list((struct enquiries_page){.which = ENQUIRIES_ALL});
    expect("10 9 8 6", true);
    list((struct enquiries_page){.which = ENQUIRIES_ALL, .before = 6});
    expect("5 4 2 1", false);
    list((struct enquiries_page){.which = ENQUIRIES_ALL, .before = 1});
    expect("", false);
    list((struct enquiries_page){.which = ENQUIRIES_ALL, .after = 5});
    expect("10 9 8 6", false);
    list((struct enquiries_page){.which = ENQUIRIES_ALL, .after = 2, .max = 2});
    expect("5 4", true); /* those next to it, newest first */
    list((struct enquiries_page){.which = ENQUIRIES_ALL, .after = 10});
    expect("", false);
}

static void pages_of_one_state(void **state)
{
    (void)state;
    fill();
    struct enquiries_page page = {.which = ENQUIRIES_IN_STATE, .state = STATE_NEW, .max = 2};
    list(page);
    expect("8 6", true);
    page.before = 6;
    list(page);
    expect("4 1", false);
    page = (struct enquiries_page){
        .which = ENQUIRIES_IN_STATE, .state = STATE_NEW, .after = 1, .max = 2};
    list(page);
    expect("6 4", true);
    page.state = STATE_SPAM;
    page.after = 0;
    list(page);
    expect("7", false);
    page.state = STATE_WITHDRAWN;
    list(page);
    expect("", false);
}

static void pages_of_those_that_wait(void **state)
{
    (void)state;
    fill();
    int64_t waiting = -1;
    assert_int_equal(enquiries_count_waiting(fixture.desk, &waiting), STATUS_OK);
    assert_int_equal(waiting, 5);
    list((struct enquiries_page){.which = ENQUIRIES_WAITING});
    expect("9 8 6 4", true);
    list((struct enquiries_page){.which = ENQUIRIES_WAITING, .before = 4});
    expect("1", false);
    list((struct enquiries_page){.which = ENQUIRIES_WAITING, .after = 6});
    expect("9 8", false);
}

static void lines_say_what_the_inbox_shows(void **state)
{
    (void)state;
    char text[400];
    for (size_t i = 0; i < sizeof(text) - 1; i += 3)
        memcpy(text + i, "\xe5\xb1\xb1", 3);
    text[sizeof(text) - 1] = '\0';
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', text, FIXTURE_NOW);
    list((struct enquiries_page){.which = ENQUIRIES_ALL});
    assert_int_equal(count, 1);
    assert_same(lines[0].reference, receipt.reference);
    assert_str(lines[0].name, "A. Person");
    assert_str(lines[0].company, "Example Ltd");
    assert_str(lines[0].country, "JP");
    assert_int_equal(lines[0].excerpt.len, 360); /* 120 characters of three octets */
    assert_int_equal(lines[0].created_at, FIXTURE_NOW);
    assert_int_equal(lines[0].answered_at, 0);
    assert_false(lines[0].mail_failed);
    assert_int_equal(fixture_run(&fixture, "UPDATE outbox SET state = 'failed' WHERE id = 2"),
                     STATUS_OK);
    list((struct enquiries_page){.which = ENQUIRIES_ALL});
    assert_true(lines[0].mail_failed);
}

static void counts_by_state(void **state)
{
    (void)state;
    fill();
    int64_t counts[STATE_COUNT];
    static const int64_t expected[STATE_COUNT] = {4, 1, 2, 1, 1, 1, 0};
    assert_int_equal(enquiries_count(fixture.desk, counts), STATUS_OK);
    for (size_t i = 0; i < STATE_COUNT; i++)
        assert_int_equal(counts[i], expected[i]);
}

/* Everything, quarantined ones included, for export. */
static void walks_everything(void **state)
{
    (void)state;
    fill();
    struct enquiries_record record;
    int64_t last = 0;
    while (enquiries_next(fixture.admin, &fixture.arena, last, &record) == STATUS_OK) {
        assert_int_equal(record.id, last + 1);
        last = record.id;
    }
    assert_int_equal(last, 10);
}

static void gets_by_id_and_reference(void **state)
{
    (void)state;
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    struct enquiries_record record;
    assert_int_equal(enquiries_get(fixture.desk, &fixture.arena, 1, &record), STATUS_OK);
    assert_same(record.reference, receipt.reference);
    assert_int_equal(enquiries_get(fixture.desk, &fixture.arena, 2, &record), STATUS_NOT_FOUND);
    assert_int_equal(enquiries_find(fixture.desk, &fixture.arena, STR("333-333-333"), &record),
                     STATUS_NOT_FOUND);
}

/* Two members of staff with the same page open: the second hears that it has changed. */
static void a_state_changes_only_from_the_one_seen(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(enquiries_set_state(fixture.desk, 1, STATE_NEW, STATE_OPEN, FIXTURE_NOW + 1),
                     STATUS_OK);
    assert_int_equal(enquiries_set_state(fixture.desk, 1, STATE_NEW, STATE_CLOSED, FIXTURE_NOW + 2),
                     STATUS_CONFLICT);
    assert_int_equal(enquiries_set_state(fixture.desk, 2, STATE_NEW, STATE_OPEN, FIXTURE_NOW),
                     STATUS_CONFLICT);
    struct enquiries_record record;
    assert_int_equal(enquiries_get(fixture.desk, &fixture.arena, 1, &record), STATUS_OK);
    assert_int_equal(record.state, STATE_OPEN);
    assert_int_equal(fixture_number(&fixture, "SELECT updated_at FROM enquiry"), FIXTURE_NOW + 1);
}

static void the_first_answer_counts(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(enquiries_set_answered(fixture.desk, 1, FIXTURE_NOW + 60), STATUS_OK);
    assert_int_equal(enquiries_set_answered(fixture.desk, 1, FIXTURE_NOW + 90), STATUS_OK);
    struct enquiries_record record;
    assert_int_equal(enquiries_get(fixture.desk, &fixture.arena, 1, &record), STATUS_OK);
    assert_int_equal(record.answered_at, FIXTURE_NOW + 60);
}

/* Every field comes back as it went in, NUL-free bytes of any script included. */
static void keeps_every_field(void **state)
{
    (void)state;
    struct enquiries_record sent = {.reference = STR("333-333-333"),
                                    .state = STATE_QUARANTINED,
                                    .created_at = FIXTURE_NOW,
                                    .lang = STR("zh-Hans"),
                                    .enquiry = fixture_enquiry("x")};
    for (size_t i = 0; i < FIELD_COUNT; i++)
        sent.enquiry.value[i] = arena_printf(&fixture.arena, "%c", (int)('A' + i));
    sent.enquiry.value[FIELD_MESSAGE] = STR("'; DROP TABLE enquiry; --\n\"%s\" \xf0\x9f\x92\xa1");
    assert_int_equal(db_begin(fixture.site), STATUS_OK);
    assert_int_equal(enquiries_add(fixture.site, &sent), STATUS_OK);
    assert_int_equal(db_commit(fixture.site), STATUS_OK);
    struct enquiries_record found;
    assert_int_equal(enquiries_get(fixture.desk, &fixture.arena, sent.id, &found), STATUS_OK);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        assert_same(found.enquiry.value[i], sent.enquiry.value[i]);
    assert_int_equal(found.state, STATE_QUARANTINED);
    assert_str(found.lang, "zh-Hans");
    assert_int_equal(db_begin(fixture.site), STATUS_OK);
    assert_int_equal(enquiries_add(fixture.site, &sent), STATUS_CONFLICT); /* the reference */
    db_rollback(fixture.site);
}

static void expect_related(int64_t id, const char *kinds)
{
    struct enquiries_record record;
    struct enquiries_relation relations[MAX];
    char found[128] = "";
    assert_int_equal(enquiries_get(fixture.desk, &fixture.arena, id, &record), STATUS_OK);
    assert_int_equal(
        enquiries_related(fixture.desk, &fixture.arena, &record, relations, MAX, &count),
        STATUS_OK);
    for (size_t i = 0; i < count; i++)
        snprintf(found + strlen(found), sizeof(found) - strlen(found), "%s" STR_FMT,
                 i == 0 ? "" : " ", STR_ARG(relations[i].kind));
    assert_string_equal(found, kinds);
}

static void knows_corrections_and_repeats(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    fixture_submit(&fixture, 'a', "Hello, with changes", FIXTURE_NOW + 1);
    fixture_submit(&fixture, 'b', "Hello", FIXTURE_NOW + 2);
    fixture_submit(&fixture, 'c', "Something else", FIXTURE_NOW + 3);
    expect_related(1, "corrected_by repeated_by");
    expect_related(2, "corrects");
    expect_related(3, "same_as");
    expect_related(4, "");
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
        TEST(pages_newest_first),
        TEST(pages_of_one_state),
        TEST(pages_of_those_that_wait),
        TEST(lines_say_what_the_inbox_shows),
        TEST(counts_by_state),
        TEST(walks_everything),
        TEST(gets_by_id_and_reference),
        TEST(a_state_changes_only_from_the_one_seen),
        TEST(the_first_answer_counts),
        TEST(keeps_every_field),
        TEST(knows_corrections_and_repeats),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
