/* page: see page.h. A new key of the front matter is one row of KEYS and one member of struct page.
 */
#include "view/page.h"

#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/log.h"
#include "base/parse.h"
#include "base/utf8.h"
#include "view/markdown.h"

#define HTML_MAX ((size_t)4 * 1024 * 1024)
#define ORDER_MAX 999
#define SCRATCH_CAP (PAGE_MAX + (size_t)64 * 1024)
#define FENCE STR("---")

enum type { TEXT, NUMBER, SWITCH };

struct key {
    struct str name;
    enum type type;
    bool required;
    size_t offset;
};

static const struct key KEYS[] = {
    {STR_INIT("title"), TEXT, true, offsetof(struct page, title)},
    {STR_INIT("description"), TEXT, true, offsetof(struct page, description)},
    {STR_INIT("lead"), TEXT, false, offsetof(struct page, lead)},
    {STR_INIT("template"), TEXT, false, offsetof(struct page, template)},
    {STR_INIT("order"), NUMBER, false, offsetof(struct page, order)},
    {STR_INIT("noindex"), SWITCH, false, offsetof(struct page, noindex)},
    {STR_INIT("version"), TEXT, false, offsetof(struct page, version)},
};

#define KEY_COUNT (sizeof(KEYS) / sizeof(KEYS[0]))

struct reader {
    struct arena *arena;
    const char *path;
    struct str rest; /* the lines not read yet */
    int line;        /* the number of the one read last */
    bool seen[KEY_COUNT];
    struct page *page;
};

static enum status problem(const struct reader *reader, const char *what, struct str key)
{
    log_error("page", LOG_TEXT("file", reader->path), LOG_INT("line", reader->line),
              LOG_TEXT("problem", what), LOG_STR("key", key));
    return STATUS_INVALID;
}

static bool next_line(struct reader *reader, struct str *line)
{
    if (reader->rest.len == 0)
        return false;
    str_cut(reader->rest, '\n', line, &reader->rest);
    *line = str_trim(*line, "\r");
    reader->line++;
    return true;
}

static const struct key *find(struct str name)
{
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (str_eq(KEYS[i].name, name))
            return &KEYS[i];
    }
    return NULL;
}

static bool set(struct reader *reader, const struct key *key, struct str value)
{
    void *member = (char *)reader->page + key->offset;
    switch (key->type) {
    case TEXT:
        *(struct str *)member = arena_str(reader->arena, value);
        return value.len > 0;
    case NUMBER:
        return parse_int(value, 0, ORDER_MAX, member);
    case SWITCH:
        return parse_bool(value, member);
    }
    return false;
}

static enum status read_key(struct reader *reader, struct str line)
{
    struct str name;
    struct str value;
    bool has_colon = str_cut(line, ':', &name, &value);
    name = str_trim(name, " \t");
    if (!has_colon)
        return problem(reader, "expected key: value or ---", name);
    const struct key *key = find(name);
    if (key == NULL)
        return problem(reader, "unknown key", name);
    size_t index = (size_t)(key - KEYS);
    if (reader->seen[index])
        return problem(reader, "set twice", name);
    reader->seen[index] = true;
    if (!set(reader, key, str_trim(value, " \t"))) {
        static const char *const expected[] = {
            [TEXT] = "expected a text",
            [NUMBER] = "expected a number from 0 to 999",
            [SWITCH] = "expected yes or no",
        };
        return problem(reader, expected[key->type], name);
    }
    return STATUS_OK;
}

static enum status read_front_matter(struct reader *reader)
{
    struct str line = STR("");
    if (!next_line(reader, &line) || !str_eq(line, FENCE))
        return problem(reader, "expected --- on the first line", STR(""));
    while (next_line(reader, &line)) {
        if (str_eq(line, FENCE))
            break;
        enum status status = read_key(reader, line);
        if (status != STATUS_OK)
            return status;
    }
    if (!str_eq(line, FENCE))
        return problem(reader, "expected --- behind the keys", STR(""));
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (KEYS[i].required && !reader->seen[i])
            return problem(reader, "missing", KEYS[i].name);
    }
    return STATUS_OK;
}

static enum status read_body(struct reader *reader)
{
    struct buf html;
    buf_init(&html, HTML_MAX);
    enum status status = markdown_html(reader->rest, &html);
    if (status == STATUS_OK) {
        reader->page->body = arena_str(reader->arena, buf_str(&html));
        if (str_contains(reader->page->body, STR(MARKDOWN_OMITTED)))
            status = problem(reader, "the body holds raw HTML, which is not allowed", STR(""));
    }
    buf_reset(&html);
    return status;
}

static struct str slug_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    struct str file = str_from(slash == NULL ? path : slash + 1);
    struct str suffix = STR(".md");
    if (str_has_suffix(file, suffix))
        file = str_slice(file, 0, file.len - suffix.len);
    return arena_str(arena, file);
}

/* An address as nginx passes it on: other names would be linked everywhere and found nowhere. */
static bool is_slug(struct str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-')
            return false;
    }
    return name.len > 0;
}

static enum status read_page(struct reader *reader)
{
    if (!is_slug(reader->page->slug))
        return problem(reader, "a page's name has a to z, 0 to 9 and - only", reader->page->slug);
    if (!utf8_valid(reader->rest))
        return problem(reader, "the file is not UTF-8", STR(""));
    enum status status = read_front_matter(reader);
    return status == STATUS_OK ? read_body(reader) : status;
}

enum status page_load(struct arena *arena, const char *path, struct page *out)
{
    struct str empty = STR("");
    *out = (struct page){.slug = slug_of(arena, path),
                         .title = empty,
                         .description = empty,
                         .lead = empty,
                         .version = empty,
                         .template = STR("content"),
                         .body = empty};
    struct reader reader = {.arena = arena, .path = path, .page = out};
    struct arena scratch;
    arena_init(&scratch, SCRATCH_CAP);
    enum status status = file_read(&scratch, path, PAGE_MAX, &reader.rest);
    if (status == STATUS_OK)
        status = read_page(&reader);
    arena_reset(&scratch);
    return status;
}
