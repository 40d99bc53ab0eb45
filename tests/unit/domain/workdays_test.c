/* workdays: Easter in many years, every holiday of two, and spans over all that interrupts them. */
#include "check.h"

#include "domain/workdays.h"

static void assert_date(struct calendar_date date, struct calendar_date expected)
{
    if (date.year != expected.year || date.month != expected.month || date.day != expected.day)
        fail_msg("%d-%02d-%02d, expected %d-%02d-%02d", date.year, date.month, date.day,
                 expected.year, expected.month, expected.day);
}

static void knows_easter(void **state)
{
    (void)state;
    static const struct calendar_date known[] = {
        {1761, 3, 22}, {1818, 3, 22}, {1886, 4, 25}, {1900, 4, 15}, {1913, 3, 23}, {1943, 4, 25},
        {1954, 4, 18}, {1961, 4, 2},  {1981, 4, 19}, {1999, 4, 4},  {2000, 4, 23}, {2001, 4, 15},
        {2002, 3, 31}, {2003, 4, 20}, {2004, 4, 11}, {2005, 3, 27}, {2006, 4, 16}, {2007, 4, 8},
        {2008, 3, 23}, {2009, 4, 12}, {2010, 4, 4},  {2011, 4, 24}, {2012, 4, 8},  {2013, 3, 31},
        {2014, 4, 20}, {2015, 4, 5},  {2016, 3, 27}, {2017, 4, 16}, {2018, 4, 1},  {2019, 4, 21},
        {2020, 4, 12}, {2021, 4, 4},  {2022, 4, 17}, {2023, 4, 9},  {2024, 3, 31}, {2025, 4, 20},
        {2026, 4, 5},  {2027, 3, 28}, {2028, 4, 16}, {2029, 4, 1},  {2030, 4, 21}, {2031, 4, 13},
        {2032, 3, 28}, {2033, 4, 17}, {2034, 4, 9},  {2035, 3, 25}, {2036, 4, 13}, {2037, 4, 5},
        {2038, 4, 25}, {2049, 4, 18}, {2076, 4, 19}, {2100, 3, 28}, {2285, 3, 22},
    };
    for (size_t i = 0; i < CHECK_COUNT(known); i++)
        assert_date(workdays_easter(known[i].year), known[i]);
}

static void easter_is_a_sunday_of_spring(void **state)
{
    (void)state;
    for (int year = 1583; year <= 9999; year++) {
        struct calendar_date easter = workdays_easter(year);
        assert_int_equal(easter.year, year);
        assert_int_equal(calendar_weekday(easter), CALENDAR_SUNDAY);
        assert_true((easter.month == 3 && easter.day >= 22 && easter.day <= 31) ||
                    (easter.month == 4 && easter.day >= 1 && easter.day <= 25));
    }
}

/* The holidays of the year are these, in their order, and no other day is one. */
static void has_only(const struct calendar_date *expected, size_t count)
{
    int year = expected[0].year;
    size_t found = 0;
    for (struct calendar_date date = {year, 1, 1}; date.year == year; date = calendar_next(date)) {
        if (!workdays_is_holiday(date))
            continue;
        assert_true(found < count);
        assert_date(date, expected[found++]);
        assert_false(workdays_is(date));
    }
    assert_int_equal(found, count);
}

static void knows_the_holidays(void **state)
{
    (void)state;
    static const struct calendar_date of_2026[] = {
        {2026, 1, 1}, {2026, 4, 3},  {2026, 4, 6},  {2026, 5, 1},   {2026, 5, 14},  {2026, 5, 25},
        {2026, 6, 4}, {2026, 10, 3}, {2026, 11, 1}, {2026, 12, 25}, {2026, 12, 26},
    };
    static const struct calendar_date of_2027[] = {
        {2027, 1, 1},  {2027, 3, 26}, {2027, 3, 29}, {2027, 5, 1},   {2027, 5, 6},   {2027, 5, 17},
        {2027, 5, 27}, {2027, 10, 3}, {2027, 11, 1}, {2027, 12, 25}, {2027, 12, 26},
    };
    /* Ascension Day on 1 May. */
    static const struct calendar_date of_2008[] = {
        {2008, 1, 1},  {2008, 3, 21}, {2008, 3, 24}, {2008, 5, 1},   {2008, 5, 12},
        {2008, 5, 22}, {2008, 10, 3}, {2008, 11, 1}, {2008, 12, 25}, {2008, 12, 26},
    };
    has_only(of_2026, CHECK_COUNT(of_2026));
    has_only(of_2027, CHECK_COUNT(of_2027));
    has_only(of_2008, CHECK_COUNT(of_2008));
}

static int count_workdays(struct calendar_date from, struct calendar_date before)
{
    int count = 0;
    while (calendar_number(from) < calendar_number(before)) {
        count += workdays_is(from);
        from = calendar_next(from);
    }
    return count;
}

static void a_year_has_so_many(void **state)
{
    (void)state;
    assert_int_equal(count_workdays((struct calendar_date){2026, 1, 1}, /* 261 less 8 */
                                    (struct calendar_date){2027, 1, 1}),
                     253);
    assert_int_equal(count_workdays((struct calendar_date){2027, 1, 1}, /* 261 less 7 */
                                    (struct calendar_date){2028, 1, 1}),
                     254);
}

static void some_days_are_none_although_no_holiday(void **state)
{
    (void)state;
    assert_false(workdays_is((struct calendar_date){2026, 11, 28}));       /* a Saturday */
    assert_false(workdays_is((struct calendar_date){2026, 11, 29}));       /* a Sunday */
    assert_false(workdays_is_holiday((struct calendar_date){2026, 4, 5})); /* Easter Sunday */
    assert_true(workdays_is((struct calendar_date){2026, 12, 24}));
    assert_true(workdays_is((struct calendar_date){2026, 12, 31}));
    assert_true(workdays_is((struct calendar_date){2027, 2, 8}));   /* Monday of carnival */
    assert_true(workdays_is((struct calendar_date){2028, 10, 31})); /* Reformation Day */
}

struct span {
    struct calendar_date from;
    int64_t count;
    struct calendar_date to;
};

static void counts_over_what_interrupts(void **state)
{
    (void)state;
    static const struct span spans[] = {
        {{2026, 11, 23}, 3, {2026, 11, 26}}, /* Monday to Thursday */
        {{2026, 11, 26}, 1, {2026, 11, 27}},
        {{2026, 11, 27}, 1, {2026, 11, 30}}, /* over a weekend */
        {{2026, 11, 28}, 1, {2026, 11, 30}}, /* from a Saturday */
        {{2026, 11, 29}, 3, {2026, 12, 2}},  /* from a Sunday */
        {{2026, 4, 2}, 1, {2026, 4, 7}},     /* Maundy Thursday, over Easter */
        {{2026, 4, 2}, 3, {2026, 4, 9}},
        {{2026, 4, 3}, 1, {2026, 4, 7}}, /* from Good Friday */
        {{2026, 4, 4}, 3, {2026, 4, 9}},
        {{2026, 5, 13}, 1, {2026, 5, 15}},   /* over Ascension Day */
        {{2026, 5, 22}, 1, {2026, 5, 26}},   /* over Whit Monday */
        {{2026, 6, 3}, 1, {2026, 6, 5}},     /* over Corpus Christi */
        {{2027, 10, 29}, 1, {2027, 11, 2}},  /* over All Saints' Day, a Monday */
        {{2008, 4, 30}, 1, {2008, 5, 2}},    /* over two holidays in one */
        {{2026, 12, 23}, 3, {2026, 12, 29}}, /* over Christmas */
        {{2026, 12, 24}, 1, {2026, 12, 28}},
        {{2024, 12, 23}, 3, {2024, 12, 30}}, /* Christmas in the middle of a week */
        {{2026, 12, 30}, 3, {2027, 1, 5}},   /* over New Year's Day */
        {{2026, 12, 31}, 1, {2027, 1, 4}},
        {{2028, 2, 28}, 1, {2028, 2, 29}}, /* a leap day */
        {{2028, 2, 28}, 2, {2028, 3, 1}},
        {{2027, 2, 26}, 1, {2027, 3, 1}}, /* none */
        {{2100, 2, 26}, 1, {2100, 3, 1}}, /* none, in a year that 4 divides */
        {{2026, 11, 23}, 30, {2027, 1, 6}},
        {{2026, 11, 23}, 0, {2026, 11, 23}},
        {{2026, 11, 28}, 0, {2026, 11, 30}},
        {{2026, 4, 3}, 0, {2026, 4, 7}},
        {{2027, 1, 1}, 0, {2027, 1, 4}},
        {{2027, 1, 1}, -5, {2027, 1, 4}},
    };
    for (size_t i = 0; i < CHECK_COUNT(spans); i++)
        assert_date(workdays_add(spans[i].from, spans[i].count), spans[i].to);
}

/* From every day of four years: the last day is a working day, and so many lie in between. */
static void a_span_holds_its_count(void **state)
{
    (void)state;
    for (struct calendar_date from = {2025, 1, 1}; from.year < 2029; from = calendar_next(from)) {
        for (int count = 1; count <= 30; count++) {
            struct calendar_date to = workdays_add(from, count);
            assert_true(workdays_is(to));
            assert_int_equal(count_workdays(calendar_next(from), calendar_next(to)), count);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_easter),
        cmocka_unit_test(easter_is_a_sunday_of_spring),
        cmocka_unit_test(knows_the_holidays),
        cmocka_unit_test(a_year_has_so_many),
        cmocka_unit_test(some_days_are_none_although_no_holiday),
        cmocka_unit_test(counts_over_what_interrupts),
        cmocka_unit_test(a_span_holds_its_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
