/* The back-off: 5 minutes doubling to 4,000 seconds, 5 % to either side, given up after 5 days. */
#include "check.h"

#include "base/clock.h"
#include "domain/retry.h"

#define MIDDLE (RETRY_JITTER_BOUND / 2)

static void doubles_up_to_the_longest(void **state)
{
    static const int64_t seconds[] = {300, 600, 1200, 2400, 4000, 4000, 4000};
    (void)state;
    for (size_t i = 0; i < sizeof(seconds) / sizeof(seconds[0]); i++)
        assert_int_equal(retry_delay((int64_t)i + 1, MIDDLE), seconds[i] * CLOCK_SECOND);
}

static void stays_bounded_for_odd_attempts(void **state)
{
    (void)state;
    assert_int_equal(retry_delay(0, MIDDLE), 300 * CLOCK_SECOND);
    assert_int_equal(retry_delay(-7, MIDDLE), 300 * CLOCK_SECOND);
    assert_int_equal(retry_delay(INT64_MAX, MIDDLE), 4000 * CLOCK_SECOND);
}

static void jitter_spreads_by_five_percent(void **state)
{
    (void)state;
    assert_int_equal(retry_delay(1, 0), 285 * CLOCK_SECOND);
    assert_int_equal(retry_delay(1, RETRY_JITTER_BOUND - 1), 314970);
    assert_int_equal(retry_delay(9, 0), 3800 * CLOCK_SECOND);
    for (uint32_t jitter = 1; jitter < RETRY_JITTER_BOUND; jitter++)
        assert_true(retry_delay(3, jitter) > retry_delay(3, jitter - 1));
}

static void a_jitter_out_of_range_is_folded(void **state)
{
    (void)state;
    assert_int_equal(retry_delay(1, RETRY_JITTER_BOUND + 5), retry_delay(1, 5));
    assert_true(retry_delay(1, UINT32_MAX) <= 315 * CLOCK_SECOND);
}

static void expires_after_five_days(void **state)
{
    const int64_t created = INT64_C(1700000000000);
    (void)state;
    assert_false(retry_expired(created, created));
    assert_false(retry_expired(created, created + 5 * CLOCK_DAY - 1));
    assert_true(retry_expired(created, created + 5 * CLOCK_DAY));
    assert_false(retry_expired(created, created - CLOCK_HOUR));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doubles_up_to_the_longest),
        cmocka_unit_test(stays_bounded_for_odd_attempts),
        cmocka_unit_test(jitter_spreads_by_five_percent),
        cmocka_unit_test(a_jitter_out_of_range_is_folded),
        cmocka_unit_test(expires_after_five_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
