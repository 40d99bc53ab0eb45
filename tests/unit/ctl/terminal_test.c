/* terminal: what a visitor typed cannot drive the terminal of whoever reads it. */
#include "check.h"

#include <time.h>

#include "base/arena.h"
#include "ctl/terminal.h"

static struct arena arena;

static void control_characters_are_escaped(void **state)
{
    (void)state;
    static const struct {
        struct str text;
        const char *shown;
    } cases[] = {
        {STR_INIT("plain"), "plain"},
        {STR_INIT("M\xc3\xbcller \xe5\xb1\xb1"), "M\xc3\xbcller \xe5\xb1\xb1"},
        {STR_INIT("\x1b[31mred"), "\\x1b[31mred"},
        {STR_INIT("\x1b]0;title\x07"), "\\x1b]0;title\\x07"},
        {STR_INIT("a\nb\tc\rd\be"), "a\\x0ab\\x09c\\x0dd\\x08e"},
        {STR_INIT("nul\0"), "nul\\x00"},
        {STR_INIT("\x7f"), "\\x7f"},
        {STR_INIT("\xc2\x9b\x33\x31m"), "\\x9b31m"}, /* CSI as one character of C1 */
        {STR_INIT("abc\xe2\x80\xae"
                  "fdp"),
         "abc\\u202efdp"}, /* right-to-left override */
        {STR_INIT("\xe2\x80\xa8\xe2\x81\xa6"), "\\u2028\\u2066"},
        {STR_INIT("\x9b"), "\xef\xbf\xbd"}, /* a raw byte of C1 is no UTF-8 */
        {STR_INIT(""), ""},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++)
        assert_str(terminal_text(&arena, cases[i].text), cases[i].shown);
}

static void cells_have_their_width(void **state)
{
    (void)state;
    assert_str(terminal_cell(&arena, STR("abc"), 5), "abc  ");
    assert_str(terminal_cell(&arena, STR("abcde"), 5), "abcde");
    assert_str(terminal_cell(&arena, STR("abcdef"), 5), "abcd\xe2\x80\xa6");
    assert_str(terminal_cell(&arena, STR("\xc3\xbc\xc3\xbc"), 3), "\xc3\xbc\xc3\xbc ");
    /* Wide characters take two columns; half of one is not shown. */
    assert_str(terminal_cell(&arena, STR("\xe5\xb1\xb1\xe5\xb1\xb1"), 5),
               "\xe5\xb1\xb1\xe5\xb1\xb1 ");
    assert_str(terminal_cell(&arena, STR("\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1"), 5),
               "\xe5\xb1\xb1\xe5\xb1\xb1\xe2\x80\xa6");
    assert_str(terminal_cell(&arena, STR("\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1"), 4),
               "\xe5\xb1\xb1\xe2\x80\xa6 ");
    /* A combining mark takes none. */
    assert_str(terminal_cell(&arena, STR("x\xcc\xa7y"), 3), "x\xcc\xa7y ");
    assert_str(terminal_cell(&arena, STR("\x1b"), 6), "\\x1b  ");
    assert_str(terminal_cell(&arena, STR(""), 2), "  ");
}

static void times_are_local(void **state)
{
    (void)state;
    setenv("TZ", "CET-1", 1);
    tzset();
    assert_str(terminal_time(&arena, INT64_C(1795439109000)), "2026-11-23 14:05");
    assert_str(terminal_time(&arena, 0), "-");
}

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, 65536);
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
        cmocka_unit_test(control_characters_are_escaped),
        cmocka_unit_test(cells_have_their_width),
        cmocka_unit_test(times_are_local),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
