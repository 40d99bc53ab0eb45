/* withdrawal: only with the right address, few tries, everything that belongs together, and what
 * was waiting to be sent is not sent any more. */
#include "fixture.h"

#include "store/outbox.h"
#include "store/withdrawal.h"

#define ADDRESS "person@example.com"
#define LATER (FIXTURE_NOW + CLOCK_HOUR)

static struct fixture fixture;
static struct submission_receipt answer;

static int64_t count(const char *sql)
{
    return fixture_number(&fixture, sql);
}

static enum status withdraw_at(struct str token, const char *email, int64_t now)
{
    const struct withdrawal withdrawal = {.token = token, .email = str_from(email)};
    answer = (struct submission_receipt){0};
    assert_int_equal(db_begin(fixture.site), STATUS_OK);
    enum status status =
        withdrawal_make(fixture.site, &fixture.arena, fixture_options(), &withdrawal, now, &answer);
    assert_int_equal(db_commit(fixture.site), STATUS_OK);
    return status;
}

static enum status withdraw(struct str token, const char *email)
{
    return withdraw_at(token, email, LATER);
}

static void takes_everything_back(void **state)
{
    (void)state;
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(receipt.withdrawn_at, 0);
    assert_int_equal(receipt.tries_left, WITHDRAWAL_TRIES);
    assert_int_equal(withdraw(receipt.token, ADDRESS), STATUS_OK);
    assert_same(answer.reference, receipt.reference);
    assert_same(answer.token, receipt.token);
    assert_int_equal(answer.created_at, FIXTURE_NOW);
    assert_int_equal(answer.withdrawn_at, LATER);

    struct enquiries_record record;
    assert_int_equal(enquiries_find(fixture.desk, &fixture.arena, receipt.reference, &record),
                     STATUS_OK);
    assert_int_equal(record.state, STATE_WITHDRAWN);
    assert_int_equal(record.erase_at, LATER + 30 * CLOCK_DAY);
    assert_int_equal(
        count("SELECT count(*) FROM outbox WHERE kind = 'notify' AND state = 'cancelled'"
              " AND due_at IS NULL"),
        2);
    assert_int_equal(
        count("SELECT count(*) FROM outbox WHERE kind = 'withdrawn' AND state = 'queued'"
              " AND due_at IS NOT NULL"),
        2);
    assert_int_equal(
        count("SELECT count(*) FROM history WHERE action = 'withdrawn' AND actor = 'site'"), 1);

    /* A second time, from a page that was still open: the same, and nothing new. */
    assert_int_equal(withdraw_at(receipt.token, "other@example.com", LATER + 9), STATUS_OK);
    assert_int_equal(answer.withdrawn_at, LATER);
    assert_int_equal(count("SELECT count(*) FROM history WHERE action = 'withdrawn'"), 1);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 4);
}

static void the_address_is_the_one_of_the_enquiry(void **state)
{
    (void)state;
    static const struct {
        const char *email;
        enum status status;
    } cases[] = {
        {"person@example.co", STATUS_DENIED},
        {"", STATUS_DENIED},
        {"  Person@EXAMPLE.com\t", STATUS_OK}, /* as people type what they typed before */
    };
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    for (size_t i = 0; i < CHECK_COUNT(cases); i++)
        assert_int_equal(withdraw(receipt.token, cases[i].email), cases[i].status);
}

/* "J", a combining diaeresis over "u": the other form of Unicode is the same address. */
static void the_form_of_unicode_does_not_matter(void **state)
{
    (void)state;
    struct submission submission = fixture_submission(&fixture, 'a', "Hello");
    submission.enquiry.value[FIELD_EMAIL] = STR("j\xc3\xbcrgen@example.com");
    struct submission_receipt receipt = fixture_store(&fixture, &submission, FIXTURE_NOW);
    assert_int_equal(withdraw(receipt.token, "JU\xcc\x88RGEN@example.com"), STATUS_OK);
}

static void few_wrong_addresses_are_taken(void **state)
{
    (void)state;
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    for (int64_t left = WITHDRAWAL_TRIES - 1; left >= 0; left--) {
        assert_int_equal(withdraw(receipt.token, "wrong@example.com"), STATUS_DENIED);
        assert_int_equal(answer.tries_left, left);
        assert_int_equal(answer.withdrawn_at, 0);
    }
    /* Now not even with the right one. */
    assert_int_equal(withdraw(receipt.token, ADDRESS), STATUS_DENIED);
    assert_int_equal(answer.tries_left, 0);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE status = 'withdrawn'"), 0);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE state = 'queued'"), 2);
}

static void an_unknown_receipt_is_not_found(void **state)
{
    (void)state;
    assert_int_equal(withdraw(STR("AaII3uUF05NFzsepnHTk5jWVU1qhTlJ-"), ADDRESS), STATUS_NOT_FOUND);
}

/* The versions before it go with a correction; what came later stays, and so does what another form
 * sent: a copy of the text is no proof of whose it is. */
static void earlier_versions_go_with_it(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "First version", FIXTURE_NOW);
    struct submission_receipt second = fixture_submit(&fixture, 'a', "Second", FIXTURE_NOW + 1);
    fixture_submit(&fixture, 'a', "Third", FIXTURE_NOW + 2);
    fixture_submit(&fixture, 'b', "Second", FIXTURE_NOW + 3);
    struct submission other = fixture_submission(&fixture, 'a', "Fourth, of a colleague");
    other.enquiry.value[FIELD_EMAIL] = STR("colleague@example.com");
    struct submission_receipt fourth = fixture_store(&fixture, &other, FIXTURE_NOW + 4);

    assert_int_equal(withdraw(second.token, ADDRESS), STATUS_OK);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE status = 'withdrawn'"
                           " AND id IN (1, 2)"),
                     2);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE status = 'new' AND id IN (3, 4, 5)"),
                     3);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE kind = 'withdrawn'"), 2);
    assert_int_equal(withdraw(fourth.token, "colleague@example.com"), STATUS_OK);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE status = 'new' AND id IN (3, 4)"),
                     2);
}

static void any_number_of_versions_goes(void **state)
{
    (void)state;
    struct submission_receipt last = {0};
    for (int i = 0; i < 60; i++)
        last = fixture_submit(&fixture, 'a', arena_printf(&fixture.arena, "Text %d", i).ptr,
                              FIXTURE_NOW + i);
    assert_int_equal(withdraw(last.token, ADDRESS), STATUS_OK);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE status <> 'withdrawn'"), 0);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE kind = 'withdrawn'"), 2);
}

/* Staff know of the first version: they are told, though the correction was held. */
static void staff_who_know_of_one_are_told(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "First version", FIXTURE_NOW);
    struct submission spam = fixture_submission(&fixture, 'a', "Second");
    spam.spam.points[SPAM_TRAP] = 40;
    spam.spam.points[SPAM_FAST] = 15;
    struct submission_receipt second = fixture_store(&fixture, &spam, FIXTURE_NOW + 1);
    assert_int_equal(withdraw(second.token, ADDRESS), STATUS_OK);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE kind = 'withdrawn'"
                           " AND enquiry_id = 1"),
                     2);
}

/* Of an enquiry that is held as possible spam staff have not been told: nor are they now. */
static void what_is_held_is_cancelled_in_silence(void **state)
{
    (void)state;
    struct submission submission = fixture_submission(&fixture, 'a', "Hello");
    submission.spam.points[SPAM_TRAP] = 40;
    submission.spam.points[SPAM_FAST] = 15;
    struct submission_receipt receipt = fixture_store(&fixture, &submission, FIXTURE_NOW);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE state = 'held'"), 2);
    assert_int_equal(withdraw(receipt.token, ADDRESS), STATUS_OK);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE state = 'cancelled'"), 2);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 2);
}

/* Who withdraws and then sends the same text anew means it. */
static void the_same_text_after_a_withdrawal_is_new(void **state)
{
    (void)state;
    struct submission_receipt first = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(withdraw(first.token, ADDRESS), STATUS_OK);
    fixture_submit(&fixture, 'b', "Hello", LATER + 1);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE status = 'new' AND same_as IS NULL"),
                     1);
    assert_int_equal(
        count("SELECT count(*) FROM outbox WHERE kind = 'notify' AND state = 'queued'"), 2);
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
        cmocka_unit_test_setup_teardown(takes_everything_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_address_is_the_one_of_the_enquiry, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_form_of_unicode_does_not_matter, set_up, tear_down),
        cmocka_unit_test_setup_teardown(few_wrong_addresses_are_taken, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_unknown_receipt_is_not_found, set_up, tear_down),
        cmocka_unit_test_setup_teardown(earlier_versions_go_with_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(any_number_of_versions_goes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(staff_who_know_of_one_are_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_held_is_cancelled_in_silence, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_same_text_after_a_withdrawal_is_new, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
