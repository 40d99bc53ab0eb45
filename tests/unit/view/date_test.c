/* date: the shipped English, and languages that order and inflect otherwise. */
#include "view/date.h"

#include <time.h>

#include "base/clock.h"
#include "folder.h"

#define NOON INT64_C(1795439109123) /* 2026-11-23T13:05:09.123Z */

static const struct calendar_date MONDAY = {2026, 11, 23};

static struct arena arena;

static void open_text(struct locale *locale, const char *dates)
{
    struct folder folder;
    char json[2048];
    int len = snprintf(json, sizeof(json),
                       "{\"lang\":\"xx\",\"dir\":\"ltr\",\"name\":\"X\",\"dates\":%s}", dates);
    assert_true(len > 0 && (size_t)len < sizeof(json));
    folder_open(&folder);
    folder_write(&folder, "xx.json", json, (size_t)len);
    assert_int_equal(locale_open(locale, folder_file(&folder, "xx.json")), STATUS_OK);
    folder_close(&folder);
}

static void set_zone(const char *zone)
{
    setenv("TZ", zone, 1);
    tzset();
}

static void writes_british_english(void **state)
{
    (void)state;
    struct locale locale;
    assert_int_equal(locale_open(&locale, SOURCE_DIR "/www/locale/en.json"), STATUS_OK);
    assert_str(date_long(&arena, &locale, MONDAY), "Monday, 23 November 2026");
    assert_str(date_long(&arena, &locale, (struct calendar_date){2027, 1, 3}),
               "Sunday, 3 January 2027");
    assert_str(date_long(&arena, &locale, (struct calendar_date){2026, 12, 26}),
               "Saturday, 26 December 2026");

    set_zone("CET-1CEST,M3.5.0,M10.5.0/3");
    assert_str(date_time(&arena, &locale, NOON), "23 November 2026, 14:05 CET");
    assert_str(date_time(&arena, &locale, NOON - 120 * CLOCK_DAY), "26 July 2026, 15:05 CEST");
    assert_str(date_time(&arena, &locale, NOON + 10 * CLOCK_HOUR), "24 November 2026, 00:05 CET");
    set_zone("JST-9");
    assert_str(date_time(&arena, &locale, NOON), "23 November 2026, 22:05 GMT+9");
    locale_close(&locale);
}

/* The real files: languages that order, inflect and count otherwise. */
static void follows_the_language(void **state)
{
    static const struct {
        const char *file;
        const char *monday;
        const char *first; /* of a month */
    } languages[] = {
        {"de", "Montag, 23. November 2026", "Freitag, 1. Januar 2027"},
        {"fr", "lundi 23 novembre 2026", "vendredi 1er janvier 2027"},
        {"pl", "poniedziałek, 23 listopada 2026", "piątek, 1 stycznia 2027"},
        {"tr", "23 Kasım 2026 Pazartesi", "1 Ocak 2027 Cuma"},
        {"zh-Hans", "2026年11月23日星期一", "2027年1月1日星期五"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++) {
        struct locale locale;
        struct str path =
            arena_printf(&arena, "%s/www/locale/%s.json", SOURCE_DIR, languages[i].file);
        assert_int_equal(locale_open(&locale, path.ptr), STATUS_OK);
        assert_str(date_long(&arena, &locale, MONDAY), languages[i].monday);
        assert_str(date_long(&arena, &locale, (struct calendar_date){2027, 1, 1}),
                   languages[i].first);
        locale_close(&locale);
    }
}

/* German has a name for the zone of the page; where a language has none, the C library's stays. */
static void names_the_zone(void **state)
{
    (void)state;
    struct locale locale;
    assert_int_equal(locale_open(&locale, SOURCE_DIR "/www/locale/de.json"), STATUS_OK);
    set_zone("CET-1CEST,M3.5.0,M10.5.0/3");
    assert_str(date_time(&arena, &locale, NOON), "23. November 2026, 14:05 MEZ");
    assert_str(date_time(&arena, &locale, NOON - 120 * CLOCK_DAY), "26. Juli 2026, 15:05 MESZ");
    set_zone("ABC-1");
    assert_str(date_time(&arena, &locale, NOON), "23. November 2026, 14:05 ABC");
    set_zone("<+03>-3");
    assert_str(date_time(&arena, &locale, NOON), "23. November 2026, 16:05 +03");
    locale_close(&locale);
}

static void says_what_is_missing(void **state)
{
    (void)state;
    struct locale locale;
    struct folder folder;
    char log[2048];
    open_text(&locale, "{\"months\":[\"January\"],\"weekdays\":{},\"long\":\"{day} {month}.\"}");
    folder_open(&folder);
    int saved = capture(&folder);
    struct str missing = date_long(&arena, &locale, MONDAY);
    captured(&folder, saved, log, sizeof(log));
    assert_str(missing, "23 .");
    assert_contains(log, "text=dates.months");
    assert_contains(log, "text=dates.weekdays");
    folder_close(&folder);
    locale_close(&locale);
}

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, 64 * 1024);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_reset(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_british_english),
        cmocka_unit_test(follows_the_language),
        cmocka_unit_test(names_the_zone),
        cmocka_unit_test(says_what_is_missing),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
