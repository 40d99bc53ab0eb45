/* form: see form.h. */
#include "http/form.h"

#include <string.h>

#include "base/parse.h"

/* The byte that the escape at the start of s stands for, or -1. */
static int decode_escape(struct str s)
{
    if (s.len < 3)
        return -1;
    int high = parse_hex_digit(s.ptr[1]);
    int low = parse_hex_digit(s.ptr[2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/* Decodes s into the arena; false when an escape is malformed, whose percent sign then stays. */
static bool decode(struct arena *arena, struct str s, struct str *out)
{
    char *text = arena_alloc(arena, s.len + 1);
    size_t len = 0;
    bool good = true;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (c == '+') {
            c = ' ';
        } else if (c == '%') {
            int byte = decode_escape(str_slice(s, i, 3));
            good = good && byte >= 0;
            if (byte >= 0) {
                c = (char)(unsigned char)byte;
                i += 2;
            }
        }
        text[len++] = c;
    }
    *out = (struct str){text, len};
    return good;
}

/* How many pairs there can be in text. */
static size_t count_pairs(struct str text)
{
    size_t count = 1;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == '&';
    return count;
}

enum status form_parse(struct arena *arena, struct str text, struct form *out)
{
    size_t max = count_pairs(text);
    max = max < FORM_PAIRS_MAX ? max : FORM_PAIRS_MAX;
    *out = (struct form){.pairs = arena_array(arena, max, sizeof(*out->pairs))};
    while (text.len > 0) {
        struct str pair;
        struct str name;
        struct str value;
        str_cut(text, '&', &pair, &text);
        if (pair.len == 0)
            continue;
        if (out->count == FORM_PAIRS_MAX)
            return STATUS_TOO_LARGE;
        str_cut(pair, '=', &name, &value);
        struct form_pair *slot = &out->pairs[out->count++];
        bool good_name = decode(arena, name, &slot->name);
        slot->malformed = !decode(arena, value, &slot->value) || !good_name;
    }
    return STATUS_OK;
}

const struct form_pair *form_find(const struct form *form, struct str name)
{
    for (size_t i = 0; i < form->count; i++) {
        if (str_eq(form->pairs[i].name, name))
            return &form->pairs[i];
    }
    return NULL;
}

struct str form_value(const struct form *form, struct str name)
{
    const struct form_pair *pair = form_find(form, name);
    return pair == NULL || pair->malformed ? STR("") : pair->value;
}

size_t form_count(const struct form *form, struct str name)
{
    size_t count = 0;
    for (size_t i = 0; i < form->count; i++)
        count += str_eq(form->pairs[i].name, name);
    return count;
}

struct str form_encode(struct arena *arena, struct str s)
{
    static const char digits[] = "0123456789ABCDEF";
    char *text = arena_alloc(arena, s.len * 3 + 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
            (c != '\0' && strchr("-._~/", c) != NULL)) {
            text[len++] = (char)c;
            continue;
        }
        text[len++] = '%';
        text[len++] = digits[c >> 4];
        text[len++] = digits[c & 15];
    }
    return (struct str){text, len};
}
