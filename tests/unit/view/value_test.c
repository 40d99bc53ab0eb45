/* value: see value.h. */
#include "view/value.h"

#include "check.h"

static int setup(void **state)
{
    static struct arena arena;
    arena_init(&arena, 64 * 1024);
    *state = &arena;
    return 0;
}

static int teardown(void **state)
{
    arena_reset(*state);
    return 0;
}

static void test_map(void **state)
{
    struct arena *arena = *state;
    struct value *map = value_map(arena);
    value_set_text(arena, map, "a", STR("1"));
    value_set_text(arena, map, "ab", STR("2"));
    value_set_int(arena, map, "n", INT64_MIN);
    value_set_bool(arena, map, "yes", true);
    assert_str(value_get_text(value_find(map, STR("a"))), "1");
    assert_str(value_get_text(value_find(map, STR("ab"))), "2");
    assert_str(value_get_text(value_find(map, STR("n"))), "-9223372036854775808");
    assert_int_equal(value_type(value_find(map, STR("yes"))), VALUE_BOOL);
    assert_null(value_find(map, STR("b")));
    assert_null(value_find(map, STR("")));
    assert_null(value_find(value_text(arena, STR("a")), STR("a")));
    assert_null(value_find(NULL, STR("a")));

    value_set_text(arena, map, "a", STR("new"));
    assert_str(value_get_text(value_find(map, STR("a"))), "new");
    assert_str(value_get_text(value_find(map, STR("ab"))), "2");
}

static void test_merge(void **state)
{
    struct arena *arena = *state;
    struct value *map = value_map(arena);
    struct value *from = value_map(arena);
    struct str twice = STR("");
    value_set_text(arena, value_set_map(arena, map, "both"), "a", STR("1"));
    value_set_text(arena, value_set_map(arena, from, "both"), "b", STR("2"));
    value_set_text(arena, value_set_map(arena, from, "new"), "c", STR("3"));
    assert_false(value_merge(arena, map, from, &twice));
    assert_str(value_get_text(value_path(map, STR("both.a"))), "1");
    assert_str(value_get_text(value_path(map, STR("both.b"))), "2");
    assert_str(value_get_text(value_path(map, STR("new.c"))), "3");
    assert_str(twice, "");

    assert_true(value_merge(arena, map, from, &twice));
    assert_str(twice, "b");
    from = value_map(arena);
    value_set_text(arena, from, "both", STR("no map"));
    assert_true(value_merge(arena, map, from, &twice));
    assert_str(twice, "both");
    from = value_map(arena);
    value_set_map(arena, value_set_map(arena, from, "both"), "a");
    assert_true(value_merge(arena, map, from, &twice));
    assert_str(twice, "a");
    assert_str(value_get_text(value_path(map, STR("both.a"))), "1");
}

/* Entries come in the order in which their keys were first set. */
static void test_entries(void **state)
{
    struct arena *arena = *state;
    struct value *map = value_map(arena);
    value_set_text(arena, map, "b", STR("1"));
    value_set_text(arena, map, "a", STR("2"));
    value_set_text(arena, map, "b", STR("3"));
    const struct value_entry *entry = value_entry_first(map);
    assert_str(value_entry_key(entry), "b");
    assert_str(value_get_text(value_entry_value(entry)), "3");
    entry = value_entry_next(entry);
    assert_str(value_entry_key(entry), "a");
    assert_null(value_entry_next(entry));
    assert_null(value_entry_first(value_map(arena)));
    assert_null(value_entry_first(value_list(arena)));
    assert_null(value_entry_first(NULL));
}

static void test_path(void **state)
{
    struct arena *arena = *state;
    struct value *map = value_map(arena);
    struct value *b = value_set_map(arena, value_set_map(arena, map, "a"), "b");
    value_set_text(arena, b, "c", STR("deep"));
    assert_str(value_get_text(value_path(map, STR("a.b.c"))), "deep");
    assert_ptr_equal(value_path(map, STR("a.b")), b);
    assert_null(value_path(map, STR("a.c")));
    assert_null(value_path(map, STR("a.b.c.d")));
    assert_null(value_path(map, STR("b.c")));
    assert_null(value_path(map, STR("a.")));
    assert_null(value_path(map, STR("")));
}

static void test_list(void **state)
{
    struct arena *arena = *state;
    struct value *map = value_map(arena);
    struct value *list = value_set_list(arena, map, "l");
    assert_null(value_first(list));
    for (int i = 0; i < 3; i++)
        value_set_int(arena, value_add_map(arena, list), "i", i);
    int count = 0;
    for (const struct value *item = value_first(list); item != NULL; item = value_next(item)) {
        char expected[] = {(char)('0' + count++), '\0'};
        assert_str(value_get_text(value_find(item, STR("i"))), expected);
    }
    assert_int_equal(count, 3);
    assert_null(value_first(map));
    assert_null(value_first(NULL));
}

/* An item may stand in several lists, or twice in one. */
static void test_shared_item(void **state)
{
    struct arena *arena = *state;
    struct value *item = value_text(arena, STR("x"));
    struct value *one = value_list(arena);
    struct value *two = value_list(arena);
    value_add(arena, one, item);
    value_add(arena, one, item);
    value_add(arena, two, item);
    value_add(arena, one, value_text(arena, STR("y")));
    char seen[8] = "";
    for (const struct value *at = value_first(one); at != NULL; at = value_next(at))
        strncat(seen, value_get_text(at).ptr, 1);
    assert_string_equal(seen, "xxy");
    assert_str(value_get_text(value_first(two)), "x");
    assert_null(value_next(value_first(two)));
}

static void test_truth(void **state)
{
    struct arena *arena = *state;
    struct value *list = value_list(arena);
    assert_false(value_truth(NULL));
    assert_false(value_truth(value_null(arena)));
    assert_false(value_truth(value_bool(arena, false)));
    assert_false(value_truth(value_text(arena, STR(""))));
    assert_false(value_truth(list));
    assert_true(value_truth(value_bool(arena, true)));
    assert_true(value_truth(value_text(arena, STR("0"))));
    assert_true(value_truth(value_map(arena)));
    value_add(arena, list, value_null(arena));
    assert_true(value_truth(list));
}

static void test_text_of_others(void **state)
{
    struct arena *arena = *state;
    assert_str(value_get_text(NULL), "");
    assert_str(value_get_text(value_bool(arena, true)), "");
    assert_str(value_get_text(value_map(arena)), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_map, setup, teardown),
        cmocka_unit_test_setup_teardown(test_merge, setup, teardown),
        cmocka_unit_test_setup_teardown(test_entries, setup, teardown),
        cmocka_unit_test_setup_teardown(test_path, setup, teardown),
        cmocka_unit_test_setup_teardown(test_list, setup, teardown),
        cmocka_unit_test_setup_teardown(test_shared_item, setup, teardown),
        cmocka_unit_test_setup_teardown(test_truth, setup, teardown),
        cmocka_unit_test_setup_teardown(test_text_of_others, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
