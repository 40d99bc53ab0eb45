/*
 * text: times, ages and codes as people read them.
 */
#ifndef INDEMAND_DESK_TEXT_H
#define INDEMAND_DESK_TEXT_H

#include <stdint.h>

#include "view/locale.h"

/* A length of time in the one unit that tells most. */
struct text_span {
    const char *unit; /* "now", "minutes", "hours" or "days": what desk.age has texts for */
    int64_t count;
};

/* `length` in milliseconds; below a minute, and for what lies in the future, "now". Hours go up to
 * 47: "a day" would hide half of what matters. */
struct text_span text_span(int64_t length);

/* "3 hours". */
struct str text_age(struct arena *arena, const struct locale *locale, int64_t length);

/* "2026-11-23 14:05", in the configured time zone. */
struct str text_time(struct arena *arena, int64_t time);

/* The text of a code: what the locale has at PREFIX.CODE, or the code itself when it has none. */
struct str text_code(struct arena *arena, const struct locale *locale, const char *prefix,
                     struct str code);

#endif
