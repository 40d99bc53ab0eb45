/* parse: numbers strictly. */
#include "check.h"

#include "base/parse.h"

static void reads_numbers(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t value;
    } good[] = {
        {"0", 0},
        {"7", 7},
        {"-1", -1},
        {"1234567890", 1234567890},
        {"9223372036854775807", INT64_MAX},
        {"-9223372036854775808", INT64_MIN},
    };
    for (size_t i = 0; i < CHECK_COUNT(good); i++) {
        int64_t value = 99;
        assert_true(parse_int(str_from(good[i].text), INT64_MIN, INT64_MAX, &value));
        assert_int_equal(value, good[i].value);
    }
}

static void refuses_everything_else(void **state)
{
    (void)state;
    static const struct str bad[] = {
        STR_INIT(""),
        STR_INIT("-"),
        STR_INIT("+1"),
        STR_INIT(" 1"),
        STR_INIT("1 "),
        STR_INIT("01"),
        STR_INIT("-0"),
        STR_INIT("-01"),
        STR_INIT("1.0"),
        STR_INIT("0x1"),
        STR_INIT("1e3"),
        STR_INIT("--1"),
        STR_INIT("1\0"),
        STR_INIT("\xd9\xa1"), /* ARABIC-INDIC DIGIT ONE */
        STR_INIT("9223372036854775808"),
        STR_INIT("-9223372036854775809"),
        STR_INIT("99999999999999999999999"),
    };
    for (size_t i = 0; i < CHECK_COUNT(bad); i++) {
        int64_t value = 99;
        assert_false(parse_int(bad[i], INT64_MIN, INT64_MAX, &value));
        assert_int_equal(value, 99);
    }
}

static void keeps_to_the_range(void **state)
{
    (void)state;
    int64_t value = 99;
    assert_true(parse_int(STR("1"), 1, 3, &value));
    assert_true(parse_int(STR("3"), 1, 3, &value));
    assert_int_equal(value, 3);
    assert_false(parse_int(STR("0"), 1, 3, &value));
    assert_false(parse_int(STR("4"), 1, 3, &value));
    assert_int_equal(value, 3);
}

static void reads_switches(void **state)
{
    (void)state;
    static const char *const on[] = {"on", "yes", "true"};
    static const char *const off[] = {"off", "no", "false"};
    static const char *const bad[] = {"", "On", "1", "0", "on ", "enabled"};
    bool value = false;
    for (size_t i = 0; i < CHECK_COUNT(on); i++) {
        value = false;
        assert_true(parse_bool(str_from(on[i]), &value));
        assert_true(value);
        assert_true(parse_bool(str_from(off[i]), &value));
        assert_false(value);
    }
    for (size_t i = 0; i < CHECK_COUNT(bad); i++)
        assert_false(parse_bool(str_from(bad[i]), &value));
}

static void reads_hex_digits(void **state)
{
    (void)state;
    static const char digits[] = "0123456789abcdef";
    for (int c = 0; c < 256; c++) {
        const char *found = c == 0 ? NULL : strchr(digits, c >= 'A' && c <= 'F' ? c + 32 : c);
        int expected = found == NULL ? -1 : (int)(found - digits);
        assert_int_equal(parse_hex_digit((char)c), expected);
    }
}

static void knows_hosts_and_relays(void **state)
{
    (void)state;
    static const char *const good[] = {"smtp://relay.example.com", "smtp://127.0.0.1:2525",
                                       "smtps://[2001:db8::1]:465"};
    static const char *const bad[] = {"",
                                      "smtp://",
                                      "smtp:relay",
                                      "http://relay.example.com",
                                      "smtp://user@relay.example.com",
                                      "smtp://relay/path"};
    for (size_t i = 0; i < CHECK_COUNT(good); i++)
        assert_true(parse_is_relay(str_from(good[i])));
    for (size_t i = 0; i < CHECK_COUNT(bad); i++)
        assert_false(parse_is_relay(str_from(bad[i])));
    assert_true(parse_is_host(STR("")));
    assert_false(parse_is_host(STR("a b")));
    assert_false(parse_is_host(STR("a\0b")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_numbers),      cmocka_unit_test(refuses_everything_else),
        cmocka_unit_test(keeps_to_the_range), cmocka_unit_test(reads_switches),
        cmocka_unit_test(reads_hex_digits),   cmocka_unit_test(knows_hosts_and_relays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
