/* limiter: the network and the host of an address, in every notation. */
#include "check.h"

#include "site/limiter.h"

static struct arena arena;

static void knows_addresses_in_every_notation(void **state)
{
    static const struct {
        const char *address;
        const char *network;
        const char *host;
    } cases[] = {
        {"192.0.2.7", "192.0.2.0/24", "192.0.2.7/32"},
        {"255.255.255.255", "255.255.255.0/24", "255.255.255.255/32"},
        {"::ffff:192.0.2.7", "192.0.2.0/24", "192.0.2.7/32"},
        {"::FFFF:c000:0207", "192.0.2.0/24", "192.0.2.7/32"},
        {"2001:db8:1:2:3:4:5:6", "2001:db8:1::/48", "2001:db8:1:2::/64"},
        {"2001:0DB8:0001:0002::", "2001:db8:1::/48", "2001:db8:1:2::/64"},
        {"2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db8:ffff::/48", "2001:db8:ffff:ffff::/64"},
        {"2001:db8:1:2:3:4:192.0.2.7", "2001:db8:1::/48", "2001:db8:1:2::/64"},
        {"fe80::1", "fe80::/48", "fe80::/64"},
        {"::1", "::/48", "::/64"},
        {"::192.0.2.7", "::/48", "::/64"},
        {"", "", ""},
        {"unix:", "", ""},
        {"localhost", "", ""},
        {"192.0.2", "", ""},
        {"192.0.2.256", "", ""},
        {"192.0.2.7 ", "", ""},
        {"192.0.2.7:80", "", ""},
        {"[2001:db8::1]", "", ""},
        {"2001:db8::1::2", "", ""},
        {"2001:db8:1:2:3:4:5:6:7", "", ""},
        {"0000:0000:0000:0000:0000:ffff:0192.0000.0002.0007", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        assert_str(limiter_network(&arena, str_from(cases[i].address)), cases[i].network);
        assert_str(limiter_host(&arena, str_from(cases[i].address)), cases[i].host);
    }
    assert_str(limiter_host(&arena, STR("192.0.2.7\0")), "");
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_addresses_in_every_notation),
    };
    arena_init(&arena, (size_t)64 * 1024);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_reset(&arena);
    return failed;
}
