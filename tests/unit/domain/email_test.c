/* email: addresses that mail can be sent to, and nothing that could become a command or a header.
 */
#include "check.h"

#include "domain/email.h"

#define X60 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"

static void accepts(void **state)
{
    (void)state;
    static const char *const good[] = {
        "a@example.com",
        "first.last+tag@sub.example.co.uk",
        "o'brien@example.com",
        "!#$%&'*+-/=?^_`{|}~@example.com",
        "1@2.example",
        "A@EXAMPLE.COM",
        "a@xn--mnchen-3ya.example",
        "a@m\xc3\xbcnchen.example",
        "m\xc3\xbcller@example.com",
        "\xe7\x94\xb0\xe4\xb8\xad@\xe4\xbe\x8b\xe3\x81\x88.jp",
        "a@\xd9\x85\xd8\xab\xd8\xa7\xd9\x84.example",
        X60 "xxxx@example.com", /* 64 octets before the @ */
        "a@" X60 "xxx.example", /* a label of 63 */
        "a@b--c.example",
    };
    for (size_t i = 0; i < CHECK_COUNT(good); i++) {
        if (!email_valid(str_from(good[i])))
            fail_msg("refused: %s", good[i]);
    }
}

static void refuses(void **state)
{
    (void)state;
    static const struct str bad[] = {
        STR_INIT(""),
        STR_INIT("@"),
        STR_INIT("a"),
        STR_INIT("a@"),
        STR_INIT("@example.com"),
        STR_INIT("a@localhost"),
        STR_INIT("a@b@example.com"),
        STR_INIT("\xc2\xa0"
                 "a@example.com"), /* a no-break space, copied along */
        STR_INIT("a@example.com\xe2\x80\x8b"),
        STR_INIT("a b@example.com"),
        STR_INIT("a@exa mple.com"),
        STR_INIT(".a@example.com"),
        STR_INIT("a.@example.com"),
        STR_INIT("a..b@example.com"),
        STR_INIT("a@.example.com"),
        STR_INIT("a@example.com."),
        STR_INIT("a@example..com"),
        STR_INIT("a@-example.com"),
        STR_INIT("a@example-.com"),
        STR_INIT("a@exa_mple.com"),
        STR_INIT("a@192.0.2.1"),
        STR_INIT("a@[192.0.2.1]"),
        STR_INIT("\"a b\"@example.com"),
        STR_INIT("A <a@example.com>"),
        STR_INIT("<a@example.com>"),
        STR_INIT("mailto:a@example.com"),
        STR_INIT("a@example.com,b@example.com"),
        STR_INIT("a@example.com;b@example.com"),
        STR_INIT("a@example.com\r\nRCPT TO:<b@example.com>"),
        STR_INIT("a\r\nBcc: b@example.com"),
        STR_INIT("a@exam\nple.com"),
        STR_INIT("a\t@example.com"),
        STR_INIT("a\0@example.com"),
        STR_INIT("a@example.com\0"),
        STR_INIT("a@example.com\0.evil.example"),
        STR_INIT("a@example.com?bcc=b@example.com"),
        STR_INIT("a@example.com:25"),
        STR_INIT("a@example.com/x"),
        STR_INIT("a@exa\\mple.com"),
        STR_INIT("a@(comment)example.com"),
        STR_INIT("a@xn--.example"),
        STR_INIT(X60 "xxxxx@example.com"),
        STR_INIT("a@" X60 "xxxx.example"),
    };
    for (size_t i = 0; i < CHECK_COUNT(bad); i++) {
        if (email_valid(bad[i]))
            fail_msg("accepted: %s", bad[i].ptr);
    }
}

/* 254 octets in all. */
static void counts_octets(void **state)
{
    (void)state;
    static const char longest[] = X60 "@" X60 "." X60 "." X60 ".xxxxxx.de";
    assert_int_equal(strlen(longest), 253);
    assert_true(email_valid(str_from(longest)));
    assert_true(email_valid(STR(X60 "x@" X60 "." X60 "." X60 ".xxxxxx.de")));
    assert_false(email_valid(STR(X60 "xx@" X60 "." X60 "." X60 ".xxxxxx.de")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts),
        cmocka_unit_test(refuses),
        cmocka_unit_test(counts_octets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
