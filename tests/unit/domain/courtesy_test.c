/* The limits of acknowledgements, at their edges. */
#include "check.h"

#include "domain/courtesy.h"

#define NOW INT64_C(1795439109000)
#define PER_HOUR 60

static enum courtesy decide(int64_t since_last, int64_t day, int64_t hour)
{
    struct courtesy_use use = {NOW - since_last, day, hour};
    return courtesy_decide(&use, PER_HOUR, NOW);
}

static void the_first_is_free(void **state)
{
    struct courtesy_use none = {0, 0, 0};
    (void)state;
    assert_int_equal(courtesy_decide(&none, PER_HOUR, NOW), COURTESY_FREE);
    assert_int_equal(courtesy_decide(&none, 1, NOW), COURTESY_FREE);
}

static void an_address_waits_ten_minutes(void **state)
{
    (void)state;
    assert_int_equal(decide(0, 1, 1), COURTESY_TOO_SOON);
    assert_int_equal(decide(10 * CLOCK_MINUTE - 1, 1, 1), COURTESY_TOO_SOON);
    assert_int_equal(decide(10 * CLOCK_MINUTE, 1, 1), COURTESY_FREE);
    assert_int_equal(decide(-CLOCK_HOUR, 1, 1), COURTESY_TOO_SOON); /* the clock was set back */
}

static void an_address_gets_three_a_day(void **state)
{
    (void)state;
    assert_int_equal(decide(CLOCK_HOUR, 2, 1), COURTESY_FREE);
    assert_int_equal(decide(CLOCK_HOUR, 3, 1), COURTESY_TOO_MANY);
    assert_int_equal(decide(CLOCK_HOUR, 300, 1), COURTESY_TOO_MANY);
}

static void all_together_have_a_limit(void **state)
{
    struct courtesy_use use = {0, 0, PER_HOUR - 1};
    (void)state;
    assert_int_equal(courtesy_decide(&use, PER_HOUR, NOW), COURTESY_FREE);
    use.hour = PER_HOUR;
    assert_int_equal(courtesy_decide(&use, PER_HOUR, NOW), COURTESY_ALL_TOO_MANY);
    assert_int_equal(courtesy_decide(&use, PER_HOUR + 1, NOW), COURTESY_FREE);
    assert_int_equal(courtesy_decide(&use, 0, NOW), COURTESY_ALL_TOO_MANY);
}

static void each_refusal_has_its_reason(void **state)
{
    (void)state;
    assert_null(courtesy_reason(COURTESY_FREE));
    assert_non_null(strstr(courtesy_reason(COURTESY_TOO_SOON), "10 minutes"));
    assert_non_null(strstr(courtesy_reason(COURTESY_TOO_MANY), "a day"));
    assert_non_null(strstr(courtesy_reason(COURTESY_ALL_TOO_MANY), "an hour"));
    assert_int_equal(COURTESY_PAUSE, 10 * CLOCK_MINUTE);
    assert_int_equal(COURTESY_PER_DAY, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_is_free),
        cmocka_unit_test(an_address_waits_ten_minutes),
        cmocka_unit_test(an_address_gets_three_a_day),
        cmocka_unit_test(all_together_have_a_limit),
        cmocka_unit_test(each_refusal_has_its_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
