/* clock: how times are written down. */
#include "check.h"

#include <time.h>

#include "base/clock.h"

#define NOON INT64_C(1795439109123) /* 2026-11-23T13:05:09.123Z */

static void writes_utc(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 4096);
    assert_str(clock_rfc3339(&arena, NOON), "2026-11-23T13:05:09Z");
    assert_str(clock_rfc3339(&arena, 0), "1970-01-01T00:00:00Z");
    assert_str(clock_rfc3339(&arena, 999), "1970-01-01T00:00:00Z");
    assert_str(clock_rfc3339(&arena, -1), "1969-12-31T23:59:59Z");
    arena_reset(&arena);
}

static void writes_local_time(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 4096);
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1); /* Europe/Berlin, without the zone database */
    tzset();
    assert_str(clock_local(&arena, NOON, "%Y-%m-%d %H:%M"), "2026-11-23 14:05");
    assert_str(clock_local(&arena, NOON - 120 * CLOCK_DAY, "%H:%M"), "15:05"); /* summer */
    arena_reset(&arena);
}

static void is_on_day(int64_t time, int year, int month, int day)
{
    struct calendar_date date = clock_local_date(time);
    assert_int_equal(date.year, year);
    assert_int_equal(date.month, month);
    assert_int_equal(date.day, day);
}

static void a_day_begins_at_local_midnight(void **state)
{
    (void)state;
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    int64_t midnight = INT64_C(1798758000000); /* 2027-01-01T00:00+01:00 */
    is_on_day(midnight - 1, 2026, 12, 31);
    is_on_day(midnight, 2027, 1, 1);
    is_on_day(midnight + CLOCK_DAY - 1, 2027, 1, 1);
    int64_t summer = INT64_C(1785448800000); /* 2026-07-31T00:00+02:00 */
    is_on_day(summer - 1, 2026, 7, 30);
    is_on_day(summer, 2026, 7, 31);
    is_on_day(-CLOCK_HOUR - 1, 1969, 12, 31);
}

static void does_not_run_backwards(void **state)
{
    (void)state;
    int64_t before = clock_monotonic();
    assert_true(clock_monotonic() >= before);
    assert_true(clock_now() > NOON - 365 * 10 * CLOCK_DAY); /* milliseconds, not seconds */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_utc),
        cmocka_unit_test(writes_local_time),
        cmocka_unit_test(a_day_begins_at_local_midnight),
        cmocka_unit_test(does_not_run_backwards),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
