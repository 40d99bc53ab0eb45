/* mustache: see mustache.h. Here: the set, its files and how templates find one another. Parsing is
 * in template.c, rendering in expand.c. */
#include "view/mustache.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "view/expand.h"
#include "view/template.h"

#define TEMPLATES_MAX 1000
#define SUFFIX STR(".mustache")
/* Room for the largest template allowed with all its nodes; more is refused before it is begun. */
#define ARENA_CAP ((size_t)256 * 1024 * 1024)
#define ARENA_RESERVE ((size_t)32 * 1024 * 1024)

struct mustache_set {
    struct arena arena;
    bool lenient;
    struct str beside; /* of mustache_open_file: the folder to look in, with its slash */
    const char *first; /* of mustache_open_file: the name of its template */
    struct template *templates[TEMPLATES_MAX];
    size_t count;
};

static struct template *find(const struct mustache_set *set, struct str name)
{
    for (size_t i = 0; i < set->count; i++) {
        if (str_eq(set->templates[i]->name, name))
            return set->templates[i];
    }
    return NULL;
}

static enum status load(struct mustache_set *set, struct str name, const char *file)
{
    if (set->count == TEMPLATES_MAX || set->arena.used > ARENA_CAP - ARENA_RESERVE) {
        log_error("template-limit", LOG_TEXT("file", file), LOG_INT("templates", set->count),
                  LOG_INT("limit", TEMPLATES_MAX), LOG_INT("bytes", set->arena.used));
        return STATUS_TOO_LARGE;
    }
    struct str source;
    enum status status = file_read(&set->arena, file, TEMPLATE_BYTES_MAX, &source);
    if (status != STATUS_OK)
        return status;
    struct template *template = arena_alloc(&set->arena, sizeof(*template));
    status = template_parse(&set->arena, name, file, source, template);
    if (status == STATUS_OK)
        set->templates[set->count++] = template;
    return status;
}

static enum status load_folder(struct mustache_set *set, const char *folder)
{
    DIR *dir = opendir(folder);
    if (dir == NULL) {
        log_errno("template-folder", LOG_TEXT("folder", folder));
        return STATUS_IO;
    }
    enum status status = STATUS_OK;
    const struct dirent *entry;
    while ((entry = readdir(dir)) != NULL) {
        struct str file = str_from(entry->d_name);
        if (!str_has_suffix(file, SUFFIX) || file.ptr[0] == '.')
            continue;
        struct str name = str_slice(file, 0, file.len - SUFFIX.len);
        if (find(set, name) != NULL)
            continue;
        struct str path = arena_printf(&set->arena, "%s/%s", folder, entry->d_name);
        /* Go on after a failure: all that is wrong is said at once. */
        enum status one = load(set, arena_str(&set->arena, name), path.ptr);
        status = status == STATUS_OK ? one : status;
    }
    closedir(dir);
    return status;
}

/* A template that is not there is no error here. */
static enum status load_beside(struct mustache_set *set, struct str name)
{
    struct str path =
        arena_printf(&set->arena, STR_FMT STR_FMT ".mustache", STR_ARG(set->beside), STR_ARG(name));
    if (access(path.ptr, F_OK) != 0)
        return STATUS_OK;
    return load(set, name, path.ptr);
}

static enum status link_node(struct mustache_set *set, const struct template *template,
                             struct node *node)
{
    node->target = find(set, node->text);
    if (node->target == NULL && set->beside.len > 0) {
        enum status status = load_beside(set, node->text);
        if (status != STATUS_OK)
            return status;
        node->target = find(set, node->text);
    }
    if (node->target != NULL || set->lenient)
        return STATUS_OK;
    log_error("template-missing", LOG_TEXT("file", template->file), LOG_INT("line", node->line),
              LOG_STR("name", node->text), LOG_TEXT("problem", "there is no such template"));
    return STATUS_INVALID;
}

/* Finds the target of every partial and parent. The set may grow meanwhile, and then those that
 * came in are linked too. */
static enum status link_all(struct mustache_set *set)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < set->count; i++) {
        struct template *template = set->templates[i];
        for (uint32_t at = 0; at < template->node_count; at++) {
            struct node *node = &template->nodes[at];
            if (node->type != NODE_PARTIAL && node->type != NODE_PARENT)
                continue;
            enum status one = link_node(set, template, node);
            status = status == STATUS_OK ? one : status;
        }
    }
    return status;
}

static struct mustache_set *set_new(bool lenient)
{
    struct mustache_set *set = calloc(1, sizeof(*set));
    if (set == NULL)
        log_abort("out of memory");
    arena_init(&set->arena, ARENA_CAP);
    set->lenient = lenient;
    return set;
}

static enum status finish(struct mustache_set *set, enum status status, struct mustache_set **out)
{
    if (status == STATUS_OK)
        status = link_all(set);
    if (status != STATUS_OK) {
        mustache_close(set);
        set = NULL;
    }
    *out = set;
    return status;
}

enum status mustache_open(struct mustache_set **out, const struct mustache_options *options)
{
    struct mustache_set *set = set_new(options->lenient);
    enum status status = STATUS_OK;
    for (size_t i = 0; i < options->folder_count; i++) {
        enum status one = load_folder(set, options->folders[i]);
        status = status == STATUS_OK ? one : status;
    }
    return finish(set, status, out);
}

enum status mustache_open_file(struct mustache_set **out, const char *path, bool lenient)
{
    struct mustache_set *set = set_new(lenient);
    struct str file = arena_str(&set->arena, str_from(path));
    const char *slash = strrchr(file.ptr, '/');
    size_t folder_len = slash == NULL ? 0 : (size_t)(slash - file.ptr) + 1;
    set->beside = folder_len == 0 ? STR("./") : str_slice(file, 0, folder_len);
    struct str name = str_slice(file, folder_len, file.len);
    if (str_has_suffix(name, SUFFIX))
        name = str_slice(name, 0, name.len - SUFFIX.len);
    name = arena_str(&set->arena, name);
    set->first = name.ptr;
    return finish(set, load(set, name, file.ptr), out);
}

const char *mustache_first(const struct mustache_set *set)
{
    return set->first;
}

void mustache_close(struct mustache_set *set)
{
    if (set == NULL)
        return;
    arena_reset(&set->arena);
    free(set);
}

enum status mustache_render(const struct mustache_set *set, const char *name,
                            const struct value *data, struct buf *out)
{
    const struct template *template = find(set, str_from(name));
    if (template == NULL) {
        log_error("template-missing", LOG_TEXT("name", name));
        return STATUS_NOT_FOUND;
    }
    return expand_template(template, data, set->lenient, out);
}
