/* languages: see languages.h. */
#include "view/languages.h"

#include <sys/stat.h>

#include "folder.h"

static struct folder folder;
static struct folder locale;
static struct arena arena;

static int set_up(void **state)
{
    char path[128];
    (void)state;
    folder_open(&folder);
    snprintf(path, sizeof(path), "%s/www", folder.path);
    assert_int_equal(mkdir(path, 0700), 0);
    int len = snprintf(path, sizeof(path), "%s/www/locale", folder.path);
    assert_in_range(len, 1, sizeof(locale.path) - 1);
    memcpy(locale.path, path, (size_t)len + 1);
    assert_int_equal(mkdir(locale.path, 0700), 0);
    arena_init(&arena, (size_t)64 * 1024);
    return 0;
}

static int tear_down(void **state)
{
    char path[128];
    (void)state;
    folder_close(&locale);
    snprintf(path, sizeof(path), "%s/www", folder.path);
    assert_int_equal(rmdir(path), 0);
    assert_int_equal(rmdir(folder.path), 0);
    arena_reset(&arena);
    return 0;
}

static void the_standard_comes_first(void **state)
{
    static const char *const names[] = {"zh-Hans.json", "de.json", "en.json", "ar.json", "x.txt"};
    static const char *const codes[] = {"en", "ar", "de", "zh-Hans"};
    struct languages_file files[LANGUAGES_MAX];
    size_t count = 0;
    (void)state;
    for (size_t i = 0; i < CHECK_COUNT(names); i++)
        folder_write(&locale, names[i], "{}", 2);
    assert_int_equal(languages_list(&arena, str_from(folder.path), files, &count), STATUS_OK);
    assert_int_equal(count, CHECK_COUNT(codes));
    for (size_t i = 0; i < count; i++)
        assert_str(files[i].code, codes[i]);
    assert_str(files[3].path, folder_file(&locale, "zh-Hans.json"));
}

static void it_is_there_without_a_file(void **state)
{
    struct languages_file files[LANGUAGES_MAX];
    size_t count = 0;
    (void)state;
    assert_int_equal(languages_list(&arena, str_from(folder.path), files, &count), STATUS_OK);
    assert_int_equal(count, 1);
    assert_str(files[0].code, LANGUAGES_STANDARD);
}

static void too_many_are_refused(void **state)
{
    struct languages_file files[LANGUAGES_MAX];
    size_t count = 0;
    char name[16];
    char log[2048];
    (void)state;
    for (int i = 0; i < LANGUAGES_MAX - 1; i++) {
        snprintf(name, sizeof(name), "l%c.json", 'a' + i);
        folder_write(&locale, name, "{}", 2);
    }
    assert_int_equal(languages_list(&arena, str_from(folder.path), files, &count), STATUS_OK);
    assert_int_equal(count, LANGUAGES_MAX);
    folder_write(&locale, "one-more.json", "{}", 2);
    int saved = capture(&locale);
    enum status status = languages_list(&arena, str_from(folder.path), files, &count);
    captured(&locale, saved, log, sizeof(log));
    assert_int_equal(status, STATUS_TOO_LARGE);
    assert_non_null(strstr(log, "event=too-many-languages"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_standard_comes_first),
        TEST(it_is_there_without_a_file),
        TEST(too_many_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
