/* What would make libcurl talk to somebody else, or in another way, is refused. */
#include "check.h"

#include "mail/relay.h"

static const struct relay usual = {.url = STR_INIT("smtp://relay.example.com:587"),
                                   .hello = STR_INIT("in-demand.example.com"),
                                   .user = STR_INIT("user"),
                                   .password = STR_INIT("secret"),
                                   .connections = 2,
                                   .tls = true};

static void takes_what_is_right(void **state)
{
    struct relay relay = usual;
    (void)state;
    assert_int_equal(relay_check(&relay), STATUS_OK);
    relay.url = STR("smtps://[2001:db8::1]:465");
    relay.hello = STR("");
    relay.user = STR("");
    relay.password = STR("");
    assert_int_equal(relay_check(&relay), STATUS_OK);
    relay.url = STR("smtp://127.0.0.1:2525");
    relay.hello = STR("[192.0.2.1]");
    assert_int_equal(relay_check(&relay), STATUS_OK);
}

static void refuses_other_urls(void **state)
{
    static const char *const bad[] = {
        "",
        "smtp://",
        "smtp:",
        "http://relay.example.com",
        "smtp//relay.example.com",
        "SMTP://relay.example.com",
        "smtp://user@relay.example.com",
        "smtp://relay.example.com/name",
        "smtp://relay.example.com?x",
        "smtp://relay.example.com#x",
        "smtp://relay.example.com\r\nNOOP",
        "smtp://relay%2fexample.com",
    };
    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct relay relay = usual;
        relay.url = str_from(bad[i]);
        assert_int_equal(relay_check(&relay), STATUS_INVALID);
    }
}

static void refuses_other_options(void **state)
{
    static char long_text[RELAY_TEXT_MAX];
    struct relay relay = usual;
    (void)state;
    memset(long_text, 'a', sizeof(long_text));
    relay.hello = STR("a b");
    assert_int_equal(relay_check(&relay), STATUS_INVALID);
    relay = usual;
    relay.hello = STR("a/b");
    assert_int_equal(relay_check(&relay), STATUS_INVALID);
    relay = usual;
    relay.password = (struct str){long_text, sizeof(long_text)};
    assert_int_equal(relay_check(&relay), STATUS_INVALID);
    relay = usual;
    relay.password = STR("a\0b");
    assert_int_equal(relay_check(&relay), STATUS_INVALID);
    relay = usual;
    relay.user = STR("");
    assert_int_equal(relay_check(&relay), STATUS_INVALID);
    relay = usual;
    relay.connections = 0;
    assert_int_equal(relay_check(&relay), STATUS_INVALID);
    relay.connections = RELAY_CONNECTIONS_MAX + 1;
    assert_int_equal(relay_check(&relay), STATUS_INVALID);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_what_is_right),
        cmocka_unit_test(refuses_other_urls),
        cmocka_unit_test(refuses_other_options),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
