/* json: see json.h. */
#include "view/json.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/log.h"
#include "base/utf8.h"

#define SCRATCH_CAP (JSON_FILE_MAX + (size_t)64 * 1024)

static struct value *convert(struct arena *arena, json_t *json);

static struct value *convert_object(struct arena *arena, json_t *json)
{
    struct value *map = value_map(arena);
    for (void *at = json_object_iter(json); at != NULL; at = json_object_iter_next(json, at)) {
        struct str key = arena_str(arena, str_from(json_object_iter_key(at)));
        value_set(arena, map, key.ptr, convert(arena, json_object_iter_value(at)));
    }
    return map;
}

static struct value *convert_array(struct arena *arena, const json_t *json)
{
    struct value *list = value_list(arena);
    for (size_t i = 0; i < json_array_size(json); i++)
        value_add(arena, list, convert(arena, json_array_get(json, i)));
    return list;
}

/* The fewest digits that read back as the same number: 1.1, not 1.1000000000000001. */
static struct value *convert_real(struct arena *arena, double number)
{
    char text[32];
    for (int digits = 1; digits <= 17; digits++) {
        snprintf(text, sizeof(text), "%.*g", digits, number);
        double back = strtod(text, NULL);
        if (!(back < number) && !(back > number))
            break;
    }
    return value_text(arena, arena_str(arena, str_from(text)));
}

static struct value *convert(struct arena *arena, json_t *json)
{
    switch (json_typeof(json)) {
    case JSON_OBJECT:
        return convert_object(arena, json);
    case JSON_ARRAY:
        return convert_array(arena, json);
    case JSON_STRING: {
        struct str text = {json_string_value(json), json_string_length(json)};
        return value_text(arena, arena_str(arena, text));
    }
    case JSON_INTEGER:
        return value_text(arena,
                          arena_printf(arena, "%" JSON_INTEGER_FORMAT, json_integer_value(json)));
    case JSON_REAL:
        return convert_real(arena, json_real_value(json));
    case JSON_TRUE:
    case JSON_FALSE:
        return value_bool(arena, json_is_true(json));
    case JSON_NULL:
        break;
    }
    return value_null(arena);
}

enum status json_parse(struct arena *arena, const char *file, struct str source, struct value **out)
{
    json_error_t error;
    json_t *json = json_loadb(source.ptr, source.len,
                              JSON_DECODE_ANY | JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, &error);
    if (json == NULL) {
        log_error("json", LOG_TEXT("file", file), LOG_INT("line", error.line),
                  LOG_INT("column", error.column), LOG_TEXT("problem", error.text));
        return STATUS_INVALID;
    }
    *out = convert(arena, json);
    json_decref(json);
    return STATUS_OK;
}

enum status json_load(struct arena *arena, const char *path, struct value **out)
{
    struct arena scratch;
    struct str source;
    arena_init(&scratch, SCRATCH_CAP);
    enum status status = file_read(&scratch, path, JSON_FILE_MAX, &source);
    if (status == STATUS_OK)
        status = json_parse(arena, path, source, out);
    arena_reset(&scratch);
    return status;
}

static json_t *revert(struct arena *arena, const struct value *value);

static json_t *revert_map(struct arena *arena, const struct value *map)
{
    json_t *object = json_object();
    for (const struct value_entry *entry = value_entry_first(map); entry != NULL;
         entry = value_entry_next(entry)) {
        struct str key = value_entry_key(entry);
        if (json_object_setn_new(object, key.ptr, key.len,
                                 revert(arena, value_entry_value(entry))) != 0)
            log_abort("a key that is no JSON");
    }
    return object;
}

static json_t *revert_list(struct arena *arena, const struct value *list)
{
    json_t *array = json_array();
    for (const struct value *item = value_first(list); item != NULL; item = value_next(item)) {
        if (json_array_append_new(array, revert(arena, item)) != 0)
            log_abort("an item that is no JSON");
    }
    return array;
}

static json_t *revert_text(struct arena *arena, struct str text)
{
    if (!utf8_valid(text))
        text = utf8_make_showable(arena, text);
    return json_stringn(text.len > 0 ? text.ptr : "", text.len);
}

static json_t *revert(struct arena *arena, const struct value *value)
{
    switch (value_type(value)) {
    case VALUE_MAP:
        return revert_map(arena, value);
    case VALUE_LIST:
        return revert_list(arena, value);
    case VALUE_TEXT:
        return revert_text(arena, value_get_text(value));
    case VALUE_BOOL:
        return json_boolean(value_truth(value));
    case VALUE_NULL:
        break;
    }
    return json_null();
}

/* Outside of texts JSON has none of the three. */
static void add_escaped(struct buf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '<' || *text == '>' || *text == '&')
            buf_printf(out, "\\u%04x", (unsigned)*text);
        else
            buf_add(out, (struct str){text, 1});
    }
}

struct str json_text(struct arena *arena, const struct value *value)
{
    json_t *json = revert(arena, value);
    char *plain = json == NULL ? NULL : json_dumps(json, JSON_COMPACT | JSON_ENCODE_ANY);
    if (plain == NULL)
        log_abort("view data that is no JSON");
    struct buf escaped;
    buf_init(&escaped, JSON_FILE_MAX);
    add_escaped(&escaped, plain);
    if (escaped.failed)
        log_abort("JSON over its maximum");
    struct str text = arena_str(arena, buf_str(&escaped));
    buf_reset(&escaped);
    free(plain);
    json_decref(json);
    return text;
}
