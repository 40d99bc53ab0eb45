/* locale: see locale.h. */
#include "view/locale.h"

#include "folder.h"

#define TOP "\"lang\":\"nl\",\"dir\":\"ltr\",\"name\":\"Nederlands\""

static enum status open_text(struct locale *locale, const char *json)
{
    struct folder folder;
    folder_open(&folder);
    folder_write(&folder, "nl.json", json, strlen(json));
    enum status status = locale_open(locale, folder_file(&folder, "nl.json"));
    folder_close(&folder);
    return status;
}

static void test_open(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "[]",
        "\"text\"",
        "{}",
        "{\"dir\":\"ltr\",\"name\":\"x\"}",
        "{\"lang\":\"nl\",\"dir\":\"ltr\"}",
        "{\"lang\":\"nl\",\"dir\":\"up\",\"name\":\"x\"}",
        "{\"lang\":{},\"dir\":\"ltr\",\"name\":\"x\"}",
    };
    struct locale locale;
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        if (open_text(&locale, wrong[i]) != STATUS_INVALID)
            fail_msg("accepted: %s", wrong[i]);
    }
    assert_int_equal(locale_open(&locale, "/nonexistent/nl.json"), STATUS_NOT_FOUND);
    assert_int_equal(open_text(&locale, "{" TOP "}"), STATUS_OK);
    assert_str(locale.lang, "nl");
    assert_str(locale.dir, "ltr");
    assert_str(locale.name, "Nederlands");
    assert_int_equal(value_type(locale.texts), VALUE_MAP);
    locale_close(&locale);
}

static void test_text(void **state)
{
    (void)state;
    struct folder folder;
    struct locale locale;
    char log[2048];
    folder_open(&folder);
    assert_int_equal(open_text(&locale, "{" TOP ",\"form\":{\"error\":{\"required\":\"Vul in\"}}}"),
                     STATUS_OK);
    int saved = capture(&folder);
    struct str found = locale_text(&locale, STR("form.error.required"));
    captured(&folder, saved, log, sizeof(log));
    assert_str(found, "Vul in");
    assert_string_equal(log, "");

    saved = capture(&folder);
    struct str missing = locale_text(&locale, STR("form.error.other"));
    struct str map = locale_text(&locale, STR("form.error"));
    captured(&folder, saved, log, sizeof(log));
    assert_str(missing, "");
    assert_str(map, "");
    assert_contains(log, "lang=nl text=form.error.other");
    assert_contains(log, "lang=nl text=form.error\n");
    locale_close(&locale);
    folder_close(&folder);
}

static void test_item(void **state)
{
    (void)state;
    struct folder folder;
    struct locale locale;
    char log[2048];
    folder_open(&folder);
    assert_int_equal(open_text(&locale, "{" TOP ",\"d\":{\"days\":[\"ma\",\"di\",[]]}}"),
                     STATUS_OK);
    assert_str(locale_item(&locale, STR("d.days"), 0), "ma");
    assert_str(locale_item(&locale, STR("d.days"), 1), "di");
    static const struct str none[] = {STR_INIT("d.days"), STR_INIT("d"), STR_INIT("d.none")};
    for (size_t i = 0; i < CHECK_COUNT(none); i++) {
        for (int index = 2; index <= 4; index++) {
            int saved = capture(&folder);
            struct str missing = locale_item(&locale, none[i], index);
            captured(&folder, saved, log, sizeof(log));
            assert_str(missing, "");
            assert_contains(log, arena_printf(&locale.arena, "text=%s\n", none[i].ptr).ptr);
        }
    }
    locale_close(&locale);
    folder_close(&folder);
}

static void test_format(void **state)
{
    (void)state;
    static const char json[] = "{" TOP ",\"plain\":\"no place\",\"two\":\"{a}{b_c}: {a}\","
                               "\"odd\":\"{} {A} { a} {a {{a}} }{\",\"un\":\"x {other} y\"}";
    static const struct locale_param params[] = {
        {STR_INIT("a"), STR_INIT("1{b_c}")},
        {STR_INIT("b_c"), STR_INIT("")},
    };
    struct locale locale;
    struct arena arena;
    struct folder folder;
    char log[2048];
    folder_open(&folder);
    arena_init(&arena, 64 * 1024);
    assert_int_equal(open_text(&locale, json), STATUS_OK);
    assert_str(locale_format(&arena, &locale, STR("plain"), params, 2), "no place");
    assert_str(locale_format(&arena, &locale, STR("two"), params, 2), "1{b_c}: 1{b_c}");
    assert_str(locale_format(&arena, &locale, STR("odd"), params, 2), "{} {A} { a} {a {1{b_c}} }{");
    int saved = capture(&folder);
    assert_str(locale_format(&arena, &locale, STR("un"), params, 2), "x {other} y");
    assert_str(locale_format(&arena, &locale, STR("none"), params, 2), "");
    captured(&folder, saved, log, sizeof(log));
    assert_contains(log, "text=un name=other");
    assert_contains(log, "text=none");
    locale_close(&locale);
    arena_reset(&arena);
    folder_close(&folder);
}

/* "numbers" as script/generate-cldr writes them, and the forms that each language then has. */
#define NUMBERS(group, from, start, cycle)                                                         \
    "\"numbers\":{\"group\":\"" group "\",\"group_from\":\"" from "\",\"plural_start\":\"" start   \
    "\",\"plural_cycle\":\"" cycle "\"}"
#define TENS(ten) ten ten ten ten ten ten ten ten
#define ENGLISH NUMBERS(",", "4", "51", "5")
#define POLISH NUMBERS("\u00a0", "5", "41", "44333444444444444444" TENS("4433344444"))
#define ARABIC NUMBERS(",", "4", "012", "55533333333" TENS("44444444444") "4")
#define JAPANESE NUMBERS(",", "4", "", "5")

static void open_numbers(struct locale *locale, const char *numbers)
{
    char json[1024];
    int len = snprintf(json, sizeof(json),
                       "{" TOP ",%s,\"plain\":\"{count}!\",\"days\":{\"one\":\"{count} day\","
                       "\"few\":\"few\",\"other\":\"{a}, {count} days\"}}",
                       numbers);
    assert_true(len > 0 && (size_t)len < sizeof(json));
    assert_int_equal(open_text(locale, json), STATUS_OK);
}

static void test_category(void **state)
{
    (void)state;
    static const struct {
        const char *numbers;
        int64_t number;
        const char *category;
    } rows[] = {
        {ENGLISH, 0, "other"},  {ENGLISH, 1, "one"},
        {ENGLISH, 2, "other"},  {ENGLISH, 21, "other"},
        {POLISH, 0, "many"},    {POLISH, 1, "one"},
        {POLISH, 2, "few"},     {POLISH, 5, "many"},
        {POLISH, 12, "many"},   {POLISH, 21, "many"},
        {POLISH, 22, "few"},    {POLISH, 25, "many"},
        {POLISH, 101, "many"},  {POLISH, 112, "many"},
        {POLISH, 122, "few"},   {ARABIC, 0, "zero"},
        {ARABIC, 1, "one"},     {ARABIC, 2, "two"},
        {ARABIC, 3, "few"},     {ARABIC, 10, "few"},
        {ARABIC, 11, "many"},   {ARABIC, 99, "many"},
        {ARABIC, 100, "other"}, {ARABIC, 102, "other"},
        {ARABIC, 103, "few"},   {JAPANESE, 0, "other"},
        {JAPANESE, 1, "other"}, {ENGLISH, INT64_MAX, "other"},
    };
    struct locale locale;
    for (size_t i = 0; i < CHECK_COUNT(rows); i++) {
        open_numbers(&locale, rows[i].numbers);
        assert_string_equal(locale_category(&locale, rows[i].number), rows[i].category);
        locale_close(&locale);
    }
}

static void test_number(void **state)
{
    (void)state;
    static const struct {
        const char *numbers;
        int64_t number;
        struct str text;
    } rows[] = {
        {ENGLISH, 0, STR_INIT("0")},
        {ENGLISH, 999, STR_INIT("999")},
        {ENGLISH, 5000, STR_INIT("5,000")},
        {ENGLISH, 123456, STR_INIT("123,456")},
        {ENGLISH, 1234567, STR_INIT("1,234,567")},
        {ENGLISH, 1000000000, STR_INIT("1,000,000,000")},
        {POLISH, 5000, STR_INIT("5000")},
        {POLISH, 12345, STR_INIT("12\u00a0345")},
    };
    struct locale locale;
    for (size_t i = 0; i < CHECK_COUNT(rows); i++) {
        open_numbers(&locale, rows[i].numbers);
        assert_str(locale_number(&locale.arena, &locale, rows[i].number), rows[i].text.ptr);
        locale_close(&locale);
    }
}

static void test_count(void **state)
{
    (void)state;
    static const struct locale_param param = {STR_INIT("a"), STR_INIT("{count}")};
    struct locale locale;
    struct folder folder;
    char log[2048];
    open_numbers(&locale, ENGLISH);
    struct arena *arena = &locale.arena;
    assert_str(locale_count(arena, &locale, STR("days"), 1, &param, 1), "1 day");
    assert_str(locale_count(arena, &locale, STR("days"), 5000, &param, 1), "{count}, 5,000 days");
    assert_str(locale_count(arena, &locale, STR("plain"), 5000, NULL, 0), "5,000!");
    locale_close(&locale);

    /* A form that is not there, and a language without its numbers. */
    folder_open(&folder);
    open_numbers(&locale, POLISH);
    int saved = capture(&folder);
    assert_str(locale_count(arena, &locale, STR("days"), 5, &param, 1), "");
    captured(&folder, saved, log, sizeof(log));
    assert_contains(log, "text=days.many");
    locale_close(&locale);
    open_numbers(&locale, "\"numbers\":{}");
    saved = capture(&folder);
    assert_str(locale_count(arena, &locale, STR("days"), 5000, &param, 1), "{count}, 5000 days");
    captured(&folder, saved, log, sizeof(log));
    assert_contains(log, "text=numbers.plural_cycle");
    assert_contains(log, "text=numbers.group");
    locale_close(&locale);
    folder_close(&folder);
}

static enum status add_text(struct locale *locale, const char *json)
{
    struct folder folder;
    folder_open(&folder);
    folder_write(&folder, "nl.json", json, strlen(json));
    enum status status = locale_add(locale, folder_file(&folder, "nl.json"));
    folder_close(&folder);
    return status;
}

static void test_add(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "", "[]", "\"text\"", "{\"lang\":\"nl\"}", "{\"mail\":{\"a\":\"1\"}}", "{\"mail\":\"x\"}",
    };
    struct locale locale;
    for (size_t i = 0; i < CHECK_COUNT(wrong); i++) {
        assert_int_equal(open_text(&locale, "{" TOP ",\"mail\":{\"a\":\"1\"}}"), STATUS_OK);
        if (add_text(&locale, wrong[i]) != STATUS_INVALID)
            fail_msg("accepted: %s", wrong[i]);
        assert_str(locale_text(&locale, STR("mail.a")), "1");
        locale_close(&locale);
    }
    assert_int_equal(open_text(&locale, "{" TOP ",\"mail\":{\"a\":\"1\"}}"), STATUS_OK);
    assert_int_equal(locale_add(&locale, "/nonexistent/nl.json"), STATUS_NOT_FOUND);
    assert_int_equal(add_text(&locale, "{\"mail\":{\"b\":\"2\"},\"desk\":{\"c\":\"3\"}}"),
                     STATUS_OK);
    assert_str(locale_text(&locale, STR("mail.a")), "1");
    assert_str(locale_text(&locale, STR("mail.b")), "2");
    assert_str(locale_text(&locale, STR("desk.c")), "3");
    locale_close(&locale);
}

/* What visitors are shown holds no text for staff, in no language. */
static void test_shipped(void **state)
{
    (void)state;
    static const char *const shipped[] = {"en", "de"};
    struct locale locale;
    char path[512];
    for (size_t i = 0; i < CHECK_COUNT(shipped); i++) {
        snprintf(path, sizeof(path), "%s/www/locale/%s.json", SOURCE_DIR, shipped[i]);
        assert_int_equal(locale_open(&locale, path), STATUS_OK);
        assert_str(locale.lang, shipped[i]);
        assert_null(value_path(locale.texts, STR("desk")));
        assert_null(value_path(locale.texts, STR("mail.notify")));
        locale_close(&locale);

        assert_int_equal(locale_open_staff(&locale, STR(SOURCE_DIR), shipped[i]), STATUS_OK);
        assert_non_null(value_path(locale.texts, STR("desk.login")));
        assert_non_null(value_path(locale.texts, STR("mail.notify")));
        assert_non_null(value_path(locale.texts, STR("form.fields")));
        locale_close(&locale);
    }
    assert_int_equal(locale_open_staff(&locale, STR(SOURCE_DIR), "xx"), STATUS_NOT_FOUND);
}

/* A language that has all but one text, and the log of what was found. */
static void check_lack(const char *texts, const char *key)
{
    static const char english[] =
        "{" TOP ",\"numbers\":{\"plural_start\":\"\",\"plural_cycle\":\"5155\"},"
        "\"a\":{\"b\":\"x\",\"days\":{\"one\":\"1\",\"other\":\"n\"}},\"list\":[\"1\",\"2\"],"
        "\"countries\":{\"DE\":\"Germany\"},\"dates\":{\"zones\":{\"CET\":\"CET\"}}}";
    struct folder folder;
    struct locale standard;
    struct locale locale;
    char json[1024];
    char log[1024];
    snprintf(json, sizeof(json), "{" TOP "%s}", texts);
    folder_open(&folder);
    assert_int_equal(open_text(&standard, english), STATUS_OK);
    assert_int_equal(open_text(&locale, json), STATUS_OK);
    int saved = capture(&folder);
    enum status status = locale_check(&locale, &standard, "/x/nl.json");
    captured(&folder, saved, log, sizeof(log));
    assert_int_equal(status, key == NULL ? STATUS_OK : STATUS_INVALID);
    if (key == NULL) {
        assert_string_equal(log, "");
    } else {
        char part[64];
        snprintf(part, sizeof(part), " key=%s", key);
        assert_non_null(strstr(log, "file=/x/nl.json"));
        assert_non_null(strstr(log, part));
    }
    locale_close(&locale);
    locale_close(&standard);
    folder_close(&folder);
}

static void test_check(void **state)
{
    (void)state;
#define ONLY_OTHER ",\"numbers\":{\"plural_start\":\"\",\"plural_cycle\":\"5\"}"
#define FEW ",\"numbers\":{\"plural_start\":\"53\",\"plural_cycle\":\"5\"}"
#define LIST ",\"list\":[\"1\",\"2\"]"
#define NAMES ",\"countries\":{},\"dates\":{\"zones\":{}}"
#define OTHER "\"days\":{\"other\":\"n\"}"
    check_lack(ONLY_OTHER LIST NAMES ",\"a\":{\"b\":\"\"," OTHER "}", NULL);
    check_lack(FEW LIST NAMES ",\"a\":{\"b\":\"x\",\"days\":{\"few\":\"2\",\"other\":\"n\"}}",
               NULL);
    check_lack(ONLY_OTHER LIST NAMES, "a");
    check_lack(ONLY_OTHER LIST NAMES ",\"a\":\"x\"", "a");
    check_lack(ONLY_OTHER LIST NAMES ",\"a\":{" OTHER "}", "a.b");
    check_lack(ONLY_OTHER LIST NAMES ",\"a\":{\"b\":[]," OTHER "}", "a.b");
    check_lack(ONLY_OTHER LIST NAMES ",\"a\":{\"b\":\"x\"}", "a.days");
    check_lack(ONLY_OTHER LIST NAMES ",\"a\":{\"b\":\"x\",\"days\":{\"one\":\"1\"}}",
               "a.days.other");
    check_lack(FEW LIST NAMES ",\"a\":{\"b\":\"x\"," OTHER "}", "a.days.few");
    check_lack(ONLY_OTHER ",\"list\":[\"1\"]" NAMES ",\"a\":{\"b\":\"x\"," OTHER "}", "list");
    check_lack(ONLY_OTHER LIST ",\"dates\":{\"zones\":{}},\"a\":{\"b\":\"x\"," OTHER "}",
               "countries");
    check_lack(LIST NAMES ",\"a\":{\"b\":\"x\"," OTHER "}", "numbers");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_open),     cmocka_unit_test(test_text),
        cmocka_unit_test(test_item),     cmocka_unit_test(test_format),
        cmocka_unit_test(test_category), cmocka_unit_test(test_number),
        cmocka_unit_test(test_count),    cmocka_unit_test(test_add),
        cmocka_unit_test(test_check),    cmocka_unit_test(test_shipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
