/* markdown: what we ask of cmark, above all that it is safe. */
#include "view/markdown.h"

#include "check.h"

static void check(struct str source, const char *expected)
{
    struct buf out;
    buf_init(&out, 4096);
    assert_int_equal(markdown_html(source, &out), STATUS_OK);
    assert_str(buf_str(&out), expected);
    buf_reset(&out);
}

static void test_text(void **state)
{
    (void)state;
    check(STR(""), "");
    check(STR("Glück *auf*\n\n## Two\n\n- a\n- b\n"),
          "<p>Glück <em>auf</em></p>\n<h2>Two</h2>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    check(STR("[a](https://example.com/?a=1&b=2)"),
          "<p><a href=\"https://example.com/?a=1&amp;b=2\">a</a></p>\n");
    check(STR("a & b < c"), "<p>a &amp; b &lt; c</p>\n");
}

static void test_safe(void **state)
{
    (void)state;
    check(STR("<script>x</script>\n"), MARKDOWN_OMITTED "\n");
    check(STR("a <b onclick=x>c"), "<p>a " MARKDOWN_OMITTED "c</p>\n");
    check(STR("[a](javascript:alert(1))"), "<p><a href=\"\">a</a></p>\n");
    check(STR("![a](data:text/html;base64,eA==)"), "<p><img src=\"\" alt=\"a\" /></p>\n");
}

static void test_bad_bytes(void **state)
{
    (void)state;
    check(STR("a\xff"), "<p>a\xef\xbf\xbd</p>\n");
    check(STR("a\0b"), "<p>a\xef\xbf\xbd"
                       "b</p>\n");
}

static void test_limits(void **state)
{
    (void)state;
    struct buf out;
    buf_init(&out, 9);
    assert_int_equal(markdown_html(STR("a"), &out), STATUS_OK);
    assert_int_equal(markdown_html(STR("b"), &out), STATUS_TOO_LARGE);
    buf_reset(&out);

    static char large[MARKDOWN_MAX + 1];
    memset(large, ' ', sizeof(large));
    buf_init(&out, 4096);
    assert_int_equal(markdown_html((struct str){large, MARKDOWN_MAX}, &out), STATUS_OK);
    assert_int_equal(markdown_html((struct str){large, MARKDOWN_MAX + 1}, &out), STATUS_TOO_LARGE);
    buf_reset(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),
        cmocka_unit_test(test_safe),
        cmocka_unit_test(test_bad_bytes),
        cmocka_unit_test(test_limits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
