/* The `indemand` program: how it finds its subcommands, and what it exits with. */
#include <stdio.h>
#include <sys/wait.h>

#include "check.h"
#include "ctl/ctl.h"

/* Runs the program by the shell, stderr after stdout; returns its exit status. */
static int run(const char *arguments, char *out, size_t size)
{
    char command[512];
    snprintf(command, sizeof(command), "'%s/indemand' %s 2>&1", PROGRAM_DIR, arguments);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    out[fread(out, 1, size - 1, pipe)] = '\0';
    int status = pclose(pipe);
    assert_true(WIFEXITED(status));
    return WEXITSTATUS(status);
}

static void test_exits(void **state)
{
    (void)state;
    static const struct {
        const char *arguments;
        int exit;
        const char *says;
    } table[] = {
        {"--help", CTL_DONE, "Commands:"},
        {"--version", CTL_DONE, "indemand "},
        {"render --help", CTL_DONE, "render [--lenient] TEMPLATE DATA.json"},
        {"--help render", CTL_DONE, "render [--lenient] TEMPLATE DATA.json"},
        {"--config /nonexistent secret --help", CTL_DONE, "secret FILE"},
        {"", CTL_USAGE, "no command given"},
        {"rend", CTL_USAGE, "unknown command 'rend'"},
        {"--config", CTL_USAGE, "unknown command '--config'"},
        {"render", CTL_USAGE, "see indemand render --help"},
        {"render --config=/nonexistent a b c", CTL_USAGE, "expected 2 arguments, got 3"},
        {"render /nonexistent/a /nonexistent/b", CTL_FAILED, "/nonexistent/b"},
        {"render -- --help --version", CTL_FAILED, "--version"},
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        char out[4096];
        int status = run(table[i].arguments, out, sizeof(out));
        if (status != table[i].exit || strstr(out, table[i].says) == NULL)
            fail_msg("indemand %s: %d, %s", table[i].arguments, status, out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_exits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
