/* asset: see asset.h. */
#include "view/asset.h"

#include <sys/stat.h>

#include "base/secret.h"
#include "folder.h"

static void test_map(void **state)
{
    (void)state;
    struct folder folder;
    struct arena arena;
    struct value *map;
    folder_open(&folder);
    arena_init(&arena, 64 * 1024);
    folder_write(&folder, "site.css", "a{}", 3);
    folder_write(&folder, "hero-dark.min.svg", "", 0);
    folder_write(&folder, ".hidden", "x", 1);
    assert_int_equal(mkdir(folder_file(&folder, "errors"), 0700), 0);
    assert_int_equal(asset_load(&arena, folder.path, &map), STATUS_OK);

    /* BLAKE2b-256 of "a{}", by `b2sum -l 256`. */
    assert_str(value_get_text(value_find(map, STR("site_css"))), "/static/site.ceea1d8c.css");
    assert_str(value_get_text(value_find(map, STR("hero_dark_min_svg"))),
               "/static/hero-dark.min.0e5751c0.svg");
    assert_null(value_find(map, STR("errors")));
    assert_null(value_find(map, STR("_hidden")));

    folder_write(&folder, "site.css", "b{}", 3);
    struct value *changed;
    assert_int_equal(asset_load(&arena, folder.path, &changed), STATUS_OK);
    assert_false(str_eq(value_get_text(value_find(map, STR("site_css"))),
                        value_get_text(value_find(changed, STR("site_css")))));
    arena_reset(&arena);
    folder_close(&folder);
}

static void test_errors(void **state)
{
    (void)state;
    static const char *const names[] = {"noextension", "dot.", "sp ace.css", "a\"b.css", "ä.css"};
    struct arena arena;
    struct value *map;
    arena_init(&arena, 64 * 1024);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        struct folder folder;
        folder_open(&folder);
        folder_write(&folder, names[i], "x", 1);
        if (asset_load(&arena, folder.path, &map) != STATUS_INVALID)
            fail_msg("accepted: %s", names[i]);
        folder_close(&folder);
    }
    struct folder folder;
    folder_open(&folder);
    folder_write(&folder, "a-b.css", "x", 1);
    folder_write(&folder, "a_b.css", "x", 1);
    assert_int_equal(asset_load(&arena, folder.path, &map), STATUS_INVALID);
    folder_close(&folder);
    assert_int_equal(asset_load(&arena, "/nonexistent/static", &map), STATUS_IO);
    arena_reset(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_map),
        cmocka_unit_test(test_errors),
    };
    secret_open();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
