/* languages: see languages.h. */
#include "view/languages.h"

#include <glob.h>

#include "base/log.h"

/* "…/www/locale/de.json" is the language "de". */
static struct str code_of(struct arena *arena, struct str path)
{
    struct str rest = path;
    struct str code = rest;
    while (str_cut(rest, '/', &code, &rest))
        ;
    return arena_str(arena, str_slice(code, 0, code.len - sizeof(".json") + 1));
}

static enum status add(struct arena *arena, struct str path,
                       struct languages_file files[LANGUAGES_MAX], size_t *count)
{
    if (*count == LANGUAGES_MAX) {
        log_error("too-many-languages", LOG_STR("file", path));
        return STATUS_TOO_LARGE;
    }
    files[(*count)++] =
        (struct languages_file){.code = code_of(arena, path), .path = arena_str(arena, path)};
    return STATUS_OK;
}

enum status languages_list(struct arena *arena, struct str share,
                           struct languages_file files[LANGUAGES_MAX], size_t *count)
{
    struct str folder = arena_printf(arena, STR_FMT "/www/locale/", STR_ARG(share));
    struct str standard = arena_printf(arena, STR_FMT LANGUAGES_STANDARD ".json", STR_ARG(folder));
    struct str pattern = arena_printf(arena, STR_FMT "*.json", STR_ARG(folder));
    glob_t found;
    *count = 0;
    enum status status = add(arena, standard, files, count);
    if (status != STATUS_OK || glob(pattern.ptr, 0, NULL, &found) != 0)
        return status;
    for (size_t i = 0; i < found.gl_pathc && status == STATUS_OK; i++) {
        struct str path = str_from(found.gl_pathv[i]);
        if (!str_eq(path, standard))
            status = add(arena, path, files, count);
    }
    globfree(&found);
    return status;
}
