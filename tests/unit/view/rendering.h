/* Tables of Mustache cases: each is rendered by a lenient set and by a strict one. */
#ifndef INDEMAND_TESTS_VIEW_RENDERING_H
#define INDEMAND_TESTS_VIEW_RENDERING_H

#include "folder.h"
#include "view/json.h"
#include "view/mustache.h"

#define RENDERING_PARTIALS 4

struct rendering {
    const char *name;
    const char *template;
    const char *data; /* JSON */
    const char *expected;
    const char *partials[RENDERING_PARTIALS][2]; /* name and text */
    bool misses; /* something is missing: fine when lenient, an error when strict */
};

static inline enum status rendering_try(const struct rendering *rendering, bool lenient,
                                        struct buf *out)
{
    struct folder folder;
    folder_open(&folder);
    folder_write(&folder, "main.mustache", rendering->template, strlen(rendering->template));
    for (size_t i = 0; i < RENDERING_PARTIALS && rendering->partials[i][0] != NULL; i++) {
        char name[128];
        snprintf(name, sizeof(name), "%s.mustache", rendering->partials[i][0]);
        folder_write(&folder, name, rendering->partials[i][1], strlen(rendering->partials[i][1]));
    }

    struct arena arena;
    struct value *data;
    arena_init(&arena, 1024 * 1024);
    assert_int_equal(json_parse(&arena, rendering->name, str_from(rendering->data), &data),
                     STATUS_OK);
    const char *folders[] = {folder.path};
    struct mustache_options options = {folders, 1, lenient};
    struct mustache_set *set;
    enum status status = mustache_open(&set, &options);
    if (status == STATUS_OK)
        status = mustache_render(set, "main", data, out);
    mustache_close(set);
    arena_reset(&arena);
    folder_close(&folder);
    return status;
}

static inline void rendering_check(const struct rendering *rendering, bool lenient)
{
    struct buf out;
    buf_init(&out, 1024 * 1024);
    enum status status = rendering_try(rendering, lenient, &out);
    enum status expected = rendering->misses && !lenient ? STATUS_INVALID : STATUS_OK;
    if (status != expected)
        fail_msg("%s (%s): %s", rendering->name, lenient ? "lenient" : "strict",
                 status_name(status));
    size_t len = strlen(rendering->expected);
    if (status == STATUS_OK && (out.len != len || memcmp(out.ptr, rendering->expected, len) != 0))
        fail_msg("%s (%s): expected '%s', got '" STR_FMT "'", rendering->name,
                 lenient ? "lenient" : "strict", rendering->expected, STR_ARG(buf_str(&out)));
    buf_reset(&out);
}

static inline void rendering_check_all(const struct rendering *renderings, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rendering_check(&renderings[i], true);
        rendering_check(&renderings[i], false);
    }
}

#define RENDERING_CHECK(table) rendering_check_all((table), sizeof(table) / sizeof((table)[0]))

#endif
