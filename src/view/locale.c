/* locale: see locale.h. */
#include "view/locale.h"

#include <string.h>

#include "base/log.h"
#include "view/json.h"

/* As a tree a text file takes several times its size; JSON_FILE_MAX bounds the file. */
#define ARENA_CAP ((size_t)256 * 1024 * 1024)
#define PATH_CAP ((size_t)16 * 1024)
#define GROUP 3 /* digits; the generator refuses a language that groups otherwise */

/* In the order of their digits in "numbers". */
static const char *const CATEGORIES[] = {"zero", "one", "two", "few", "many", "other"};

#define CATEGORY_COUNT (sizeof(CATEGORIES) / sizeof(CATEGORIES[0]))

static enum status read_top(struct locale *locale, const char *path)
{
    locale->lang = value_get_text(value_find(locale->texts, STR("lang")));
    locale->dir = value_get_text(value_find(locale->texts, STR("dir")));
    locale->name = value_get_text(value_find(locale->texts, STR("name")));
    const char *wrong = NULL;
    if (locale->lang.len == 0)
        wrong = "lang is missing or no text";
    else if (!str_eq(locale->dir, STR("ltr")) && !str_eq(locale->dir, STR("rtl")))
        wrong = "dir is neither ltr nor rtl";
    else if (locale->name.len == 0)
        wrong = "name is missing or no text";
    if (wrong == NULL)
        return STATUS_OK;
    log_error("locale", LOG_TEXT("file", path), LOG_TEXT("problem", wrong));
    return STATUS_INVALID;
}

enum status locale_open(struct locale *out, const char *path)
{
    *out = (struct locale){.texts = NULL};
    arena_init(&out->arena, ARENA_CAP);
    enum status status = json_load(&out->arena, path, &out->texts);
    if (status == STATUS_OK)
        status = read_top(out, path);
    if (status != STATUS_OK)
        locale_close(out);
    return status;
}

enum status locale_add(struct locale *locale, const char *path)
{
    struct value *texts;
    struct str twice;
    enum status status = json_load(&locale->arena, path, &texts);
    if (status != STATUS_OK)
        return status;
    if (value_type(texts) != VALUE_MAP) {
        log_error("locale", LOG_TEXT("file", path), LOG_TEXT("problem", "no object"));
        return STATUS_INVALID;
    }
    if (value_merge(&locale->arena, locale->texts, texts, &twice)) {
        log_error("locale", LOG_TEXT("file", path),
                  LOG_TEXT("problem", "a text that is there already"), LOG_STR("key", twice));
        return STATUS_INVALID;
    }
    return STATUS_OK;
}

enum status locale_open_staff(struct locale *out, struct str share, const char *lang)
{
    struct arena arena;
    arena_init(&arena, (size_t)16 * 1024);
    struct str folder = arena_printf(&arena, STR_FMT "/www/locale", STR_ARG(share));
    struct str shown = arena_printf(&arena, "%s/%s.json", folder.ptr, lang);
    struct str staff = arena_printf(&arena, "%s/staff/%s.json", folder.ptr, lang);
    enum status status = locale_open(out, shown.ptr);
    if (status == STATUS_OK) {
        status = locale_add(out, staff.ptr);
        if (status != STATUS_OK)
            locale_close(out);
    }
    arena_reset(&arena);
    return status;
}

/* A text with a number: nothing but plural categories. */
static bool is_forms(const struct value *map)
{
    for (const struct value_entry *entry = value_entry_first(map); entry != NULL;
         entry = value_entry_next(entry)) {
        size_t i = 0;
        while (i < CATEGORY_COUNT && !str_eq(value_entry_key(entry), str_from(CATEGORIES[i])))
            i++;
        if (i == CATEGORY_COUNT)
            return false;
    }
    return value_entry_first(map) != NULL;
}

static bool has_category(const struct locale *locale, size_t category)
{
    char digit[] = {(char)('0' + category), '\0'};
    return str_contains(locale_text(locale, STR("numbers.plural_start")), str_from(digit)) ||
           str_contains(locale_text(locale, STR("numbers.plural_cycle")), str_from(digit));
}

/* The functions below set *missing to the rest of the path of what is not there. */
static bool has_forms(const struct locale *locale, const struct value *forms, struct str *missing)
{
    for (size_t i = 0; i < CATEGORY_COUNT; i++) {
        const struct value *form = value_find(forms, str_from(CATEGORIES[i]));
        bool is_text = form != NULL && value_type(form) == VALUE_TEXT;
        *missing = str_from(CATEGORIES[i]);
        if (!is_text && has_category(locale, i))
            return false;
    }
    return true;
}

static size_t item_count(const struct value *list)
{
    size_t count = 0;
    for (const struct value *item = value_first(list); item != NULL; item = value_next(item))
        count++;
    return count;
}

static bool is_whole(struct arena *arena, const struct locale *locale, const struct value *wanted,
                     const struct value *found, struct str *missing)
{
    *missing = STR("");
    if (found == NULL || value_type(found) != value_type(wanted) ||
        item_count(found) != item_count(wanted))
        return false;
    if (is_forms(wanted))
        return has_forms(locale, found, missing);
    for (const struct value_entry *entry = value_entry_first(wanted); entry != NULL;
         entry = value_entry_next(entry)) {
        struct str key = value_entry_key(entry);
        const struct value *inner = value_find(found, key);
        bool is_named = str_eq(key, STR("countries")) || str_eq(key, STR("zones"));
        if ((is_named && inner != NULL) ||
            is_whole(arena, locale, value_entry_value(entry), inner, missing))
            continue;
        *missing = arena_printf(arena, STR_FMT "%s" STR_FMT, STR_ARG(key),
                                missing->len > 0 ? "." : "", STR_ARG(*missing));
        return false;
    }
    return true;
}

enum status locale_check(const struct locale *locale, const struct locale *standard,
                         const char *path)
{
    struct arena arena;
    struct str missing;
    arena_init(&arena, PATH_CAP);
    bool whole = is_whole(&arena, locale, standard->texts, locale->texts, &missing);
    if (!whole)
        log_error("locale", LOG_TEXT("file", path),
                  LOG_TEXT("problem", "a text that the standard language has is missing"),
                  LOG_STR("key", missing));
    arena_reset(&arena);
    return whole ? STATUS_OK : STATUS_INVALID;
}

void locale_close(struct locale *locale)
{
    arena_reset(&locale->arena);
    *locale = (struct locale){.texts = NULL};
}

static struct str text_of(const struct locale *locale, struct str path, const struct value *value)
{
    if (value == NULL || value_type(value) != VALUE_TEXT)
        log_error("locale-missing", LOG_STR("lang", locale->lang), LOG_STR("text", path));
    return value_get_text(value);
}

struct str locale_text(const struct locale *locale, struct str path)
{
    return text_of(locale, path, value_path(locale->texts, path));
}

struct str locale_item(const struct locale *locale, struct str path, int index)
{
    const struct value *item = value_first(value_path(locale->texts, path));
    for (int i = 0; i < index && item != NULL; i++)
        item = value_next(item);
    return text_of(locale, path, item);
}

/* The length of a placeholder's name at the start of s, which is just behind a brace; 0 when it is
 * none. */
static size_t placeholder(struct str s)
{
    size_t len = 0;
    while (len < s.len && ((s.ptr[len] >= 'a' && s.ptr[len] <= 'z') || s.ptr[len] == '_'))
        len++;
    return len < s.len && s.ptr[len] == '}' ? len : 0;
}

static const struct str *find_param(const struct locale_param *params, size_t count,
                                    struct str name)
{
    for (size_t i = 0; i < count; i++) {
        if (str_eq(params[i].name, name))
            return &params[i].value;
    }
    return NULL;
}

/* Writes the filled-in text to out, or only measures it when out is NULL. */
static size_t fill(struct str text, const struct locale_param *params, size_t count, char *out)
{
    size_t len = 0;
    while (text.len > 0) {
        size_t name_len = text.ptr[0] == '{' ? placeholder(str_slice(text, 1, text.len)) : 0;
        struct str piece = str_slice(text, 0, name_len > 0 ? name_len + 2 : 1);
        const struct str *value =
            name_len > 0 ? find_param(params, count, str_slice(text, 1, name_len)) : NULL;
        text = str_slice(text, piece.len, text.len);
        if (value != NULL)
            piece = *value;
        if (out != NULL && piece.len > 0)
            memcpy(out + len, piece.ptr, piece.len);
        len += piece.len;
    }
    return len;
}

static void check_placeholders(const struct locale *locale, struct str path, struct str text,
                               const struct locale_param *params, size_t count)
{
    struct str before;
    while (str_cut(text, '{', &before, &text)) {
        struct str name = str_slice(text, 0, placeholder(text));
        if (name.len > 0 && find_param(params, count, name) == NULL)
            log_error("locale-placeholder", LOG_STR("lang", locale->lang), LOG_STR("text", path),
                      LOG_STR("name", name));
    }
}

struct str locale_format(struct arena *arena, const struct locale *locale, struct str path,
                         const struct locale_param *params, size_t count)
{
    struct str text = locale_text(locale, path);
    check_placeholders(locale, path, text, params, count);
    size_t len = fill(text, params, count, NULL);
    char *filled = arena_alloc(arena, len + 1);
    fill(text, params, count, filled);
    return (struct str){filled, len};
}

struct str locale_number(struct arena *arena, const struct locale *locale, int64_t number)
{
    struct str group = locale_text(locale, STR("numbers.group"));
    struct str from = locale_text(locale, STR("numbers.group_from"));
    struct str digits = arena_printf(arena, "%lld", (long long)number);
    if (from.len == 0 || digits.len < (size_t)(from.ptr[0] - '0'))
        return digits;
    size_t head = (digits.len - 1) % GROUP + 1;
    struct str text = str_slice(digits, 0, head);
    for (size_t i = head; i < digits.len; i += GROUP)
        text = arena_printf(arena, STR_FMT STR_FMT STR_FMT, STR_ARG(text), STR_ARG(group),
                            STR_ARG(str_slice(digits, i, GROUP)));
    return text;
}

const char *locale_category(const struct locale *locale, int64_t number)
{
    size_t at = (size_t)number;
    struct str digits = locale_text(locale, STR("numbers.plural_start"));
    if (at >= digits.len) {
        digits = locale_text(locale, STR("numbers.plural_cycle"));
        at = digits.len > 0 ? at % digits.len : 0;
    }
    size_t category = digits.len > 0 ? (size_t)(digits.ptr[at] - '0') : SIZE_MAX;
    return category < CATEGORY_COUNT ? CATEGORIES[category] : "other";
}

struct str locale_count(struct arena *arena, const struct locale *locale, struct str path,
                        int64_t number, const struct locale_param *params, size_t count)
{
    struct locale_param *all = arena_array(arena, count + 1, sizeof(*all));
    for (size_t i = 0; i < count; i++)
        all[i] = params[i];
    all[count] = (struct locale_param){STR("count"), locale_number(arena, locale, number)};
    if (value_entry_first(value_path(locale->texts, path)) != NULL)
        path = arena_printf(arena, STR_FMT ".%s", STR_ARG(path), locale_category(locale, number));
    return locale_format(arena, locale, path, all, count + 1);
}
