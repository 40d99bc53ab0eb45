/* indemand render and secret, run as functions: what they print, leave behind and return. */
#include <sys/stat.h>

#include "base/secret.h"
#include "ctl/ctl.h"
#include "view/folder.h"

struct run {
    enum ctl_exit exit;
    char out[1024];
    char err[2048];
};

/* Runs a subcommand with stdout in a file of the folder. */
static void run(struct folder *folder, enum ctl_exit (*command)(struct ctl *ctl), int argc,
                const char *const *arguments, struct run *run)
{
    char words[4][320];
    char *argv[4];
    for (int i = 0; i < argc; i++) {
        const char *text = arguments[i];
        bool is_option = text[0] == '-';
        snprintf(words[i], sizeof(words[i]), "%s%s%s", is_option ? "" : folder->path,
                 is_option ? "" : "/", text);
        argv[i] = words[i];
    }
    struct ctl ctl = {.name = "test", .argc = argc, .argv = argv};
    fflush(stdout);
    int stdout_saved = dup(STDOUT_FILENO);
    FILE *out = fopen(folder_file(folder, "stdout"), "w+b");
    assert_true(stdout_saved >= 0 && out != NULL);
    assert_int_equal(dup2(fileno(out), STDOUT_FILENO), STDOUT_FILENO);
    int stderr_saved = capture(folder);
    run->exit = command(&ctl);
    captured(folder, stderr_saved, run->err, sizeof(run->err));
    assert_int_equal(dup2(stdout_saved, STDOUT_FILENO), STDOUT_FILENO);
    close(stdout_saved);
    rewind(out);
    run->out[fread(run->out, 1, sizeof(run->out) - 1, out)] = '\0';
    fclose(out);
}

static void test_render(void **state)
{
    (void)state;
    struct folder folder;
    struct run result;
    folder_open(&folder);
    folder_write(&folder, "main.mustache", "{{v}}{{>part}}", 14);
    folder_write(&folder, "part.mustache", "<{{w}}>", 7);
    folder_write(&folder, "full.json", "{\"v\":1.50,\"w\":\"&\"}", 18);
    folder_write(&folder, "less.json", "{\"v\":1}", 7);
    folder_write(&folder, "broken.json", "{", 1);
    folder_write(&folder, "broken.mustache", "{{", 2);

    const char *full[] = {"main.mustache", "full.json"};
    run(&folder, render_run, 2, full, &result);
    assert_int_equal(result.exit, CTL_DONE);
    assert_string_equal(result.out, "1.5<&amp;>");
    assert_string_equal(result.err, "");

    const char *less[] = {"main.mustache", "less.json", "--lenient"};
    run(&folder, render_run, 2, less, &result);
    assert_int_equal(result.exit, CTL_FAILED);
    assert_string_equal(result.out, "");
    assert_contains(result.err, "name=w");
    run(&folder, render_run, 3, less, &result);
    assert_int_equal(result.exit, CTL_DONE);
    assert_string_equal(result.out, "1<>");

    const char *const failing[][2] = {{"main.mustache", "broken.json"},
                                      {"main.mustache", "none.json"},
                                      {"broken.mustache", "full.json"},
                                      {"none.mustache", "full.json"}};
    for (size_t i = 0; i < sizeof(failing) / sizeof(failing[0]); i++) {
        run(&folder, render_run, 2, failing[i], &result);
        assert_int_equal(result.exit, CTL_FAILED);
        assert_string_equal(result.out, "");
        assert_contains(result.err, "indemand test: ");
    }

    run(&folder, render_run, 1, full, &result);
    assert_int_equal(result.exit, CTL_USAGE);
    const char *unknown[] = {"main.mustache", "full.json", "--strict"};
    run(&folder, render_run, 3, unknown, &result);
    assert_int_equal(result.exit, CTL_USAGE);
    assert_contains(result.err, "--strict");
    folder_close(&folder);
}

static void test_secret(void **state)
{
    (void)state;
    struct folder folder;
    struct run result;
    struct stat about;
    struct secret_key key;
    struct secret_key again;
    folder_open(&folder);
    const char *arguments[] = {"new.key"};
    run(&folder, secret_run, 1, arguments, &result);
    assert_int_equal(result.exit, CTL_DONE);
    assert_string_equal(result.out, "");
    assert_int_equal(stat(folder_file(&folder, "new.key"), &about), 0);
    assert_int_equal(about.st_mode & 07777, 0600);
    assert_int_equal(secret_load(folder.file, &key), STATUS_OK);

    run(&folder, secret_run, 1, arguments, &result);
    assert_int_equal(result.exit, CTL_FAILED);
    assert_contains(result.err, "exists");
    assert_int_equal(secret_load(folder_file(&folder, "new.key"), &again), STATUS_OK);
    assert_memory_equal(&key, &again, sizeof(key));

    const char *nowhere[] = {"none/new.key"};
    run(&folder, secret_run, 1, nowhere, &result);
    assert_int_equal(result.exit, CTL_FAILED);
    assert_contains(result.err, "No such file");
    run(&folder, secret_run, 0, nowhere, &result);
    assert_int_equal(result.exit, CTL_USAGE);
    folder_close(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_render),
        cmocka_unit_test(test_secret),
    };
    secret_open();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
