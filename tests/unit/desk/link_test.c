/* Links made of what enquirers typed. */
#include "check.h"

#include "desk/link.h"

static struct arena arena;

static void check_mailto(const char *address, const char *subject, const char *expected)
{
    assert_str(link_mailto(&arena, str_from(address), str_from(subject)), expected);
}

static void test_mailto(void **state)
{
    (void)state;
    check_mailto("ada@example.com", "", "mailto:ada@example.com");
    check_mailto("ada@example.com", "[K7M-4WP-XR9] Your enquiry",
                 "mailto:ada@example.com?subject=%5BK7M-4WP-XR9%5D%20Your%20enquiry");
    check_mailto("a?cc=x&b/c+d%41@example.com", "",
                 "mailto:a%3Fcc%3Dx%26b%2Fc%2Bd%2541@example.com");
    check_mailto("j\xc3\xb6rg@b\xc3\xbc"
                 "cher.example",
                 "", "mailto:j%C3%B6rg@b%C3%BCcher.example");
    check_mailto("nobody", "x", "");
    check_mailto("@example.com", "x", "");
    check_mailto("nobody@", "x", "");
}

static void check_tel(const char *phone, const char *expected)
{
    assert_str(link_tel(&arena, str_from(phone)), expected);
}

static void test_tel(void **state)
{
    (void)state;
    check_tel("+31 (10) 123-4567", "tel:+31101234567");
    check_tel("0201 / 123.456", "tel:0201123456");
    check_tel("+44 (0) 20 1234567", "tel:+44201234567");
    check_tel("+49(0)201123456", "tel:+49201123456");
    check_tel("(0)201 123456", "tel:0201123456");
    check_tel("+49 (020) 123456", "tel:+49020123456");
    check_tel("112", "");
    check_tel("+31 10 123 4567 ext. 3", "");
    check_tel("+31 10 123 4567;post=1", "");
    check_tel("1234567890123456", "");
    check_tel("12+34567", "");
    check_tel("", "");
    assert_str(link_tel(&arena, STR("12345\0")), "");
}

static void check_website(const char *website, const char *expected)
{
    assert_str(link_website(&arena, str_from(website)), expected);
}

static void test_website(void **state)
{
    (void)state;
    check_website("https://example.com/a", "https://example.com/a");
    check_website("http://example.com", "http://example.com");
    check_website("example.com", "https://example.com");
    check_website("javascript:alert(1)", "https://javascript:alert(1)");
    check_website("HTTPS://example.com", "HTTPS://example.com");
    check_website("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_mailto),
        cmocka_unit_test(test_tel),
        cmocka_unit_test(test_website),
    };
    arena_init(&arena, 1 << 20);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_reset(&arena);
    return failed;
}
