/* next: see next.h. */
#include "desk/next.h"

#define NEXT_MAX 512

/* What a URL may hold (RFC 3986), less the backslash, which browsers take for a slash, and less
 * "%2e" and the like further down. */
static bool is_plain(struct str path)
{
    for (size_t i = 0; i < path.len; i++) {
        char c = path.ptr[i];
        if (c <= ' ' || c > '~' || c == '\\' || c == '"' || c == '<' || c == '>' || c == '#')
            return false;
    }
    return true;
}

/* Dots that lead elsewhere: ".", "..", however they are written. */
static bool is_dots(struct str segment)
{
    size_t i = 0;
    while (i < segment.len) {
        if (segment.ptr[i] == '.')
            i++;
        else if (str_eq_nocase(str_slice(segment, i, 3), STR("%2e")))
            i += 3;
        else
            return false;
    }
    return segment.len > 0;
}

bool next_is_own(struct str path)
{
    struct str rest;
    struct str query;
    if (path.len > NEXT_MAX || !is_plain(path) || !str_has_prefix(path, STR(NEXT_INBOX)) ||
        str_contains(path, STR("//")))
        return false;
    str_cut(path, '?', &rest, &query);
    if (str_eq(rest, STR("/desk/login")) || str_eq(rest, STR("/desk/logout")))
        return false;
    bool more = true;
    while (more) {
        struct str segment;
        more = str_cut(rest, '/', &segment, &rest);
        if (is_dots(segment))
            return false;
    }
    return true;
}
