/* calendar: four hundred years day by day, and dates whose weekday is known. */
#include "check.h"

#include "base/calendar.h"

#define CYCLE 146097 /* days after which weekdays and leap years repeat: 400 years */

struct known {
    struct calendar_date date;
    int64_t number;
    enum calendar_weekday weekday;
};

static void knows_days_of_history(void **state)
{
    (void)state;
    static const struct known known[] = {
        {{1, 1, 1}, -719162, CALENDAR_MONDAY},
        {{1582, 10, 15}, -141427, CALENDAR_FRIDAY}, /* the first of the calendar */
        {{1900, 2, 28}, -25509, CALENDAR_WEDNESDAY},
        {{1900, 3, 1}, -25508, CALENDAR_THURSDAY},
        {{1969, 7, 20}, -165, CALENDAR_SUNDAY}, /* people on the Moon */
        {{1969, 12, 31}, -1, CALENDAR_WEDNESDAY},
        {{1970, 1, 1}, 0, CALENDAR_THURSDAY},
        {{1989, 11, 9}, 7252, CALENDAR_THURSDAY}, /* the Wall opens */
        {{2000, 2, 29}, 11016, CALENDAR_TUESDAY},
        {{2026, 11, 23}, 20780, CALENDAR_MONDAY},
        {{2038, 1, 19}, 24855, CALENDAR_TUESDAY}, /* where 32 bits of seconds end */
        {{9999, 12, 31}, 2932896, CALENDAR_FRIDAY},
    };
    for (size_t i = 0; i < CHECK_COUNT(known); i++) {
        assert_int_equal(calendar_number(known[i].date), known[i].number);
        assert_int_equal(calendar_weekday(known[i].date), known[i].weekday);
    }
}

static void knows_leap_years(void **state)
{
    (void)state;
    static const int leap[] = {4, 400, 1600, 2000, 2004, 2024, 2400};
    static const int common[] = {1, 100, 1700, 1800, 1900, 2023, 2026, 2100, 2200, 2300};
    for (size_t i = 0; i < CHECK_COUNT(leap); i++)
        assert_true(calendar_is_leap(leap[i]));
    for (size_t i = 0; i < CHECK_COUNT(common); i++)
        assert_false(calendar_is_leap(common[i]));
}

/* Each day after another has the next number and the next weekday. */
static void counts_without_a_gap(void **state)
{
    (void)state;
    struct calendar_date date = {1800, 1, 1};
    int64_t first = calendar_number(date);
    int weekday = calendar_weekday(date);
    for (int64_t i = 0; i < CYCLE; i++) {
        assert_int_equal(calendar_number(date), first + i);
        assert_int_equal(calendar_weekday(date), (weekday + i) % 7);
        date = calendar_next(date);
    }
    assert_int_equal(date.year, 2200);
    assert_int_equal(date.month, 1);
    assert_int_equal(date.day, 1);
}

static void the_next_day_goes_over_the_ends_of_months(void **state)
{
    (void)state;
    static const struct calendar_date pairs[][2] = {
        {{2026, 1, 31}, {2026, 2, 1}},    {{2026, 2, 28}, {2026, 3, 1}},
        {{2028, 2, 28}, {2028, 2, 29}},   {{2028, 2, 29}, {2028, 3, 1}},
        {{2100, 2, 28}, {2100, 3, 1}},    {{2026, 4, 30}, {2026, 5, 1}},
        {{2026, 11, 29}, {2026, 11, 30}}, {{2026, 12, 31}, {2027, 1, 1}},
    };
    for (size_t i = 0; i < CHECK_COUNT(pairs); i++) {
        struct calendar_date next = calendar_next(pairs[i][0]);
        assert_int_equal(next.year, pairs[i][1].year);
        assert_int_equal(next.month, pairs[i][1].month);
        assert_int_equal(next.day, pairs[i][1].day);
    }
}

static void reads_iso_dates_and_nothing_else(void **state)
{
    (void)state;
    struct calendar_date date;
    assert_true(calendar_parse(STR("2026-11-25"), &date));
    assert_int_equal(date.year, 2026);
    assert_int_equal(date.month, 11);
    assert_int_equal(date.day, 25);
    assert_true(calendar_parse(STR("2028-02-29"), &date));
    static const char *const none[] = {
        "",           "2026",       "2026-11-5",     "2026-13-01", "2026-00-10", "2026-01-00",
        "2026-02-29", "2026-04-31", "0000-01-01",    "26-11-2025", "2026/11/25", "2026-11-25 ",
        " 2026-11-2", "+026-11-25", "2026-11-2\xc2", "25.11.2026", "2026-+1-25",
    };
    for (size_t i = 0; i < CHECK_COUNT(none); i++)
        assert_false(calendar_parse(str_from(none[i]), &date));
    assert_int_equal(date.day, 29); /* untouched by what is refused */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_days_of_history),
        cmocka_unit_test(knows_leap_years),
        cmocka_unit_test(counts_without_a_gap),
        cmocka_unit_test(the_next_day_goes_over_the_ends_of_months),
        cmocka_unit_test(reads_iso_dates_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
