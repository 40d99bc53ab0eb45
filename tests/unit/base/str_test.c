/* str: borrowed runs of bytes, NULs included. */
#include "check.h"

static void compares(void **state)
{
    (void)state;
    assert_true(str_eq(STR("abc"), STR("abc")));
    assert_false(str_eq(STR("abc"), STR("abd")));
    assert_false(str_eq(STR("abc"), STR("ab")));
    assert_true(str_eq(STR(""), (struct str){NULL, 0}));
    assert_false(str_eq(STR("a\0b"), STR("a\0c")));
}

static void compares_without_case(void **state)
{
    (void)state;
    assert_true(str_eq_nocase(STR("HTTPS"), STR("https")));
    assert_false(str_eq_nocase(STR("https"), STR("http")));
    assert_false(str_eq_nocase(STR("@"), STR("`"))); /* 0x20 apart, but no letters */
    assert_false(str_eq_nocase(STR("a\0b"), STR("a\0c")));
    assert_true(str_eq_nocase(STR("A\0B"), STR("a\0b")));
    assert_false(str_eq_nocase(STR("\xc3\x84"), STR("\xc3\xa4"))); /* letters of ASCII only */
    assert_true(str_eq_nocase(STR(""), (struct str){NULL, 0}));
}

static void finds_ends(void **state)
{
    (void)state;
    assert_true(str_has_prefix(STR("/desk/x"), STR("/desk")));
    assert_false(str_has_prefix(STR("/des"), STR("/desk")));
    assert_true(str_has_prefix(STR("x"), STR("")));
    assert_true(str_has_suffix(STR("x.sql"), STR(".sql")));
    assert_false(str_has_suffix(STR(".sqlx"), STR(".sql")));
    assert_false(str_has_suffix(STR("ql"), STR(".sql")));
}

static void slices_within_bounds(void **state)
{
    (void)state;
    assert_str(str_slice(STR("abcdef"), 2, 3), "cde");
    assert_str(str_slice(STR("abcdef"), 4, 9), "ef");
    assert_str(str_slice(STR("abcdef"), 6, 1), "");
    assert_str(str_slice(STR("abcdef"), 99, 1), "");
    assert_str(str_slice(STR("abcdef"), 1, SIZE_MAX), "bcdef");
    assert_str(str_slice(STR(""), 0, 5), "");
}

static void cuts_at_the_first_separator(void **state)
{
    (void)state;
    struct str head;
    struct str tail;
    assert_true(str_cut(STR("a=b=c"), '=', &head, &tail));
    assert_str(head, "a");
    assert_str(tail, "b=c");
    assert_true(str_cut(STR("="), '=', &head, &tail));
    assert_str(head, "");
    assert_str(tail, "");
    assert_false(str_cut(STR("abc"), '=', &head, &tail));
    assert_str(head, "abc");
    assert_str(tail, "");
    struct str whole = STR("x,y");
    assert_true(str_cut(whole, ',', &head, &whole));
    assert_str(head, "x");
    assert_str(whole, "y");
}

static void trims_a_set(void **state)
{
    (void)state;
    assert_str(str_trim(STR(" \t a b \n"), " \t\n"), "a b");
    assert_str(str_trim(STR("   "), " "), "");
    assert_str(str_trim(STR("abc"), " "), "abc");
    /* strchr finds the NUL that ends the set: a NUL in the text is no member of it. */
    assert_int_equal(str_trim(STR("\0x\0"), " ").len, 3);
}

static void searches(void **state)
{
    (void)state;
    assert_int_equal(str_index(STR("abcb"), 'b'), 1);
    assert_int_equal(str_index(STR("abc"), 'x'), 3);
    assert_int_equal(str_index(STR("a\0b"), 'b'), 2);
    assert_int_equal(str_index((struct str){NULL, 0}, 'b'), 0);
    assert_true(str_contains(STR("gzip, br"), STR("br")));
    assert_false(str_contains(STR("gzip"), STR("zipp")));
    assert_true(str_contains(STR(""), STR("")));
    assert_false(str_contains(STR(""), STR("a")));
}

static void copies_only_what_fits(void **state)
{
    (void)state;
    char out[4] = "###";
    assert_true(str_copy(STR("abc"), out, sizeof(out)));
    assert_string_equal(out, "abc");
    assert_false(str_copy(STR("abcd"), out, sizeof(out)));
    assert_string_equal(out, "abc");
    assert_false(str_copy(STR("a\0b"), out, sizeof(out)));
    assert_true(str_copy(STR(""), out, sizeof(out)));
    assert_string_equal(out, "");
    assert_false(str_copy(STR(""), out, 0));
}

static void wraps_c_strings(void **state)
{
    (void)state;
    assert_str(str_from("abc"), "abc");
    assert_str(str_from(NULL), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compares),
        cmocka_unit_test(compares_without_case),
        cmocka_unit_test(finds_ends),
        cmocka_unit_test(slices_within_bounds),
        cmocka_unit_test(cuts_at_the_first_separator),
        cmocka_unit_test(trims_a_set),
        cmocka_unit_test(searches),
        cmocka_unit_test(copies_only_what_fits),
        cmocka_unit_test(wraps_c_strings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
