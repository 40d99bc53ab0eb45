/* form: decoding what browsers and others send. */
#include "check.h"

#include "http/form.h"

static struct arena arena;
static struct form form;

static void parse(struct str text)
{
    assert_int_equal(form_parse(&arena, text, &form), STATUS_OK);
}

static void decodes(void **state)
{
    (void)state;
    parse(STR("name=M%C3%BCller+%26+S%c3%b6hne&message=a%0D%0Ab&x=1%2B1%3D2&empty=&bare&=v&a=b=c"));
    assert_int_equal(form.count, 7);
    assert_str(form_value(&form, STR("name")), "M\xc3\xbcller & S\xc3\xb6hne");
    assert_str(form_value(&form, STR("message")), "a\r\nb");
    assert_str(form_value(&form, STR("x")), "1+1=2");
    assert_str(form_value(&form, STR("a")), "b=c");
    assert_non_null(form_find(&form, STR("empty")));
    assert_non_null(form_find(&form, STR("bare")));
    assert_str(form_value(&form, STR("bare")), "");
    assert_str(form_value(&form, STR("")), "v");
    assert_null(form_find(&form, STR("nam")));
    assert_str(form_value(&form, STR("missing")), "");
}

/* Everything a body can hold arrives as it is: what it means is checked later. */
static void decodes_any_byte(void **state)
{
    (void)state;
    char text[3 * 256 + 2] = "v=";
    for (unsigned i = 0; i < 255; i++)
        snprintf(text + 2 + i * 3, 4, "%%%02X", i);
    parse((struct str){text, 2 + 3 * 255});
    struct str value = form_value(&form, STR("v"));
    assert_int_equal(value.len, 255);
    for (unsigned i = 0; i < 255; i++)
        assert_int_equal((unsigned char)value.ptr[i], i);
    parse(STR("v=a\0b\xff"));
    assert_int_equal(form_value(&form, STR("v")).len, 4);
}

static void decodes_names(void **state)
{
    (void)state;
    parse(STR("n%61me=x&%6E+e=y"));
    assert_str(form_value(&form, STR("name")), "x");
    assert_str(form_value(&form, STR("n e")), "y");
}

static void marks_malformed_escapes(void **state)
{
    (void)state;
    static const struct {
        const char *sent;
        const char *shown; /* only the broken sign stays as it came */
    } bad[] = {
        {"50%", "50%"},   {"%", "%"},     {"%4", "%4"},   {"%G0", "%G0"},
        {"%0G", "%0G"},   {"%%41", "%A"}, {"a%4", "a%4"}, {"%-1", "%-1"},
        {"% 41", "% 41"}, {"%0x", "%0x"}, {"x+%", "x %"}, {"50%+of+%41", "50% of A"},
    };
    for (size_t i = 0; i < CHECK_COUNT(bad); i++) {
        char text[64];
        snprintf(text, sizeof(text), "good=1&v=%s&also=2", bad[i].sent);
        parse(str_from(text));
        const struct form_pair *pair = form_find(&form, STR("v"));
        assert_true(pair->malformed);
        assert_str(pair->value, bad[i].shown);
        assert_str(form_value(&form, STR("v")), "");
        assert_str(form_value(&form, STR("good")), "1");
        assert_str(form_value(&form, STR("also")), "2");
        assert_false(form_find(&form, STR("good"))->malformed);
    }
    parse(STR("n%=x"));
    assert_true(form.pairs[0].malformed);
}

static void counts_repeats(void **state)
{
    (void)state;
    parse(STR("a=1&b=2&a=3&%61=4"));
    assert_int_equal(form_count(&form, STR("a")), 3);
    assert_int_equal(form_count(&form, STR("b")), 1);
    assert_int_equal(form_count(&form, STR("c")), 0);
    assert_str(form_value(&form, STR("a")), "1");
}

static void skips_empty_pairs(void **state)
{
    (void)state;
    parse(STR(""));
    assert_int_equal(form.count, 0);
    parse(STR("&&a=1&&&b=2&"));
    assert_int_equal(form.count, 2);
    parse(STR("&"));
    assert_int_equal(form.count, 0);
}

static void limits_the_number_of_pairs(void **state)
{
    (void)state;
    char text[3 * FORM_PAIRS_MAX + 4];
    for (size_t i = 0; i <= FORM_PAIRS_MAX; i++)
        memcpy(text + 3 * i, "&a=", 3);
    assert_int_equal(form_parse(&arena, (struct str){text, 3 * FORM_PAIRS_MAX}, &form), STATUS_OK);
    assert_int_equal(form.count, FORM_PAIRS_MAX);
    assert_int_equal(form_parse(&arena, (struct str){text, 3 * (FORM_PAIRS_MAX + 1)}, &form),
                     STATUS_TOO_LARGE);
}

static void encodes_what_decodes_to_the_same(void **state)
{
    (void)state;
    char all[256];
    for (int i = 0; i < 256; i++)
        all[i] = (char)i;
    struct str encoded = form_encode(&arena, (struct str){all, sizeof(all)});
    for (size_t i = 0; i < encoded.len; i++)
        assert_in_range(encoded.ptr[i], '!', '~');
    parse(arena_printf(&arena, "v=" STR_FMT, STR_ARG(encoded)));
    struct str back = form_value(&form, STR("v"));
    assert_int_equal(back.len, 256);
    assert_memory_equal(back.ptr, all, 256);
    assert_str(form_encode(&arena, STR("/desk/?a=1&b=\"<>")), "/desk/%3Fa%3D1%26b%3D%22%3C%3E");
}

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, (size_t)4 << 20);
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
        cmocka_unit_test(decodes),
        cmocka_unit_test(decodes_any_byte),
        cmocka_unit_test(decodes_names),
        cmocka_unit_test(marks_malformed_escapes),
        cmocka_unit_test(counts_repeats),
        cmocka_unit_test(skips_empty_pairs),
        cmocka_unit_test(limits_the_number_of_pairs),
        cmocka_unit_test(encodes_what_decodes_to_the_same),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
