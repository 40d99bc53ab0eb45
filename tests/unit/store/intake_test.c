/* intake: all rows or none, and any number of repeats. */
#include "fixture.h"

#include "store/outbox.h"
#include "store/receipts.h"

static struct fixture fixture;

static int64_t count(const char *sql)
{
    return fixture_number(&fixture, sql);
}

static void stores_everything_at_once(void **state)
{
    (void)state;
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_false(receipt.repeated);
    assert_int_equal(receipt.created_at, FIXTURE_NOW);
    assert_true(secret_is_token(receipt.token));

    struct enquiries_record record;
    assert_int_equal(enquiries_find(fixture.desk, &fixture.arena, receipt.reference, &record),
                     STATUS_OK);
    assert_int_equal(record.state, STATE_NEW);
    assert_int_equal(record.created_at, FIXTURE_NOW);
    assert_int_equal(record.answered_at, 0);
    assert_int_equal(record.corrects, 0);
    assert_int_equal(record.same_as, 0);
    assert_str(record.lang, "en");
    struct enquiry sent = fixture_enquiry("Hello");
    for (size_t i = 0; i < FIELD_COUNT; i++)
        assert_same(record.enquiry.value[i], sent.value[i]);
    assert_int_equal(count("SELECT count(*) FROM receipt"), 1);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE state = 'queued' AND attempts = 0"),
                     2);
    assert_int_equal(count("SELECT count(DISTINCT message_id) FROM outbox WHERE message_id LIKE"
                           " '%.notify.%@mail.example.com'"),
                     2);
    assert_int_equal(count("SELECT count(*) FROM history WHERE actor = 'site'"
                           " AND action = 'received'"),
                     1);
}

/* The token leads to the receipt, and only its hash is stored. */
static void finds_the_receipt_by_its_token(void **state)
{
    (void)state;
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    char wrong[SECRET_TOKEN_CHARS + 1];
    struct receipts_record found;
    struct secret_hash hash = secret_digest(receipt.token);
    assert_int_equal(receipts_by_token(fixture.site, &fixture.arena, receipt.token, &found),
                     STATUS_OK);
    assert_same(found.reference, receipt.reference);
    assert_int_equal(found.created_at, FIXTURE_NOW);
    struct str hex = secret_hex(&fixture.arena, &hash, sizeof(hash));
    assert_int_equal(
        count(arena_printf(&fixture.arena,
                           "SELECT count(*) FROM receipt WHERE token_hash = x'" STR_FMT "'",
                           STR_ARG(hex))
                  .ptr),
        1);
    /* Another secret part is another token; so is another time. */
    for (size_t i = 0; i < SECRET_TOKEN_CHARS; i += SECRET_TOKEN_CHARS - 1) {
        assert_true(str_copy(receipt.token, wrong, sizeof(wrong)));
        wrong[i] = wrong[i] == 'A' ? 'B' : 'A';
        assert_int_equal(receipts_by_token(fixture.site, &fixture.arena, str_from(wrong), &found),
                         STATUS_NOT_FOUND);
    }
}

static void a_repeat_gets_the_same_receipt(void **state)
{
    (void)state;
    struct submission_receipt first = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    struct submission_receipt again =
        fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW + 400 * CLOCK_DAY);
    assert_true(again.repeated);
    assert_same(again.reference, first.reference);
    assert_same(again.token, first.token);
    assert_int_equal(again.created_at, FIXTURE_NOW);
    assert_int_equal(count("SELECT count(*) FROM enquiry"), 1);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 2);
    assert_int_equal(count("SELECT count(*) FROM history"), 1);
}

static void another_content_is_a_correction(void **state)
{
    (void)state;
    struct submission_receipt first = fixture_submit(&fixture, 'a', "Helo", FIXTURE_NOW);
    struct submission_receipt second = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW + 1);
    struct submission_receipt third = fixture_submit(&fixture, 'a', "Hello!", FIXTURE_NOW + 2);
    assert_false(second.repeated);
    assert_false(str_eq(first.reference, second.reference));
    assert_false(str_eq(first.token, second.token));
    assert_int_equal(count("SELECT corrects FROM enquiry WHERE id = 2"), 1);
    assert_int_equal(count("SELECT corrects FROM enquiry WHERE id = 3"), 2); /* the one before */
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE same_as IS NULL"), 3);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 6);
    /* The first, once more: it is there already. */
    assert_true(fixture_submit(&fixture, 'a', "Helo", FIXTURE_NOW + 3).repeated);
    assert_false(str_eq(third.reference, second.reference));
}

static void the_same_text_sends_no_second_mail(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    struct submission_receipt second =
        fixture_submit(&fixture, 'b', "Hello", FIXTURE_NOW + INTAKE_SAME_TEXT);
    assert_false(second.repeated);
    assert_int_equal(count("SELECT same_as FROM enquiry WHERE id = 2"), 1);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE corrects IS NULL"), 2);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 2);
    assert_int_equal(count("SELECT count(*) FROM history WHERE action = 'received'"), 2);
    /* A day after the second it still is the same text as the second, not as the first. */
    fixture_submit(&fixture, 'c', "Hello", FIXTURE_NOW + 2 * INTAKE_SAME_TEXT);
    assert_int_equal(count("SELECT same_as FROM enquiry WHERE id = 3"), 2);
    /* Another text is another matter. */
    fixture_submit(&fixture, 'd', "Hello.", FIXTURE_NOW + 1);
    assert_int_equal(count("SELECT same_as IS NULL FROM enquiry WHERE id = 4"), 1);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 4);
}

static void after_a_day_it_is_a_new_one(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    fixture_submit(&fixture, 'b', "Hello", FIXTURE_NOW + INTAKE_SAME_TEXT + 1);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE same_as IS NULL"), 2);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 4);
}

/* In a batch of the keeper, one that is refused takes nothing and disturbs nobody. */
static void a_refused_one_leaves_nothing_behind(void **state)
{
    (void)state;
    const struct str recipients[] = {STR_INIT("one@example.com"), STR_INIT("")};
    struct intake_options options = *fixture_options();
    options.recipients = recipients; /* the schema refuses the second */
    struct submission_receipt receipt;
    struct submission submission = fixture_submission(&fixture, 'z', "Refused");
    assert_int_equal(db_begin(fixture.site), STATUS_OK);
    assert_int_equal(db_savepoint(fixture.site), STATUS_OK);
    assert_int_equal(
        intake_store(fixture.site, &fixture.arena, &options, &submission, FIXTURE_NOW, &receipt),
        STATUS_CONFLICT);
    assert_int_equal(db_undo(fixture.site), STATUS_OK);
    assert_int_equal(db_commit(fixture.site), STATUS_OK);
    assert_int_equal(count("SELECT (SELECT count(*) FROM enquiry) + (SELECT count(*) FROM receipt)"
                           " + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM history)"),
                     0);
    assert_false(fixture_submit(&fixture, 'z', "Refused", FIXTURE_NOW).repeated);
}

static void without_recipients_it_is_stored_all_the_same(void **state)
{
    (void)state;
    struct intake_options options = *fixture_options();
    options.recipient_count = 0;
    struct submission_receipt receipt;
    struct submission submission = fixture_submission(&fixture, 'z', "Hello");
    assert_int_equal(intake_find(fixture.site, &fixture.arena, &options, &submission, &receipt),
                     STATUS_NOT_FOUND);
    assert_int_equal(db_begin(fixture.site), STATUS_OK);
    assert_int_equal(
        intake_store(fixture.site, &fixture.arena, &options, &submission, FIXTURE_NOW, &receipt),
        STATUS_OK);
    assert_int_equal(db_commit(fixture.site), STATUS_OK);
    struct submission_receipt found;
    assert_int_equal(intake_find(fixture.site, &fixture.arena, &options, &submission, &found),
                     STATUS_OK);
    assert_same(found.token, receipt.token);
    assert_same(found.reference, receipt.reference);
    assert_true(found.repeated);
}

static void give_points(struct submission *submission)
{
    submission->spam.points[SPAM_TRAP] = 40;
    submission->spam.points[SPAM_WORDING] = 10;
}

static void spam_is_kept_and_its_mails_are_held(void **state)
{
    (void)state;
    struct submission submission = fixture_submission(&fixture, 'a', "Buy links");
    give_points(&submission);
    struct submission_receipt receipt = fixture_store(&fixture, &submission, FIXTURE_NOW);
    assert_true(secret_is_token(receipt.token));
    assert_int_equal(
        count("SELECT count(*) FROM enquiry WHERE status = 'quarantined' AND spam_score = 50"), 1);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE state = 'held' AND due_at IS NULL"),
                     2);
    assert_int_equal(count("SELECT sum(points) FROM spam_reason WHERE enquiry_id = 1"), 50);
    assert_int_equal(count("SELECT points FROM spam_reason WHERE reason = 'wording'"), 10);
    assert_int_equal(count("SELECT count(*) FROM spam_reason"), 2);
    assert_int_equal(count("SELECT count(*) FROM history WHERE action = 'status'"
                           " AND detail = 'quarantined' AND actor = 'site'"),
                     1);
}

static void below_the_threshold_it_is_an_enquiry_with_reasons(void **state)
{
    (void)state;
    struct submission submission = fixture_submission(&fixture, 'a', "Hello");
    submission.spam.points[SPAM_LINKS] = 40;
    submission.spam.points[SPAM_FAST] = 9;
    fixture_store(&fixture, &submission, FIXTURE_NOW);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE status = 'new' AND spam_score = 49"),
                     1);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE state = 'queued'"), 2);
}

/* Takes in a submission where enquirers are told, too. */
static void store_told(struct submission *submission, int64_t now)
{
    struct intake_options options = *fixture_options();
    struct submission_receipt receipt;
    options.acknowledge = true;
    assert_int_equal(db_begin(fixture.site), STATUS_OK);
    assert_int_equal(
        intake_store(fixture.site, &fixture.arena, &options, submission, now, &receipt), STATUS_OK);
    assert_int_equal(db_commit(fixture.site), STATUS_OK);
}

#define ACKNOWLEDGED                                                                               \
    "SELECT count(*) FROM outbox WHERE kind = 'acknowledgement'"                                   \
    " AND recipient = 'person@example.com' AND "

static void the_enquirer_is_told_once(void **state)
{
    (void)state;
    struct submission submission = fixture_submission(&fixture, 'a', "Hello");
    store_told(&submission, FIXTURE_NOW);
    assert_int_equal(count(ACKNOWLEDGED "state = 'queued' AND due_at = created_at"
                                        " AND message_id LIKE '%.acknowledgement.1@mail.%'"),
                     1);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 3);
    submission.key = fixture_submission(&fixture, 'b', "").key; /* the same text once more */
    store_told(&submission, FIXTURE_NOW + 1);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 3);
    submission = fixture_submission(&fixture, 'a', "Hello!"); /* a correction */
    store_told(&submission, FIXTURE_NOW + 2);
    assert_int_equal(count(ACKNOWLEDGED "state = 'queued'"), 2);
    assert_int_equal(count("SELECT count(*) FROM outbox"), 6);
}

static void a_suspect_is_told_only_when_released(void **state)
{
    (void)state;
    struct submission submission = fixture_submission(&fixture, 'a', "Hello");
    give_points(&submission);
    store_told(&submission, FIXTURE_NOW);
    assert_int_equal(count(ACKNOWLEDGED "state = 'held' AND due_at IS NULL"), 1);
    assert_int_equal(db_begin(fixture.desk), STATUS_OK);
    assert_int_equal(outbox_release_held(fixture.desk, 1, FIXTURE_NOW + 1), STATUS_OK);
    assert_int_equal(db_commit(fixture.desk), STATUS_OK);
    assert_int_equal(count(ACKNOWLEDGED "state = 'queued'"), 1);
}

static void each_mail_has_a_tag_of_its_own(void **state)
{
    (void)state;
    struct submission submission = fixture_submission(&fixture, 'a', "Hello");
    store_told(&submission, FIXTURE_NOW);
    assert_int_equal(count("SELECT count(DISTINCT bounce_tag) FROM outbox"
                           " WHERE length(bounce_tag) = 16 AND bounce_tag NOT GLOB '*[^0-9a-f]*'"),
                     3);
}

/* Of the first, which is held, nobody was told; so they are told of the second. */
static void the_same_text_is_told_if_the_first_is_held(void **state)
{
    (void)state;
    struct submission submission = fixture_submission(&fixture, 'a', "Hello");
    give_points(&submission);
    fixture_store(&fixture, &submission, FIXTURE_NOW);
    fixture_submit(&fixture, 'b', "Hello", FIXTURE_NOW + 1);
    assert_int_equal(count("SELECT count(*) FROM enquiry WHERE status = 'new' AND same_as = 1"), 1);
    assert_int_equal(count("SELECT count(*) FROM outbox WHERE enquiry_id = 2"
                           " AND state = 'queued'"),
                     2);
}

/* What its sender was shown is on record; a form whose notice nobody knows is not taken. */
static void the_notice_that_was_shown_is_stored(void **state)
{
    (void)state;
    struct notice notice;
    struct enquiries_record record;
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(enquiries_find(fixture.desk, &fixture.arena, receipt.reference, &record),
                     STATUS_OK);
    assert_int_equal(record.shown_at, FIXTURE_NOW - CLOCK_MINUTE);
    assert_int_equal(notices_get(fixture.desk, &fixture.arena, record.notice_id, &notice),
                     STATUS_OK);
    assert_str(notice.digest, FIXTURE_NOTICE);
    assert_str(notice.version, "2026-11-25");
    assert_str(notice.lang, "en");
    assert_str(notice_label(&notice, STR("share")), "You may pass it on");
    fixture_register(&fixture); /* at each start of the keeper */
    assert_int_equal(count("SELECT count(*) FROM notice"), 1);

    struct submission unknown = fixture_submission(&fixture, 'b', "Hello");
    unknown.notice = STR("fedcba9876543210");
    assert_int_equal(db_begin(fixture.site), STATUS_OK);
    assert_int_equal(intake_store(fixture.site, &fixture.arena, fixture_options(), &unknown,
                                  FIXTURE_NOW, &receipt),
                     STATUS_NOT_FOUND);
    assert_int_equal(db_commit(fixture.site), STATUS_OK);
    assert_int_equal(count("SELECT count(*) FROM enquiry"), 1);
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
        TEST(stores_everything_at_once),
        TEST(finds_the_receipt_by_its_token),
        TEST(a_repeat_gets_the_same_receipt),
        TEST(another_content_is_a_correction),
        TEST(the_same_text_sends_no_second_mail),
        TEST(after_a_day_it_is_a_new_one),
        TEST(a_refused_one_leaves_nothing_behind),
        TEST(without_recipients_it_is_stored_all_the_same),
        TEST(spam_is_kept_and_its_mails_are_held),
        TEST(below_the_threshold_it_is_an_enquiry_with_reasons),
        TEST(the_enquirer_is_told_once),
        TEST(a_suspect_is_told_only_when_released),
        TEST(each_mail_has_a_tag_of_its_own),
        TEST(the_same_text_is_told_if_the_first_is_held),
        TEST(the_notice_that_was_shown_is_stored),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
