/* indemand render: a template and its data, for whoever writes templates and for tests. Needs no
 * configuration. */
#include <stdio.h>

#include "base/buf.h"
#include "ctl/ctl.h"
#include "view/json.h"
#include "view/mustache.h"

#define DATA_CAP ((size_t)1024 * 1024 * 1024) /* JSON_FILE_MAX as a tree, and ample */
#define OUTPUT_MAX ((size_t)256 * 1024 * 1024)

static enum ctl_exit print(const struct ctl *ctl, struct str text)
{
    if (fwrite(text.ptr, 1, text.len, stdout) != text.len || fflush(stdout) != 0)
        return ctl_fail(ctl, "the output cannot be written");
    return CTL_DONE;
}

static enum ctl_exit render(const struct ctl *ctl, bool lenient, struct arena *arena,
                            struct buf *out)
{
    struct value *data;
    struct mustache_set *set;
    if (json_load(arena, ctl->argv[1], &data) != STATUS_OK)
        return ctl_fail(ctl, "the data in %s cannot be used", ctl->argv[1]);
    if (mustache_open_file(&set, ctl->argv[0], lenient) != STATUS_OK)
        return ctl_fail(ctl, "the template %s cannot be used", ctl->argv[0]);
    enum status status = mustache_render(set, mustache_first(set), data, out);
    mustache_close(set);
    if (status != STATUS_OK)
        return ctl_fail(ctl, "%s cannot be rendered with %s", ctl->argv[0], ctl->argv[1]);
    return print(ctl, buf_str(out));
}

enum ctl_exit render_run(struct ctl *ctl)
{
    bool lenient = ctl_take_switch(ctl, "--lenient");
    if (!ctl_expect(ctl, 2))
        return CTL_USAGE;
    struct arena arena;
    struct buf out;
    arena_init(&arena, DATA_CAP);
    buf_init(&out, OUTPUT_MAX);
    enum ctl_exit result = render(ctl, lenient, &arena, &out);
    buf_reset(&out);
    arena_reset(&arena);
    return result;
}
