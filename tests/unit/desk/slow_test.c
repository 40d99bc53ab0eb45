/* The rule that slows down guessing of passwords. */
#include "check.h"

#include "desk/slow.h"

#define AT INT64_C(1700000000000)

static void test_first_five_are_free(void **state)
{
    (void)state;
    for (int64_t failures = 0; failures < SLOW_FREE; failures++)
        assert_int_equal(slow_wait(failures, AT, AT), 0);
}

static void test_doubles_up_to_a_minute(void **state)
{
    (void)state;
    const int64_t seconds[] = {1, 2, 4, 8, 16, 32, 60, 60, 60};
    for (size_t i = 0; i < sizeof(seconds) / sizeof(seconds[0]); i++)
        assert_int_equal(slow_wait(SLOW_FREE + (int64_t)i, AT, AT), seconds[i] * CLOCK_SECOND);
    assert_int_equal(slow_wait(INT64_MAX, AT, AT), CLOCK_MINUTE);
}

static void test_time_passes(void **state)
{
    (void)state;
    assert_int_equal(slow_wait(7, AT, AT + 1), 3999);
    assert_int_equal(slow_wait(7, AT, AT + 3999), 1);
    assert_int_equal(slow_wait(7, AT, AT + 4000), 0);
    assert_int_equal(slow_wait(7, AT, AT + CLOCK_DAY), 0);
}

static void test_clock_set_back(void **state)
{
    (void)state;
    assert_int_equal(slow_wait(7, AT, AT - CLOCK_DAY), 4000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_five_are_free),
        cmocka_unit_test(test_doubles_up_to_a_minute),
        cmocka_unit_test(test_time_passes),
        cmocka_unit_test(test_clock_set_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
