/* log: whatever is logged, it is one line, and nothing in it can pass for another. */
#include "check.h"

#include <errno.h>

#include "base/log.h"

static struct check_capture capture;

static void writes_key_value(void **state)
{
    (void)state;
    check_capture_begin(&capture);
    log_info("stored", LOG_TEXT("reference", "K7M-4WP-XR9"), LOG_INT("count", -3));
    check_capture_end(&capture);
    assert_string_equal(
        capture.text,
        "level=info program=indemand-test event=stored reference=K7M-4WP-XR9 count=-3\n");
}

static void escapes_what_could_forge_a_line(void **state)
{
    (void)state;
    static const struct {
        struct str value;
        const char *written;
    } cases[] = {
        {STR_INIT("plain/1.2:3"), "plain/1.2:3"},
        {STR_INIT(""), "\"\""},
        {STR_INIT("two words"), "\"two words\""},
        {STR_INIT("a=b"), "\"a=b\""},
        {STR_INIT("say \"hi\""), "\"say \\\"hi\\\"\""},
        {STR_INIT("back\\slash"), "\"back\\\\slash\""},
        {STR_INIT("x\nlevel=error"), "\"x\\x0alevel=error\""},
        {STR_INIT("x\r\n"), "\"x\\x0d\\x0a\""},
        {STR_INIT("nul\0nul"), "\"nul\\x00nul\""},
        {STR_INIT("\x1b[31m"), "\"\\x1b[31m\""},
        {STR_INIT("\x7f"), "\"\\x7f\""},
        {STR_INIT("\xc2\x85"), "\"\\xc2\\x85\""}, /* NEL, a line end to some */
        {STR_INIT("\xff"), "\"\\xff\""},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        char expected[256];
        snprintf(expected, sizeof(expected), "level=warn program=indemand-test event=e v=%s\n",
                 cases[i].written);
        check_capture_begin(&capture);
        log_warn("e", LOG_STR("v", cases[i].value));
        check_capture_end(&capture);
        assert_string_equal(capture.text, expected);
    }
}

static void cuts_long_lines(void **state)
{
    (void)state;
    static char text[5000];
    memset(text, '\n', sizeof(text));
    check_capture_begin(&capture);
    log_info("long", LOG_STR("v", ((struct str){text, sizeof(text)})));
    check_capture_end(&capture);
    size_t len = strlen(capture.text);
    assert_int_equal(len, 2048);
    assert_ptr_equal(strchr(capture.text, '\n'), capture.text + len - 1);
}

static void carries_the_request(void **state)
{
    (void)state;
    check_capture_begin(&capture);
    log_set_request(STR("abc 1"));
    log_info("one", LOG_INT("n", 1));
    log_set_request(STR("0123456789012345678901234567890123456789")); /* too long: none */
    log_info("two", LOG_INT("n", 2));
    log_set_request(STR("x"));
    log_set_request(STR(""));
    log_info("three", LOG_INT("n", 3));
    check_capture_end(&capture);
    assert_string_equal(capture.text,
                        "level=info program=indemand-test event=one request=\"abc 1\" n=1\n"
                        "level=info program=indemand-test event=two n=2\n"
                        "level=info program=indemand-test event=three n=3\n");
}

static void drops_what_is_below_its_level(void **state)
{
    (void)state;
    check_capture_begin(&capture);
    log_debug("hidden", LOG_INT("n", 1));
    log_set_level(LOG_ERROR);
    log_warn("hidden", LOG_INT("n", 1));
    log_error("shown", LOG_INT("n", 1));
    log_set_level(LOG_INFO);
    check_capture_end(&capture);
    assert_string_equal(capture.text, "level=error program=indemand-test event=shown n=1\n");
}

static void names_and_keeps_errno(void **state)
{
    (void)state;
    check_capture_begin(&capture);
    errno = ENOENT;
    log_errno("open", LOG_TEXT("file", "/x"));
    int kept = errno;
    check_capture_end(&capture);
    assert_int_equal(kept, ENOENT);
    assert_string_equal(capture.text, "level=error program=indemand-test event=open file=/x"
                                      " errno=\"No such file or directory\"\n");
}

static void die(void *context)
{
    log_abort(context);
}

static void aborts(void **state)
{
    (void)state;
    char why[] = "because";
    assert_true(check_aborts(die, why));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_key_value),
        cmocka_unit_test(escapes_what_could_forge_a_line),
        cmocka_unit_test(cuts_long_lines),
        cmocka_unit_test(carries_the_request),
        cmocka_unit_test(drops_what_is_below_its_level),
        cmocka_unit_test(names_and_keeps_errno),
        cmocka_unit_test(aborts),
    };
    log_open("indemand-test");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
