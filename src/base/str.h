/*
 * str: a borrowed run of bytes. It owns nothing, need not end in NUL and may hold NULs; whoever
 * made the bytes decides how long they live.
 */
#ifndef INDEMAND_BASE_STR_H
#define INDEMAND_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

struct str {
    const char *ptr;
    size_t len;
};

/* A string literal as a struct str; STR_INIT is the form for static tables. */
#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})
#define STR_INIT(literal)                                                                          \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    }

/* For printf: printf(STR_FMT, STR_ARG(s)). */
#define STR_FMT "%.*s"
#define STR_ARG(s) ((int)(s).len), ((s).ptr != NULL ? (s).ptr : "")

/* Wraps a C string; NULL gives the empty one. */
struct str str_from(const char *text);

bool str_eq(struct str a, struct str b);

/* Equal but for the case of ASCII letters. */
bool str_eq_nocase(struct str a, struct str b);

bool str_has_prefix(struct str s, struct str prefix);
bool str_has_suffix(struct str s, struct str suffix);

/* The part of s from byte `from` (at most its length) on, `len` bytes at most. */
struct str str_slice(struct str s, size_t from, size_t len);

/* Cuts s at the first `separator`: *head is what stands before it, *tail what stands after.
 * Without one, *head is all of s, *tail is empty and the result is false. */
bool str_cut(struct str s, char separator, struct str *head, struct str *tail);

/* s without the bytes of `set` at both ends. */
struct str str_trim(struct str s, const char *set);

/* The index of the first `c` in s, or s.len. */
size_t str_index(struct str s, char c);

bool str_contains(struct str s, struct str part);

/* Copies s and a NUL into out, which holds `size` bytes. False, and nothing copied, when s does not
 * fit or holds a NUL: for the system calls that want C strings. */
bool str_copy(struct str s, char *out, size_t size);

#endif
