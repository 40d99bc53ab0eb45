/* The day of the promise begins with the local day, not with that of UTC. */
#include "check.h"

#include "base/clock.h"
#include "domain/promise.h"

static void expect(int64_t received, int64_t days, int year, int month, int day)
{
    struct calendar_date date = promise_day(received, days);
    assert_int_equal(date.year, year);
    assert_int_equal(date.month, month);
    assert_int_equal(date.day, day);
}

static void it_counts_working_days_of_the_local_zone(void **state)
{
    (void)state;
    clock_set_zone("Europe/Berlin");
    expect(INT64_C(1795439109000), 3, 2026, 11, 26); /* Monday, 14:05 */
    expect(INT64_C(1795474800000), 1, 2026, 11, 25); /* Tuesday, 00:00 there; Monday in UTC */
    expect(INT64_C(1795474799000), 1, 2026, 11, 24);
    expect(INT64_C(1798117200000), 1, 2026, 12, 28); /* Christmas Eve, a Thursday */
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(it_counts_working_days_of_the_local_zone)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
