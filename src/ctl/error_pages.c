/*
 * indemand error-pages: the pages nginx itself shows when it refuses a request or site does not
 * answer, one for each language and status, from www/templates/error.mustache and the texts of the
 * language. The build calls it; ops do when they have changed a text or the template. Needs no
 * configuration.
 */
#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "ctl/ctl.h"
#include "view/locale.h"
#include "view/mustache.h"

#define ARENA_CAP ((size_t)64 * 1024 * 1024)
#define PAGE_MAX ((size_t)256 * 1024)
#define FOLDER_MODE 0755

/* The statuses that deploy/nginx/errors.conf.in names, each with its texts: message.KEY. */
static const struct {
    const char *status;
    const char *key;
} PAGES[] = {
    {"400", "bad_request"},        {"403", "forbidden"},     {"404", "not_found"},
    {"405", "method_not_allowed"}, {"413", "too_large"},     {"414", "address_too_long"},
    {"429", "too_many"},           {"431", "headers_large"}, {"502", "no_answer"},
};

struct maker {
    const struct ctl *ctl;
    struct arena arena;
    struct mustache_set *templates;
    const char *folder; /* where LANG/STATUS.html go */
};

static enum ctl_exit write_file(const struct maker *maker, const char *path, struct str text)
{
    FILE *file = fopen(path, "w");
    bool written = file != NULL && fwrite(text.ptr, 1, text.len, file) == text.len;
    if (file != NULL && fclose(file) != 0)
        written = false;
    return written ? CTL_DONE
                   : ctl_fail(maker->ctl, "%s cannot be written: %s", path, strerror(errno));
}

/* The texts of message.KEY, as `title`, `heading` and `text` of the view. */
static enum ctl_exit set_texts(struct maker *maker, const struct locale *locale, const char *key,
                               struct value *view)
{
    static const char *const names[] = {"title", "heading", "text"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        struct str path = arena_printf(&maker->arena, "message.%s.%s", key, names[i]);
        const struct value *text = value_path(locale->texts, path);
        if (value_get_text(text).len == 0)
            return ctl_fail(maker->ctl, "the texts of " STR_FMT " have no " STR_FMT,
                            STR_ARG(locale->lang), STR_ARG(path));
        value_set_text(&maker->arena, view, names[i], value_get_text(text));
    }
    return CTL_DONE;
}

static enum ctl_exit make_page(struct maker *maker, const struct locale *locale, const char *status,
                               const char *key)
{
    struct arena *arena = &maker->arena;
    struct str path =
        arena_printf(arena, "%s/" STR_FMT "/%s.html", maker->folder, STR_ARG(locale->lang), status);
    struct value *view = value_map(arena);
    value_set_text(arena, view, "lang", locale->lang);
    value_set_text(arena, view, "dir", locale->dir);
    value_set(arena, view, "t", locale->texts);
    enum ctl_exit result = set_texts(maker, locale, key, view);
    if (result != CTL_DONE)
        return result;
    struct buf html;
    buf_init(&html, PAGE_MAX);
    result = mustache_render(maker->templates, "error", view, &html) == STATUS_OK
                 ? write_file(maker, path.ptr, buf_str(&html))
                 : ctl_fail(maker->ctl, "%s cannot be rendered", path.ptr);
    buf_reset(&html);
    return result;
}

static enum ctl_exit make_folder(const struct maker *maker, const char *path)
{
    if (mkdir(path, FOLDER_MODE) == 0 || errno == EEXIST)
        return CTL_DONE;
    return ctl_fail(maker->ctl, "%s cannot be made: %s", path, strerror(errno));
}

static enum ctl_exit make_language(struct maker *maker, const char *path)
{
    struct locale locale;
    if (locale_open(&locale, path) != STATUS_OK)
        return ctl_fail(maker->ctl, "the texts in %s cannot be used", path);
    enum ctl_exit result = make_folder(
        maker, arena_printf(&maker->arena, "%s/" STR_FMT, maker->folder, STR_ARG(locale.lang)).ptr);
    for (size_t i = 0; i < sizeof(PAGES) / sizeof(PAGES[0]) && result == CTL_DONE; i++)
        result = make_page(maker, &locale, PAGES[i].status, PAGES[i].key);
    locale_close(&locale);
    return result;
}

static enum ctl_exit make_all(struct maker *maker, const char *www)
{
    glob_t found;
    struct str pattern = arena_printf(&maker->arena, "%s/locale/*.json", www);
    if (glob(pattern.ptr, 0, NULL, &found) != 0)
        return ctl_fail(maker->ctl, "no language matches " STR_FMT, STR_ARG(pattern));
    enum ctl_exit result = make_folder(maker, maker->folder);
    for (size_t i = 0; i < found.gl_pathc && result == CTL_DONE; i++)
        result = make_language(maker, found.gl_pathv[i]);
    globfree(&found);
    return result;
}

enum ctl_exit error_pages_run(struct ctl *ctl)
{
    if (!ctl_expect(ctl, 2))
        return CTL_USAGE;
    struct maker maker = {.ctl = ctl, .folder = ctl->argv[1]};
    arena_init(&maker.arena, ARENA_CAP);
    struct str path = arena_printf(&maker.arena, "%s/templates/error.mustache", ctl->argv[0]);
    enum ctl_exit result = CTL_FAILED;
    if (mustache_open_file(&maker.templates, path.ptr, false) != STATUS_OK) {
        ctl_fail(ctl, "the template %s cannot be used", path.ptr);
    } else {
        result = make_all(&maker, ctl->argv[0]);
        mustache_close(maker.templates);
    }
    arena_reset(&maker.arena);
    return result;
}
