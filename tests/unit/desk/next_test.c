/* Where the login may lead. */
#include "check.h"

#include "desk/next.h"

static void test_own_pages(void **state)
{
    (void)state;
    const char *const paths[] = {
        "/desk/",
        "/desk/?show=waiting&before=12",
        "/desk/enquiry/K7M-4WP-XR9",
        "/desk/enquiry/K7M-4WP-XR9?done=answered",
        "/desk/enquiry/%20",
        "/desk/a.b",
        "/desk/...b",
        "/desk/?x=..",
        "/desk/login2",
    };
    for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
        if (!next_is_own(str_from(paths[i])))
            fail_msg("refused: %s", paths[i]);
    }
}

static void test_everything_else(void **state)
{
    (void)state;
    const char *const paths[] = {
        "",
        "/",
        "/desk",
        "/en/contact",
        "desk/",
        "//evil.example/desk/",
        "/\\evil.example",
        "/desk//evil.example",
        "/desk/\\evil.example",
        "/desk/..",
        "/desk/../en/contact",
        "/desk/%2e%2E/en/contact",
        "/desk/.%2e/en/contact",
        "/desk/./",
        "https://evil.example/desk/",
        "javascript:alert(1)",
        " /desk/",
        "/desk/ x",
        "/desk/\nSet-Cookie: a=b",
        "/desk/\r",
        "/desk/\x01",
        "/desk/\x7f",
        "/desk/\xc3\xa9",
        "/desk/\"><script>",
        "/desk/#x",
        "/desk/login",
        "/desk/login?next=/desk/",
        "/desk/logout",
    };
    for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
        if (next_is_own(str_from(paths[i])))
            fail_msg("taken: %s", paths[i]);
    }
    assert_false(next_is_own(STR("/desk/\0x")));
}

static void test_length(void **state)
{
    (void)state;
    char path[514];
    memset(path, 'x', sizeof(path));
    memcpy(path, NEXT_INBOX, strlen(NEXT_INBOX));
    assert_true(next_is_own((struct str){path, 512}));
    assert_false(next_is_own((struct str){path, 513}));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_own_pages),
        cmocka_unit_test(test_everything_else),
        cmocka_unit_test(test_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
