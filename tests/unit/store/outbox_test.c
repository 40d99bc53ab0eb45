/* Each edge of the outbox's state machine, on a real database: one enquiry with two mails. */
#include "fixture.h"

#include "store/outbox.h"

#define LEASE (40 * CLOCK_MINUTE)

static struct fixture fixture;
static struct outbox_record rows[4];

static int open_with_two(void **state)
{
    (void)state;
    fixture_open(&fixture);
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    fixture_close(&fixture);
    return 0;
}

static size_t take(int64_t now, size_t max)
{
    size_t count = 99;
    assert_int_equal(outbox_take(fixture.dispatch, &fixture.arena, now, LEASE, rows, max, &count),
                     STATUS_OK);
    return count;
}

/* The row as the command line reads it. */
static struct outbox_record row(int64_t id)
{
    struct outbox_record found;
    assert_int_equal(outbox_next(fixture.admin, &fixture.arena, id - 1, &found), STATUS_OK);
    assert_int_equal(found.id, id);
    return found;
}

static struct outbox_result result_of(const struct outbox_record *taken, int64_t code)
{
    return (struct outbox_result){.id = taken->id,
                                  .attempts = taken->attempts,
                                  .now = FIXTURE_NOW + 1,
                                  .code = code,
                                  .reply = STR("its words")};
}

static void takes_what_is_due_once(void **state)
{
    (void)state;
    assert_int_equal(take(FIXTURE_NOW - 1, 4), 0);
    assert_int_equal(take(FIXTURE_NOW, 1), 1);
    assert_str(rows[0].recipient, "one@example.com");
    assert_int_equal(rows[0].attempts, 1);
    assert_str(row(rows[0].id).state, "leased");
    assert_int_equal(row(rows[0].id).due_at, FIXTURE_NOW + LEASE);
    assert_int_equal(take(FIXTURE_NOW, 4), 1);
    assert_str(rows[0].recipient, "two@example.com");
    assert_int_equal(take(FIXTURE_NOW, 4), 0);
}

static void settles_for_good(void **state)
{
    (void)state;
    assert_int_equal(take(FIXTURE_NOW, 4), 2);
    struct outbox_result accepted = result_of(&rows[0], 250);
    struct outbox_result failed = result_of(&rows[1], 550);
    assert_int_equal(outbox_accepted(fixture.dispatch, &accepted), STATUS_OK);
    assert_int_equal(outbox_failed(fixture.dispatch, &failed), STATUS_OK);
    assert_str(row(accepted.id).state, "accepted");
    assert_int_equal(row(accepted.id).last_code, 250);
    assert_str(row(accepted.id).last_reply, "its words");
    assert_str(row(failed.id).state, "failed");
    assert_int_equal(take(FIXTURE_NOW + 100 * CLOCK_DAY, 4), 0);
    assert_int_equal(outbox_accepted(fixture.dispatch, &accepted), STATUS_CONFLICT);
    assert_int_equal(fixture_number(&fixture, "SELECT count(*) FROM history WHERE action = 'mail'"),
                     2);
}

static void defers_and_counts(void **state)
{
    (void)state;
    take(FIXTURE_NOW, 1);
    struct outbox_result result = result_of(&rows[0], 451);
    assert_int_equal(outbox_deferred(fixture.dispatch, &result, FIXTURE_NOW + CLOCK_HOUR),
                     STATUS_OK);
    assert_str(row(result.id).state, "deferred");
    assert_int_equal(row(result.id).attempts, 1);
    assert_int_equal(take(FIXTURE_NOW, 4), 1); /* the other one */
    assert_int_equal(take(FIXTURE_NOW + CLOCK_HOUR, 1), 1);
    assert_int_equal(rows[0].attempts, 2);
}

static void a_pause_is_not_counted(void **state)
{
    (void)state;
    take(FIXTURE_NOW, 1);
    struct outbox_result result = result_of(&rows[0], 535);
    assert_int_equal(outbox_paused(fixture.dispatch, &result, FIXTURE_NOW + CLOCK_MINUTE),
                     STATUS_OK);
    assert_str(row(result.id).state, "deferred");
    assert_int_equal(row(result.id).attempts, 0);
    assert_int_equal(row(result.id).last_code, 535);
    assert_int_equal(row(result.id).due_at, FIXTURE_NOW + CLOCK_MINUTE);
}

static void gives_back_what_was_not_tried(void **state)
{
    (void)state;
    take(FIXTURE_NOW, 1);
    assert_int_equal(outbox_release(fixture.dispatch, rows[0].id, rows[0].attempts, FIXTURE_NOW),
                     STATUS_OK);
    assert_str(row(rows[0].id).state, "queued");
    assert_int_equal(row(rows[0].id).attempts, 0);
}

/* The one whose lease ran out must not overwrite what the next one does. */
static void a_lost_lease_settles_nothing(void **state)
{
    (void)state;
    take(FIXTURE_NOW, 1);
    struct outbox_result late = result_of(&rows[0], 250);
    assert_int_equal(take(FIXTURE_NOW + LEASE, 4), 2);
    assert_int_equal(outbox_accepted(fixture.dispatch, &late), STATUS_CONFLICT);
    assert_str(row(late.id).state, "leased");
}

static void reclaims_leases_only(void **state)
{
    int64_t count = 0;
    (void)state;
    take(FIXTURE_NOW, 2);
    struct outbox_result deferred = result_of(&rows[1], 451);
    assert_int_equal(outbox_deferred(fixture.dispatch, &deferred, FIXTURE_NOW + CLOCK_HOUR),
                     STATUS_OK);
    assert_int_equal(outbox_reclaim(fixture.dispatch, FIXTURE_NOW + 2, &count), STATUS_OK);
    assert_int_equal(count, 1);
    assert_int_equal(row(deferred.id).due_at, FIXTURE_NOW + CLOCK_HOUR);
    assert_int_equal(take(FIXTURE_NOW + 2, 4), 1);
    assert_int_equal(rows[0].attempts, 2);
    assert_int_not_equal(rows[0].id, deferred.id);
}

static void tells_when_the_next_is_due(void **state)
{
    int64_t due = -1;
    (void)state;
    assert_int_equal(outbox_next_due(fixture.dispatch, &due), STATUS_OK);
    assert_int_equal(due, FIXTURE_NOW);
    assert_int_equal(take(FIXTURE_NOW, 4), 2);
    for (size_t i = 0; i < 2; i++) {
        struct outbox_result result = result_of(&rows[i], 250);
        assert_int_equal(outbox_accepted(fixture.dispatch, &result), STATUS_OK);
    }
    assert_int_equal(outbox_next_due(fixture.dispatch, &due), STATUS_OK);
    assert_int_equal(due, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_with_two, close_all)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(takes_what_is_due_once),
        TEST(settles_for_good),
        TEST(defers_and_counts),
        TEST(a_pause_is_not_counted),
        TEST(gives_back_what_was_not_tried),
        TEST(a_lost_lease_settles_nothing),
        TEST(reclaims_leases_only),
        TEST(tells_when_the_next_is_due),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
