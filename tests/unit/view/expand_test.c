/* expand: what a strict set refuses, what it says, and limits while rendering. The folder side of
 * sets is here too: which file wins, what is reported when they are opened. */
#include "rendering.h"

static enum status open_folders(const char *const *folders, size_t count, bool lenient,
                                struct mustache_set **set)
{
    struct mustache_options options = {folders, count, lenient};
    return mustache_open(set, &options);
}

static struct value *data_of(struct arena *arena, const char *json)
{
    struct value *data;
    assert_int_equal(json_parse(arena, "data", str_from(json), &data), STATUS_OK);
    return data;
}

/* Renders main.mustache of the folder strictly; *log is what was logged. */
static enum status render(struct folder *folder, const char *json, struct buf *out, char *log,
                          size_t size)
{
    struct arena arena;
    struct mustache_set *set;
    const char *folders[] = {folder->path};
    arena_init(&arena, 1024 * 1024);
    assert_int_equal(open_folders(folders, 1, false, &set), STATUS_OK);
    int saved = capture(folder);
    enum status status = mustache_render(set, "main", data_of(&arena, json), out);
    captured(folder, saved, log, size);
    mustache_close(set);
    arena_reset(&arena);
    return status;
}

static void test_strict(void **state)
{
    (void)state;
    static const struct {
        const char *template;
        const char *line;
        const char *name;
    } table[] = {
        {"a\n{{nothing}}", "line=2", "name=nothing"},
        {"{{{nothing}}}", "line=1", "name=nothing"},
        {"{{known.part}}", "line=1", "name=known.part"},
        {"{{#known}}\n\n{{#nothing}}{{/nothing}}{{/known}}", "line=3", "name=nothing"},
        {"{{^nothing}}x{{/nothing}}", "line=1", "name=nothing"},
        {"{{#empty}}x{{/empty}}{{#empty.x}}x{{/empty.x}}", "line=1", "name=empty.x"},
        {"{{known}}", "line=1", "name=known"},
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        struct folder folder;
        struct buf out;
        char log[1024];
        folder_open(&folder);
        buf_init(&out, 1024);
        buf_add(&out, STR("before"));
        folder_write(&folder, "main.mustache", table[i].template, strlen(table[i].template));
        enum status status =
            render(&folder, "{\"known\":{\"a\":1},\"empty\":null}", &out, log, sizeof(log));
        if (status != STATUS_INVALID)
            fail_msg("'%s': %s", table[i].template, status_name(status));
        assert_contains(log, "template=main");
        assert_contains(log, table[i].line);
        assert_contains(log, table[i].name);
        assert_str(buf_str(&out), "before");
        buf_reset(&out);
        folder_close(&folder);
    }
}

/* The message names the template that holds the tag, not the one that was asked for. */
static void test_names_the_right_template(void **state)
{
    (void)state;
    struct folder folder;
    struct buf out;
    char log[1024];
    folder_open(&folder);
    buf_init(&out, 1024);
    folder_write(&folder, "main.mustache", "{{<p}}{{$b}}\n{{x}}{{/b}}{{/p}}", 30);
    folder_write(&folder, "p.mustache", "\n\n{{$b}}{{/b}}{{>q}}", 20);
    folder_write(&folder, "q.mustache", "{{y}}", 5);
    assert_int_equal(render(&folder, "{}", &out, log, sizeof(log)), STATUS_INVALID);
    assert_contains(log, "template=main");
    assert_contains(log, "line=2");
    assert_int_equal(render(&folder, "{\"x\":1}", &out, log, sizeof(log)), STATUS_INVALID);
    assert_contains(log, "template=q");
    buf_reset(&out);
    folder_close(&folder);
}

static void test_endless(void **state)
{
    (void)state;
    static const char *const templates[] = {
        "{{>main}}",
        "  {{>main}}\n",
        "                    {{>main}}\n", /* over the limit of indentation */
        "x{{#a}}{{>main}}{{/a}}",
        "{{<main}}{{/main}}",
        "{{<main}}{{$b}}{{<main}}{{/main}}{{/b}}{{/main}}",
    };
    for (size_t i = 0; i < sizeof(templates) / sizeof(templates[0]); i++) {
        struct rendering rendering = {"endless", templates[i], "{\"a\":true}", "", {{0}}, false};
        struct buf out;
        buf_init(&out, 1024 * 1024);
        assert_int_equal(rendering_try(&rendering, false, &out), STATUS_INVALID);
        assert_int_equal(rendering_try(&rendering, true, &out), STATUS_INVALID);
        assert_int_equal(out.len, 0);
        buf_reset(&out);
    }
}

static void test_full_output(void **state)
{
    (void)state;
    struct rendering rendering = {"full", "{{#l}}0123456789{{/l}}", "{\"l\":[1,2,3]}", "", {{0}},
                                  0};
    struct buf out;
    buf_init(&out, 29);
    assert_int_equal(rendering_try(&rendering, false, &out), STATUS_TOO_LARGE);
    assert_int_equal(out.len, 0);
    buf_reset(&out);
    buf_init(&out, 30);
    assert_int_equal(rendering_try(&rendering, false, &out), STATUS_OK);
    assert_int_equal(out.len, 30);
    buf_reset(&out);
}

/* A set is not changed by rendering, whatever went wrong the time before. */
static void test_again(void **state)
{
    (void)state;
    struct folder folder;
    struct arena arena;
    struct buf out;
    struct mustache_set *set;
    folder_open(&folder);
    arena_init(&arena, 1024 * 1024);
    buf_init(&out, 1024);
    folder_write(&folder, "main.mustache", "  {{>p}}\n", 9);
    folder_write(&folder, "p.mustache", "1\n{{v}}\n", 8);
    const char *folders[] = {folder.path};
    assert_int_equal(open_folders(folders, 1, false, &set), STATUS_OK);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(mustache_render(set, "main", data_of(&arena, "{}"), &out), STATUS_INVALID);
        assert_int_equal(mustache_render(set, "main", data_of(&arena, "{\"v\":2}"), &out),
                         STATUS_OK);
        assert_str(buf_str(&out), "  1\n  2\n");
        buf_clear(&out);
    }
    assert_int_equal(mustache_render(set, "other", data_of(&arena, "{}"), &out), STATUS_NOT_FOUND);
    mustache_close(set);
    buf_reset(&out);
    arena_reset(&arena);
    folder_close(&folder);
}

static void test_nul_in_values(void **state)
{
    (void)state;
    struct folder folder;
    struct buf out;
    char log[1024];
    folder_open(&folder);
    buf_init(&out, 1024);
    folder_write(&folder, "main.mustache", "\0{{v}}\0", 7);
    assert_int_equal(render(&folder, "{\"v\":\"a\\u0000<\"}", &out, log, sizeof(log)), STATUS_OK);
    assert_int_equal(out.len, 8);
    assert_memory_equal(out.ptr, "\0a\0&lt;\0", 8);
    buf_reset(&out);
    folder_close(&folder);
}

static void test_folders(void **state)
{
    (void)state;
    struct folder own;
    struct folder shipped;
    struct arena arena;
    struct buf out;
    struct mustache_set *set;
    folder_open(&own);
    folder_open(&shipped);
    arena_init(&arena, 1024 * 1024);
    buf_init(&out, 1024);
    folder_write(&own, "p.mustache", "own", 3);
    folder_write(&own, "notes.txt", "{{", 2);
    folder_write(&own, ".hidden.mustache", "{{", 2);
    folder_write(&shipped, "p.mustache", "shipped", 7);
    folder_write(&shipped, "main.mustache", "{{>p}}", 6);
    const char *folders[] = {own.path, shipped.path};
    assert_int_equal(open_folders(folders, 2, false, &set), STATUS_OK);
    assert_int_equal(mustache_render(set, "main", value_map(&arena), &out), STATUS_OK);
    assert_str(buf_str(&out), "own");
    mustache_close(set);
    buf_reset(&out);
    arena_reset(&arena);
    folder_close(&own);
    folder_close(&shipped);
}

/* All that is wrong is said at once. */
static void test_open_errors(void **state)
{
    (void)state;
    struct folder folder;
    struct mustache_set *set;
    char log[4096];
    folder_open(&folder);
    const char *folders[] = {folder.path};
    folder_write(&folder, "a.mustache", "{{#x}}", 6);
    folder_write(&folder, "b.mustache", "\n{{/y}}", 7);
    int saved = capture(&folder);
    assert_int_equal(open_folders(folders, 1, false, &set), STATUS_INVALID);
    captured(&folder, saved, log, sizeof(log));
    assert_null(set);
    assert_contains(log, "a.mustache");
    assert_contains(log, "b.mustache");

    folder_write(&folder, "a.mustache", "\n{{>none}}{{<neither}}{{/neither}}", 34);
    folder_write(&folder, "b.mustache", "", 0);
    saved = capture(&folder);
    assert_int_equal(open_folders(folders, 1, false, &set), STATUS_INVALID);
    captured(&folder, saved, log, sizeof(log));
    assert_contains(log, "line=2 name=none");
    assert_contains(log, "line=2 name=neither");
    assert_int_equal(open_folders(folders, 1, true, &set), STATUS_OK);
    mustache_close(set);

    const char *nowhere[] = {"/nonexistent/templates"};
    assert_int_equal(open_folders(nowhere, 1, false, &set), STATUS_IO);
    folder_close(&folder);
}

static void test_open_file(void **state)
{
    (void)state;
    struct folder folder;
    struct arena arena;
    struct buf out;
    struct mustache_set *set;
    folder_open(&folder);
    arena_init(&arena, 1024 * 1024);
    buf_init(&out, 1024);
    folder_write(&folder, "page.txt", "{{<p}}{{$a}}{{>q}}{{/a}}{{/p}}", 30);
    folder_write(&folder, "p.mustache", "({{$a}}{{/a}})", 14);
    folder_write(&folder, "q.mustache", "q", 1);
    folder_write(&folder, "unused.mustache", "{{", 2);
    assert_int_equal(mustache_open_file(&set, folder_file(&folder, "page.txt"), false), STATUS_OK);
    assert_string_equal(mustache_first(set), "page.txt");
    assert_int_equal(mustache_render(set, mustache_first(set), value_map(&arena), &out), STATUS_OK);
    assert_str(buf_str(&out), "(q)");
    mustache_close(set);

    assert_int_equal(mustache_open_file(&set, folder_file(&folder, "p.mustache"), false),
                     STATUS_OK);
    assert_string_equal(mustache_first(set), "p");
    mustache_close(set);
    assert_int_equal(mustache_open_file(&set, folder_file(&folder, "none"), true),
                     STATUS_NOT_FOUND);
    assert_int_equal(mustache_open_file(&set, folder.path, true), STATUS_IO);
    buf_reset(&out);
    arena_reset(&arena);
    folder_close(&folder);
}

/* The templates we ship parse, and find one another. */
static void test_shipped(void **state)
{
    (void)state;
    struct mustache_set *set;
    const char *folders[] = {SOURCE_DIR "/www/templates"};
    assert_int_equal(open_folders(folders, 1, false, &set), STATUS_OK);
    mustache_close(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_strict),    cmocka_unit_test(test_names_the_right_template),
        cmocka_unit_test(test_endless),   cmocka_unit_test(test_full_output),
        cmocka_unit_test(test_again),     cmocka_unit_test(test_nul_in_values),
        cmocka_unit_test(test_folders),   cmocka_unit_test(test_open_errors),
        cmocka_unit_test(test_open_file), cmocka_unit_test(test_shipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
