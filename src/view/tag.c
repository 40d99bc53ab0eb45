/* tag: see tag.h. */
#include "view/tag.h"

#include <string.h>

#define SIGILS "!#^/>&<${="
#define BLANK " \t\r\n"
#define DELIMITER_MAX 16

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static void look_around(struct str source, size_t line_start, struct tag *tag)
{
    size_t left = tag->start;
    while (left > line_start && is_blank(source.ptr[left - 1]))
        left--;
    tag->left_blank = left == line_start;

    size_t right = tag->end;
    while (right < source.len && is_blank(source.ptr[right]))
        right++;
    if (str_has_prefix(str_slice(source, right, 2), STR("\r\n")))
        right++;
    tag->right_blank = right == source.len || source.ptr[right] == '\n';
    tag->next_line = right < source.len ? right + 1 : right;
}

const char *tag_read(struct str source, size_t start, size_t line_start,
                     const struct tag_delimiters *delimiters, struct tag *out)
{
    *out = (struct tag){.start = start};
    size_t from = start + delimiters->open.len;
    if (from < source.len && source.ptr[from] != '\0' && strchr(SIGILS, source.ptr[from]) != NULL)
        out->sigil = source.ptr[from++];

    char closing[DELIMITER_MAX + 1];
    size_t len = 0;
    if (out->sigil == '{' || out->sigil == '=')
        closing[len++] = out->sigil == '{' ? '}' : '=';
    memcpy(closing + len, delimiters->close.ptr, delimiters->close.len);
    len += delimiters->close.len;

    struct str rest = str_slice(source, from, source.len);
    const char *found = rest.len == 0 ? NULL : memmem(rest.ptr, rest.len, closing, len);
    if (found == NULL)
        return "this tag is not closed";
    size_t inner = (size_t)(found - rest.ptr);
    out->content = str_trim(str_slice(rest, 0, inner), BLANK);
    out->end = from + inner + len;
    look_around(source, line_start, out);
    return NULL;
}

const char *tag_check_name(const struct tag *tag, bool is_file)
{
    struct str name = tag->content;
    if (name.len == 0)
        return "a tag without a name";
    if (name.len > TAG_NAME_MAX)
        return "the name is too long";
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        if (c <= ' ' || c == 0x7f)
            return "white space or a control character in a name";
        if (is_file && c == '/')
            return "a slash in the name of a template";
    }
    return NULL;
}

static bool is_delimiter(struct str s)
{
    if (s.len == 0 || s.len > DELIMITER_MAX)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if ((unsigned char)s.ptr[i] <= ' ' || s.ptr[i] == '=')
            return false;
    }
    return true;
}

const char *tag_read_delimiters(const struct tag *tag, struct tag_delimiters *out)
{
    struct str content = tag->content;
    size_t middle = 0;
    while (middle < content.len && (unsigned char)content.ptr[middle] > ' ')
        middle++;
    out->open = str_slice(content, 0, middle);
    out->close = str_trim(str_slice(content, middle, content.len), BLANK);
    if (!is_delimiter(out->open) || !is_delimiter(out->close))
        return "expected two delimiters with a space between and without =";
    return NULL;
}
