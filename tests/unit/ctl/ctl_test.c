/* ctl: how arguments are taken apart. */
#include "ctl/ctl.h"

#include "check.h"

#define WORDS_MAX 8

/* Words on a line as the arguments of a subcommand. */
struct line {
    char text[128];
    char *argv[WORDS_MAX];
    struct ctl ctl;
};

static struct ctl *split(struct line *line, const char *text)
{
    *line = (struct line){.ctl = {.name = "x", .argv = line->argv}};
    assert_true(strlen(text) < sizeof(line->text));
    strcpy(line->text, text);
    for (char *at = strtok(line->text, " "); at != NULL; at = strtok(NULL, " "))
        line->argv[line->ctl.argc++] = at;
    return &line->ctl;
}

static void test_switch(void **state)
{
    (void)state;
    struct line line;
    struct ctl *ctl = split(&line, "a --json b -- --json");
    assert_true(ctl_take_switch(ctl, "--json"));
    assert_int_equal(ctl->argc, 4);
    assert_string_equal(ctl->argv[1], "b");
    assert_false(ctl_take_switch(ctl, "--json")); /* the other is behind -- */
}

static void test_value(void **state)
{
    (void)state;
    struct line line;
    struct ctl *ctl = split(&line, "--roles --role admin a --name=b=c --role");
    assert_string_equal(ctl_take_value(ctl, "--role"), "admin");
    assert_string_equal(ctl_take_value(ctl, "--name"), "b=c");
    assert_int_equal(ctl->argc, 3);
    assert_string_equal(ctl->argv[0], "--roles");
    assert_string_equal(ctl->argv[1], "a");
    assert_null(ctl_take_value(ctl, "--role")); /* the last one has no value */
    assert_int_equal(ctl->argc, 3);
}

static void test_expect(void **state)
{
    (void)state;
    struct line line;
    assert_true(ctl_expect(split(&line, "a - b"), 3));
    assert_false(ctl_expect(split(&line, "a - b"), 2));
    assert_false(ctl_expect(split(&line, "a - b"), 4));
    assert_false(ctl_expect(split(&line, "a - --b"), 3));
    assert_true(ctl_expect(split(&line, "a -- --b"), 2)); /* behind -- nothing is an option */
    assert_string_equal(line.ctl.argv[1], "--b");
    assert_true(ctl_expect(split(&line, ""), 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_switch),
        cmocka_unit_test(test_value),
        cmocka_unit_test(test_expect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
