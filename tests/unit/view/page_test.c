/* page: see page.h. */
#include "view/page.h"

#include "folder.h"

static enum status load(struct arena *arena, const char *text, size_t len, struct page *page,
                        char *log, size_t size)
{
    struct folder folder;
    folder_open(&folder);
    folder_write(&folder, "our-page.md", text, len);
    char path[128];
    snprintf(path, sizeof(path), "%s/our-page.md", folder.path);
    int saved = capture(&folder);
    enum status status = page_load(arena, path, page);
    captured(&folder, saved, log, size);
    folder_close(&folder);
    return status;
}

static void test_all_keys(void **state)
{
    (void)state;
    static const char text[] = "---\ntitle: Über uns: mehr\ndescription: Two\nlead: Three <4>\n"
                               "template:story\norder:  7 \nnoindex: yes\n---\n\nA *b*\n";
    struct arena arena;
    struct page page;
    char log[1024];
    arena_init(&arena, 1024 * 1024);
    assert_int_equal(load(&arena, text, strlen(text), &page, log, sizeof(log)), STATUS_OK);
    assert_str(page.slug, "our-page");
    assert_str(page.title, "Über uns: mehr");
    assert_str(page.description, "Two");
    assert_str(page.lead, "Three <4>");
    assert_str(page.template, "story");
    assert_int_equal(page.order, 7);
    assert_true(page.noindex);
    assert_str(page.body, "<p>A <em>b</em></p>\n");
    assert_string_equal(log, "");
    arena_reset(&arena);
}

static void test_defaults(void **state)
{
    (void)state;
    static const char text[] = "---\r\ntitle: a\r\ndescription: b\r\n---\r\n";
    struct arena arena;
    struct page page;
    char log[1024];
    arena_init(&arena, 1024 * 1024);
    assert_int_equal(load(&arena, text, strlen(text), &page, log, sizeof(log)), STATUS_OK);
    assert_str(page.title, "a");
    assert_str(page.lead, "");
    assert_str(page.template, "content");
    assert_str(page.body, "");
    assert_int_equal(page.order, 0);
    assert_false(page.noindex);
    arena_reset(&arena);
}

static void test_errors(void **state)
{
    (void)state;
#define GOOD "---\ntitle: a\ndescription: b\n"
    static const struct {
        const char *text;
        const char *line;
        const char *problem;
    } table[] = {
        {"", "line=0", "first line"},
        {"title: a\n", "line=1", "first line"},
        {GOOD, "line=3", "behind the keys"},
        {GOOD "--\n", "line=4", "key: value"},
        {GOOD "\n---\n", "line=4", "key: value"},
        {GOOD "titel: a\n---\n", "line=4", "unknown key"},
        {GOOD "title: c\n---\n", "line=4", "set twice"},
        {GOOD "lead:\n---\n", "line=4", "expected a text"},
        {GOOD "order: 1000\n---\n", "line=4", "0 to 999"},
        {GOOD "order: -1\n---\n", "line=4", "0 to 999"},
        {GOOD "order: one\n---\n", "line=4", "0 to 999"},
        {GOOD "noindex: maybe\n---\n", "line=4", "yes or no"},
        {"---\ntitle: a\n---\n", "line=3", "key=description"},
        {"---\ndescription: a\n---\n", "line=3", "key=title"},
        {GOOD "---\n<p>raw</p>\n", "line=4", "raw HTML"},
        {GOOD "---\n\xff\n", "line=0", "UTF-8"},
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        struct arena arena;
        struct page page;
        char log[1024];
        arena_init(&arena, 1024 * 1024);
        enum status status =
            load(&arena, table[i].text, strlen(table[i].text), &page, log, sizeof(log));
        if (status != STATUS_INVALID)
            fail_msg("accepted: %s", table[i].text);
        assert_contains(log, "our-page.md");
        assert_contains(log, table[i].line);
        assert_contains(log, table[i].problem);
        arena_reset(&arena);
    }
}

static void test_name(void **state)
{
    (void)state;
    static const char *const wrong[] = {"Our-page.md", "our_page.md", "our page.md", "our.page.md",
                                        "&.md",        "\xc3\xbc.md", ".md"};
    struct folder folder;
    struct arena arena;
    struct page page;
    char log[2048];
    folder_open(&folder);
    arena_init(&arena, 1024 * 1024);
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        static const char text[] = "---\ntitle: a\ndescription: b\n---\n";
        folder_write(&folder, wrong[i], text, strlen(text));
        int saved = capture(&folder);
        enum status status = page_load(&arena, folder_file(&folder, wrong[i]), &page);
        captured(&folder, saved, log, sizeof(log));
        if (status != STATUS_INVALID)
            fail_msg("accepted: %s", wrong[i]);
        assert_contains(log, "a to z");
    }
    arena_reset(&arena);
    folder_close(&folder);
}

static void test_no_page(void **state)
{
    (void)state;
    struct arena arena;
    struct page page;
    arena_init(&arena, 1024 * 1024);
    assert_int_equal(page_load(&arena, "/nonexistent/a.md", &page), STATUS_NOT_FOUND);
    arena_reset(&arena);
}

/* Every page we ship. */
static void test_shipped(void **state)
{
    (void)state;
    DIR *dir = opendir(SOURCE_DIR "/www/content/en");
    assert_non_null(dir);
    const struct dirent *entry;
    int count = 0;
    while ((entry = readdir(dir)) != NULL) {
        struct arena arena;
        struct page page;
        char path[512];
        if (!str_has_suffix(str_from(entry->d_name), STR(".md")))
            continue;
        snprintf(path, sizeof(path), "%s/%s", SOURCE_DIR "/www/content/en", entry->d_name);
        arena_init(&arena, 4 * 1024 * 1024);
        assert_int_equal(page_load(&arena, path, &page), STATUS_OK);
        assert_true(page.body.len > 0);
        arena_reset(&arena);
        count++;
    }
    closedir(dir);
    assert_true(count >= 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_keys), cmocka_unit_test(test_defaults),
        cmocka_unit_test(test_errors),   cmocka_unit_test(test_name),
        cmocka_unit_test(test_no_page),  cmocka_unit_test(test_shipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
