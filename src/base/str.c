/* str: see str.h. */
#include "base/str.h"

#include <string.h>

struct str str_from(const char *text)
{
    return text == NULL ? (struct str){"", 0} : (struct str){text, strlen(text)};
}

bool str_eq(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Not strncasecmp: that stops at a NUL. */
bool str_eq_nocase(struct str a, struct str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++) {
        if (lower(a.ptr[i]) != lower(b.ptr[i]))
            return false;
    }
    return true;
}

bool str_has_prefix(struct str s, struct str prefix)
{
    return s.len >= prefix.len && str_eq(str_slice(s, 0, prefix.len), prefix);
}

bool str_has_suffix(struct str s, struct str suffix)
{
    return s.len >= suffix.len && str_eq(str_slice(s, s.len - suffix.len, suffix.len), suffix);
}

struct str str_slice(struct str s, size_t from, size_t len)
{
    if (from >= s.len)
        return (struct str){"", 0};
    size_t rest = s.len - from;
    return (struct str){s.ptr + from, len < rest ? len : rest};
}

bool str_cut(struct str s, char separator, struct str *head, struct str *tail)
{
    size_t at = str_index(s, separator);
    *head = str_slice(s, 0, at);
    *tail = str_slice(s, at + 1, s.len);
    return at < s.len;
}

struct str str_trim(struct str s, const char *set)
{
    while (s.len > 0 && s.ptr[0] != '\0' && strchr(set, s.ptr[0]) != NULL) {
        s.ptr++;
        s.len--;
    }
    while (s.len > 0 && s.ptr[s.len - 1] != '\0' && strchr(set, s.ptr[s.len - 1]) != NULL)
        s.len--;
    return s;
}

size_t str_index(struct str s, char c)
{
    const char *found = s.len == 0 ? NULL : memchr(s.ptr, c, s.len);
    return found == NULL ? s.len : (size_t)(found - s.ptr);
}

bool str_contains(struct str s, struct str part)
{
    if (part.len == 0)
        return true;
    return s.len != 0 && memmem(s.ptr, s.len, part.ptr, part.len) != NULL;
}

bool str_copy(struct str s, char *out, size_t size)
{
    if (s.len >= size || str_index(s, '\0') != s.len)
        return false;
    if (s.len > 0)
        memcpy(out, s.ptr, s.len);
    out[s.len] = '\0';
    return true;
}
