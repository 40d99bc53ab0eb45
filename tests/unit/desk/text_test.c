/* Ages, times and codes as people read them, with the real English texts. */
#include "check.h"

#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "desk/text.h"

static struct arena arena;
static struct locale locale;

static void check_span(int64_t length, const char *unit, int64_t count)
{
    struct text_span span = text_span(length);
    assert_string_equal(span.unit, unit);
    assert_int_equal(span.count, count);
}

static void test_spans(void **state)
{
    (void)state;
    check_span(-CLOCK_DAY, "now", 0);
    check_span(0, "now", 0);
    check_span(CLOCK_MINUTE - 1, "now", 0);
    check_span(CLOCK_MINUTE, "minutes", 1);
    check_span(CLOCK_HOUR - 1, "minutes", 59);
    check_span(CLOCK_HOUR, "hours", 1);
    check_span(48 * CLOCK_HOUR - 1, "hours", 47);
    check_span(48 * CLOCK_HOUR, "days", 2);
    check_span(400 * CLOCK_DAY + CLOCK_HOUR, "days", 400);
}

static void test_ages(void **state)
{
    (void)state;
    assert_str(text_age(&arena, &locale, CLOCK_SECOND), "just now");
    assert_str(text_age(&arena, &locale, CLOCK_MINUTE), "1 minute");
    assert_str(text_age(&arena, &locale, 5 * CLOCK_MINUTE), "5 minutes");
    assert_str(text_age(&arena, &locale, 3 * CLOCK_HOUR), "3 hours");
    assert_str(text_age(&arena, &locale, 9 * CLOCK_DAY), "9 days");
}

static void test_time_is_local(void **state)
{
    (void)state;
    setenv("TZ", "Europe/Berlin", 1);
    tzset();
    assert_str(text_time(&arena, INT64_C(1795437960000)), "2026-11-23 13:46");
    assert_str(text_time(&arena, INT64_C(1782216360000)), "2026-06-23 14:06");
}

static void test_codes(void **state)
{
    (void)state;
    assert_str(text_code(&arena, &locale, "desk.status", STR("open")), "Open");
    assert_str(text_code(&arena, &locale, "desk.status", STR("unheard of")), "unheard of");
    assert_str(text_code(&arena, &locale, "desk.nothing", STR("open")), "open");
    assert_str(text_code(&arena, &locale, "desk.status", STR("")), "");
    assert_str(text_code(&arena, &locale, "desk", STR("login")), "login");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spans),
        cmocka_unit_test(test_ages),
        cmocka_unit_test(test_time_is_local),
        cmocka_unit_test(test_codes),
    };
    arena_init(&arena, 1 << 20);
    if (locale_open_staff(&locale, STR(SOURCE_DIR), "en") != STATUS_OK)
        return EXIT_FAILURE;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    locale_close(&locale);
    arena_reset(&arena);
    return failed;
}
