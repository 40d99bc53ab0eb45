/* Addresses become ASCII, or are refused: nothing that could add a command or a header passes. */
#include "check.h"

#include "base/arena.h"
#include "mail/address.h"

static struct arena arena;

static int open_arena(void **state)
{
    (void)state;
    arena_init(&arena, 64 * 1024);
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_reset(&arena);
    return 0;
}

static void check_becomes(const char *address, const char *expected)
{
    struct str out;
    assert_int_equal(address_ascii(&arena, str_from(address), &out), STATUS_OK);
    assert_str(out, expected);
}

static void check_refused(struct str address)
{
    struct str out;
    if (address_ascii(&arena, address, &out) == STATUS_OK)
        fail_msg("'" STR_FMT "' became '" STR_FMT "'", STR_ARG(address), STR_ARG(out));
}

static void keeps_what_is_ascii(void **state)
{
    (void)state;
    check_becomes("jane.doe+tag@example.com", "jane.doe+tag@example.com");
    check_becomes("O'Neil@Example.COM", "O'Neil@example.com");
    check_becomes("root@localhost", "root@localhost");
}

static void converts_international_domains(void **state)
{
    (void)state;
    check_becomes("post@bücher.example", "post@xn--bcher-kva.example");
    check_becomes("post@BÜCHER.example", "post@xn--bcher-kva.example");
    check_becomes("post@bu\u0308cher.example", "post@xn--bcher-kva.example");
    check_becomes("post@straße.example", "post@xn--strae-oqa.example");
    check_becomes("info@例え.テスト", "info@xn--r8jz45g.xn--zckzah");
    check_becomes("a@例え。テスト", "a@xn--r8jz45g.xn--zckzah");
}

static void quotes_local_parts_with_odd_dots(void **state)
{
    (void)state;
    check_becomes("a..b@example.com", "\"a..b\"@example.com");
    check_becomes(".a@example.com", "\".a\"@example.com");
    check_becomes("a.@example.com", "\"a.\"@example.com");
}

static void refuses_what_is_no_address(void **state)
{
    static const char *const bad[] = {
        "",
        "@",
        "a",
        "a@",
        "@example.com",
        "a b@example.com",
        "a@exa mple.com",
        "a@b@example.com",
        "a\"@example.com",
        "a\\@example.com",
        "<a@example.com>",
        "a@example.com>",
        "a,b@example.com",
        "a(b)@example.com",
        "a@[192.0.2.1]",
        "a@example..com",
        "a@.example.com",
        "a@example.com.",
        "a@exam_ple.com",
        "a@-example.com",
        "a@example.com\r\nRCPT TO:<x@example.com>",
        "a\nb@example.com",
        "a\r\nBcc: x@example.com",
        "jürgen@example.com",
        "用户@example.com",
        "a@\xff\xfe.example",
        "a@xn--\u2603.example",
        "a@example\u2028.com",
    };
    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        check_refused(str_from(bad[i]));
    check_refused(STR("a\0b@example.com"));
    check_refused(STR("a@example.com\0.invalid"));
}

static void refuses_what_is_too_long(void **state)
{
    char address[400];
    (void)state;
    memset(address, 'a', sizeof(address));
    memcpy(address + 64, "@example.com", 13);
    check_becomes(address, address);
    memset(address, 'a', 65);
    memcpy(address + 65, "@example.com", 13);
    check_refused(str_from(address));
    memset(address, 'a', sizeof(address));
    memcpy(address, "a@", 2);
    address[300] = '\0';
    check_refused(str_from(address));
}

static void knows_plain_local_parts(void **state)
{
    (void)state;
    assert_true(address_is_plain(STR("a@bücher.example")));
    assert_false(address_is_plain(STR("jürgen@example.com")));
    assert_false(address_is_plain(STR("example.com")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_what_is_ascii),
        cmocka_unit_test(converts_international_domains),
        cmocka_unit_test(quotes_local_parts_with_odd_dots),
        cmocka_unit_test(refuses_what_is_no_address),
        cmocka_unit_test(refuses_what_is_too_long),
        cmocka_unit_test(knows_plain_local_parts),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
