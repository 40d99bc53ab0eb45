/* outbox: every edge of the state machine, on rows of a real database. */
#include "fixture.h"

#include "store/history.h"
#include "store/outbox.h"

#define LEASE (10 * CLOCK_MINUTE)
#define MAX 8

static struct fixture fixture;
static struct outbox_record rows[MAX];
static size_t count;

/* Takes what is due; the number of rows. */
static size_t take(int64_t now, size_t max)
{
    assert_int_equal(outbox_take(fixture.dispatch, &fixture.arena, now, LEASE, rows, max, &count),
                     STATUS_OK);
    return count;
}

/* The row as it stands. */
static struct outbox_record row(int64_t id)
{
    struct outbox_record record = {0};
    assert_int_equal(outbox_next(fixture.admin, &fixture.arena, id - 1, &record), STATUS_OK);
    assert_int_equal(record.id, id);
    return record;
}

static struct outbox_result result(const struct outbox_record *taken, int64_t now, int64_t code,
                                   struct str reply)
{
    return (struct outbox_result){
        .id = taken->id, .attempts = taken->attempts, .now = now, .code = code, .reply = reply};
}

/* What the newest row of history says; empty when there is none of a mail. */
static struct str last_mail_event(void)
{
    struct history_record events[MAX];
    size_t found = 0;
    assert_int_equal(history_list(fixture.desk, &fixture.arena, 1, events, MAX, &found), STATUS_OK);
    assert_true(found > 0);
    return str_eq(events[0].action, STR("mail")) ? events[0].detail : STR("");
}

static int64_t next_due(void)
{
    int64_t due = -1;
    assert_int_equal(outbox_next_due(fixture.dispatch, &due), STATUS_OK);
    return due;
}

static void queued_rows_are_taken_once(void **state)
{
    (void)state;
    struct submission_receipt receipt = fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(next_due(), FIXTURE_NOW);
    assert_int_equal(take(FIXTURE_NOW - 1, MAX), 0); /* not before it is due */
    assert_int_equal(take(FIXTURE_NOW, 1), 1);
    assert_int_equal(rows[0].attempts, 1);
    assert_str(rows[0].state, "leased");
    assert_str(rows[0].kind, "notify");
    assert_str(rows[0].recipient, "one@example.com");
    assert_same(rows[0].reference, receipt.reference);
    assert_int_equal(rows[0].due_at, FIXTURE_NOW + LEASE);
    assert_int_equal(take(FIXTURE_NOW, MAX), 1); /* the other one */
    assert_str(rows[0].recipient, "two@example.com");
    assert_int_equal(take(FIXTURE_NOW, MAX), 0);
    assert_str(row(1).state, "leased");
    assert_int_equal(next_due(), FIXTURE_NOW + LEASE);
}

static void accepted_is_final(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    take(FIXTURE_NOW, 1);
    struct outbox_result good = result(&rows[0], FIXTURE_NOW + 5, 250, STR("2.0.0 queued as 1"));
    assert_int_equal(outbox_accepted(fixture.dispatch, &good), STATUS_OK);
    struct outbox_record after = row(1);
    assert_str(after.state, "accepted");
    assert_int_equal(after.due_at, 0);
    assert_int_equal(after.last_code, 250);
    assert_str(after.last_reply, "2.0.0 queued as 1");
    assert_int_equal(after.updated_at, FIXTURE_NOW + 5);
    assert_str(last_mail_event(), "accepted");
    assert_int_equal(outbox_accepted(fixture.dispatch, &good), STATUS_CONFLICT);
    assert_int_equal(outbox_failed(fixture.dispatch, &good), STATUS_CONFLICT);
    assert_int_equal(outbox_deferred(fixture.dispatch, &good, FIXTURE_NOW + 9), STATUS_CONFLICT);
    assert_int_equal(take(FIXTURE_NOW + 365 * CLOCK_DAY, MAX), 1); /* only the other one */
    assert_int_equal(rows[0].id, 2);
}

static void failed_is_final(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    take(FIXTURE_NOW, 1);
    struct outbox_result bad = result(&rows[0], FIXTURE_NOW + 5, 550, STR("5.1.1 no such user"));
    assert_int_equal(outbox_failed(fixture.dispatch, &bad), STATUS_OK);
    assert_str(row(1).state, "failed");
    assert_int_equal(row(1).due_at, 0);
    assert_int_equal(row(1).last_code, 550);
    assert_str(last_mail_event(), "failed");
    assert_int_equal(outbox_accepted(fixture.dispatch, &bad), STATUS_CONFLICT);
}

static void deferred_rows_come_again(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    take(FIXTURE_NOW, 1);
    struct str message_id = rows[0].message_id;
    struct outbox_result later = result(&rows[0], FIXTURE_NOW + 5, 451, STR("4.7.1 greylisted"));
    assert_int_equal(outbox_deferred(fixture.dispatch, &later, FIXTURE_NOW + CLOCK_MINUTE),
                     STATUS_OK);
    assert_str(row(1).state, "deferred");
    assert_int_equal(row(1).due_at, FIXTURE_NOW + CLOCK_MINUTE);
    assert_str(row(1).last_reply, "4.7.1 greylisted");
    assert_str(last_mail_event(), ""); /* staff need not read of every try */
    take(FIXTURE_NOW, MAX);            /* the other row */
    assert_int_equal(take(FIXTURE_NOW + CLOCK_MINUTE - 1, MAX), 0);
    assert_int_equal(take(FIXTURE_NOW + CLOCK_MINUTE, MAX), 1);
    assert_int_equal(rows[0].id, 1);
    assert_int_equal(rows[0].attempts, 2);
    assert_same(rows[0].message_id, message_id); /* a duplicate can be recognised */
}

/* The process that held the lease has died, or was only slow. */
static void an_expired_lease_is_taken_over(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    take(FIXTURE_NOW, 1);
    struct outbox_record slow = rows[0];
    take(FIXTURE_NOW, MAX); /* the other row */
    assert_int_equal(take(FIXTURE_NOW + LEASE - 1, MAX), 0);
    assert_int_equal(take(FIXTURE_NOW + LEASE, 1), 1);
    assert_int_equal(rows[0].id, slow.id);
    assert_int_equal(rows[0].attempts, 2);
    assert_same(rows[0].message_id, slow.message_id);

    struct outbox_result late = result(&slow, FIXTURE_NOW + LEASE + 1, 250, STR("ok"));
    assert_int_equal(outbox_accepted(fixture.dispatch, &late), STATUS_CONFLICT);
    assert_int_equal(outbox_failed(fixture.dispatch, &late), STATUS_CONFLICT);
    assert_int_equal(outbox_deferred(fixture.dispatch, &late, FIXTURE_NOW), STATUS_CONFLICT);
    assert_int_equal(
        outbox_release(fixture.dispatch, slow.id, slow.attempts, FIXTURE_NOW + LEASE + 1),
        STATUS_OK);
    assert_str(row(1).state, "leased"); /* all of it changed nothing */
    assert_int_equal(row(1).attempts, 2);
    assert_int_equal(row(1).last_code, 0);
    assert_str(last_mail_event(), "");

    struct outbox_result good = result(&rows[0], FIXTURE_NOW + LEASE + 2, 250, STR("ok"));
    assert_int_equal(outbox_accepted(fixture.dispatch, &good), STATUS_OK);
    assert_str(row(1).state, "accepted");
}

static void a_released_row_was_not_tried(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    take(FIXTURE_NOW, 1);
    assert_int_equal(
        outbox_release(fixture.dispatch, rows[0].id, rows[0].attempts, FIXTURE_NOW + 3), STATUS_OK);
    struct outbox_record after = row(1);
    assert_str(after.state, "queued");
    assert_int_equal(after.attempts, 0);
    assert_int_equal(after.due_at, FIXTURE_NOW + 3);
    struct outbox_result late = result(&rows[0], FIXTURE_NOW + 4, 250, STR("ok"));
    assert_int_equal(outbox_accepted(fixture.dispatch, &late), STATUS_CONFLICT);
    assert_str(row(1).state, "queued");
}

/* A fault of ours, such as a wrong password at the relay, burns no try. */
static void a_pause_is_not_counted(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    take(FIXTURE_NOW, 1);
    struct outbox_result fault = result(&rows[0], FIXTURE_NOW, 535, STR("5.7.8 no"));
    assert_int_equal(outbox_paused(fixture.dispatch, &fault, FIXTURE_NOW + CLOCK_MINUTE),
                     STATUS_OK);
    assert_str(row(1).state, "deferred");
    assert_int_equal(row(1).attempts, 0);
    assert_int_equal(row(1).last_code, 535);
    assert_int_equal(row(1).due_at, FIXTURE_NOW + CLOCK_MINUTE);
}

/* After a restart of dispatch nobody waits for the leases of the one before. */
static void leases_alone_are_reclaimed(void **state)
{
    (void)state;
    int64_t reclaimed = 0;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    take(FIXTURE_NOW, 2);
    struct outbox_result later = result(&rows[1], FIXTURE_NOW + 1, 451, STR("later"));
    assert_int_equal(outbox_deferred(fixture.dispatch, &later, FIXTURE_NOW + CLOCK_HOUR),
                     STATUS_OK);
    assert_int_equal(outbox_reclaim(fixture.dispatch, FIXTURE_NOW + 2, &reclaimed), STATUS_OK);
    assert_int_equal(reclaimed, 1);
    assert_int_equal(row(later.id).due_at, FIXTURE_NOW + CLOCK_HOUR);
    assert_int_equal(take(FIXTURE_NOW + 2, MAX), 1);
    assert_int_equal(rows[0].attempts, 2);
    assert_int_not_equal(rows[0].id, later.id);
}

static void held_and_cancelled_rows_stay(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    assert_int_equal(fixture_run(&fixture, "UPDATE outbox SET state = 'held', due_at = NULL"
                                           " WHERE id = 1;"
                                           "UPDATE outbox SET state = 'cancelled', due_at = NULL"
                                           " WHERE id = 2"),
                     STATUS_OK);
    assert_int_equal(next_due(), 0);
    assert_int_equal(take(FIXTURE_NOW + CLOCK_DAY, MAX), 0);
}

static void the_oldest_is_taken_first(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'b', "Later", FIXTURE_NOW + 10);
    fixture_submit(&fixture, 'a', "Sooner", FIXTURE_NOW);
    int64_t due = -1;
    assert_int_equal(outbox_count_due(fixture.desk, FIXTURE_NOW + 9, &due), STATUS_OK);
    assert_int_equal(due, 2);
    assert_int_equal(outbox_count_due(fixture.desk, FIXTURE_NOW + 10, &due), STATUS_OK);
    assert_int_equal(due, 4);
    assert_int_equal(take(FIXTURE_NOW + 20, 3), 3);
    assert_int_equal(rows[0].enquiry_id, 2);
    assert_int_equal(rows[1].enquiry_id, 2);
    assert_int_equal(rows[2].enquiry_id, 1);
}

static void long_replies_are_cut_by_characters(void **state)
{
    (void)state;
    char reply[2 * OUTBOX_REPLY_MAX + 2];
    for (size_t i = 0; i + 1 < sizeof(reply); i += 2)
        memcpy(reply + i, "\xc3\xbc", 2);
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    take(FIXTURE_NOW, 1);
    struct outbox_result bad =
        result(&rows[0], FIXTURE_NOW, 554, (struct str){reply, sizeof(reply)});
    assert_int_equal(outbox_failed(fixture.dispatch, &bad), STATUS_OK);
    assert_int_equal(row(1).last_reply.len, 2 * OUTBOX_REPLY_MAX);
}

static void lists_by_enquiry(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "One", FIXTURE_NOW);
    fixture_submit(&fixture, 'b', "Two", FIXTURE_NOW);
    assert_int_equal(outbox_list(fixture.desk, &fixture.arena, 2, rows, MAX, &count), STATUS_OK);
    assert_int_equal(count, 2);
    assert_int_equal(rows[0].id, 3);
    assert_int_equal(rows[1].id, 4);
    assert_int_equal(outbox_list(fixture.desk, &fixture.arena, 2, rows, 1, &count), STATUS_OK);
    assert_int_equal(count, 1);
    assert_int_equal(outbox_next(fixture.admin, &fixture.arena, 4, &rows[0]), STATUS_NOT_FOUND);
}

/* Adds an acknowledgement to enquiry 1 that was updated at `at`; its id. */
static int64_t acknowledged(const char *recipient, const char *state, int64_t at)
{
    static int number;
    struct str sql = arena_printf(
        &fixture.arena,
        "INSERT INTO outbox (enquiry_id, kind, recipient, state, message_id, created_at,"
        " updated_at) VALUES (1, 'acknowledgement', '%s', '%s', '%d@example.com', 0, %lld)",
        recipient, state, number++, (long long)at);
    assert_int_equal(fixture_run(&fixture, sql.ptr), STATUS_OK);
    return fixture_number(&fixture, "SELECT max(id) FROM outbox");
}

static struct courtesy_use courtesy(int64_t id)
{
    struct courtesy_use use = {-1, -1, -1};
    struct outbox_record record = row(id);
    assert_int_equal(outbox_courtesy(fixture.dispatch, &record, FIXTURE_NOW, &use), STATUS_OK);
    return use;
}

/* Two that are leased together do not stop each other: only the second sees the first. */
static void acknowledgements_are_counted(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    acknowledged("jane@example.com", "accepted", FIXTURE_NOW - 2 * CLOCK_HOUR);
    acknowledged("jane@example.com", "accepted", FIXTURE_NOW - 24 * CLOCK_HOUR); /* just over */
    acknowledged("jane@example.com", "failed", FIXTURE_NOW - 1);
    acknowledged("jane@example.com", "cancelled", FIXTURE_NOW - 1);
    acknowledged("jane@example.com", "deferred", FIXTURE_NOW - 1);
    acknowledged("joe@example.com", "accepted", FIXTURE_NOW - CLOCK_MINUTE);
    int64_t first = acknowledged("Jane@EXAMPLE.com", "leased", FIXTURE_NOW);
    int64_t second = acknowledged("jane@example.com", "leased", FIXTURE_NOW);
    struct courtesy_use use = courtesy(first);
    assert_int_equal(use.last_at, FIXTURE_NOW - 2 * CLOCK_HOUR);
    assert_int_equal(use.day, 1);
    assert_int_equal(use.hour, 1);
    use = courtesy(second);
    assert_int_equal(use.last_at, FIXTURE_NOW);
    assert_int_equal(use.day, 2);
    assert_int_equal(use.hour, 2);
    use = courtesy(acknowledged("nobody@example.com", "leased", FIXTURE_NOW));
    assert_int_equal(use.last_at, 0);
    assert_int_equal(use.day, 0);
    assert_int_equal(use.hour, 3);
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
        TEST(queued_rows_are_taken_once),
        TEST(accepted_is_final),
        TEST(failed_is_final),
        TEST(deferred_rows_come_again),
        TEST(an_expired_lease_is_taken_over),
        TEST(a_released_row_was_not_tried),
        TEST(a_pause_is_not_counted),
        TEST(leases_alone_are_reclaimed),
        TEST(held_and_cancelled_rows_stay),
        TEST(the_oldest_is_taken_first),
        TEST(long_replies_are_cut_by_characters),
        TEST(lists_by_enquiry),
        TEST(acknowledgements_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
