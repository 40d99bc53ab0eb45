/* json: see json.h. */
#include "view/json.h"

#include "folder.h"

static struct arena arena;

static int setup(void **state)
{
    (void)state;
    arena_init(&arena, 16 * 1024 * 1024);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    arena_reset(&arena);
    return 0;
}

static const struct value *parse(const char *source)
{
    struct value *value;
    assert_int_equal(json_parse(&arena, "test.json", str_from(source), &value), STATUS_OK);
    return value;
}

static void test_types(void **state)
{
    (void)state;
    const struct value *map = parse(
        "{\"t\":\"\\u00e4\\u0000b\",\"y\":true,\"n\":false,\"z\":null,\"l\":[1,[2]],\"m\":{}}");
    assert_int_equal(value_type(map), VALUE_MAP);
    struct str text = value_get_text(value_find(map, STR("t")));
    assert_int_equal(text.len, 4);
    assert_memory_equal(text.ptr, "\xc3\xa4\0b", 4);
    assert_true(value_truth(value_find(map, STR("y"))));
    assert_int_equal(value_type(value_find(map, STR("n"))), VALUE_BOOL);
    assert_false(value_truth(value_find(map, STR("n"))));
    assert_int_equal(value_type(value_find(map, STR("z"))), VALUE_NULL);
    assert_int_equal(value_type(value_find(map, STR("m"))), VALUE_MAP);
    const struct value *first = value_first(value_find(map, STR("l")));
    assert_str(value_get_text(first), "1");
    assert_str(value_get_text(value_first(value_next(first))), "2");
    assert_str(value_get_text(parse("\"top\"")), "top");
}

static void test_numbers(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"0", "0"},
        {"85", "85"},
        {"-7", "-7"},
        {"9223372036854775807", "9223372036854775807"},
        {"1.21", "1.21"},
        {"1.210", "1.21"},
        {"0.1", "0.1"},
        {"3.30", "3.3"},
        {"2.0", "2"},
        {"0.30000000000000004", "0.30000000000000004"},
        {"123456.789", "123456.789"},
        {"1e100", "1e+100"},
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
        assert_str(value_get_text(parse(table[i][0])), table[i][1]);
}

static void test_errors(void **state)
{
    (void)state;
    static const char *const table[] = {
        "",
        "{",
        "{\"a\":1,}",
        "[1 2]",
        "{\"a\":1,\"a\":2}",
        "{\"a\":01}",
        "nonsense",
        "1 2",
        "\"\xff\"",
        "123456789012345678901234",
        "1e999",
        "{\"a\" \"b\"}",
        "'a'",
        "{\"\\u0000\":1}",
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        struct value *value;
        if (json_parse(&arena, "test.json", str_from(table[i]), &value) != STATUS_INVALID)
            fail_msg("accepted: %s", table[i]);
    }
}

static void test_message(void **state)
{
    (void)state;
    struct folder folder;
    struct value *value;
    char log[1024];
    folder_open(&folder);
    int saved = capture(&folder);
    assert_int_equal(json_parse(&arena, "test.json", STR("{\n\"a\":\n oops}"), &value),
                     STATUS_INVALID);
    captured(&folder, saved, log, sizeof(log));
    assert_contains(log, "file=test.json line=3");
    folder_close(&folder);
}

static void test_deep(void **state)
{
    (void)state;
    char source[100000];
    struct value *value;
    memset(source, '[', sizeof(source));
    struct str s = {source, sizeof(source)};
    assert_int_equal(json_parse(&arena, "test.json", s, &value), STATUS_INVALID);
}

static void test_load(void **state)
{
    (void)state;
    struct folder folder;
    struct value *value;
    folder_open(&folder);
    folder_write(&folder, "a.json", "{\"a\":\"b\"}", 9);
    assert_int_equal(json_load(&arena, folder_file(&folder, "a.json"), &value), STATUS_OK);
    assert_str(value_get_text(value_find(value, STR("a"))), "b");
    assert_int_equal(json_load(&arena, folder_file(&folder, "b.json"), &value), STATUS_NOT_FOUND);
    folder_close(&folder);
}

static void test_text(void **state)
{
    (void)state;
    struct value *map = value_map(&arena);
    value_set_text(&arena, map, "z", STR("\xe2\x82\xac \"\\\n"));
    value_set_text(&arena, map, "a", STR("</script><!-- & ]]>"));
    value_set_text(&arena, map, "<k>", STR(""));
    value_set_text(&arena, map, "nul", (struct str){"a\0b", 3});
    value_set_text(&arena, map, "odd", STR("a\xff"));
    value_set_bool(&arena, map, "yes", true);
    value_set(&arena, map, "none", value_null(&arena));
    struct value *list = value_set_list(&arena, map, "list");
    value_add(&arena, list, value_text(&arena, STR("1")));
    value_add(&arena, list, value_list(&arena));
    value_set_map(&arena, map, "map");
    assert_str(json_text(&arena, map),
               "{\"z\":\"\xe2\x82\xac \\\"\\\\\\n\","
               "\"a\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 ]]\\u003e\","
               "\"\\u003ck\\u003e\":\"\",\"nul\":\"a\\u0000b\",\"odd\":\"a\xef\xbf\xbd\",\"yes\":"
               "true,\"none\":null,"
               "\"list\":[\"1\",[]],\"map\":{}}");
}

/* What is written reads back as what it was. */
static void test_text_is_read_back(void **state)
{
    (void)state;
    static const char *const sources[] = {"[]", "{}", "\"<\"",
                                          "[\"a\",[\"\\u0001&\",true,false,null]]",
                                          "{\"b\":{\"c\":\"\\ud83d\\ude00\"},\"a\":\"\"}"};
    for (size_t i = 0; i < CHECK_COUNT(sources); i++) {
        struct str once = json_text(&arena, parse(sources[i]));
        struct value *again;
        assert_int_equal(json_parse(&arena, "again.json", once, &again), STATUS_OK);
        struct str twice = json_text(&arena, again);
        assert_int_equal(twice.len, once.len);
        assert_memory_equal(twice.ptr, once.ptr, once.len);
    }
    assert_str(json_text(&arena, parse(sources[3])),
               "[\"a\",[\"\\u0001\\u0026\",true,false,null]]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_types),  cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_errors), cmocka_unit_test(test_message),
        cmocka_unit_test(test_deep),   cmocka_unit_test(test_load),
        cmocka_unit_test(test_text),   cmocka_unit_test(test_text_is_read_back),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
