/*
 * date: dates in the page's language, by the names and patterns under "dates" of its locale file,
 * which script/generate-cldr writes.
 *
 * For people only. The order of the parts is the language's; the digits are 0 to 9, hours go from 0
 * to 23. No zone is built in: the C library has an abbreviation for the configured one, and "zones"
 * what the language says for that ("MEZ" for "CET"); without a row it stays as it is.
 */
#ifndef INDEMAND_VIEW_DATE_H
#define INDEMAND_VIEW_DATE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "base/str.h"
#include "view/locale.h"

/* "Monday, 23 November 2026" */
struct str date_long(struct arena *arena, const struct locale *locale, struct calendar_date date);

/* The text at a path of the locale with such a date for its {date}. */
struct str date_in_text(struct arena *arena, const struct locale *locale, struct str path,
                        struct calendar_date date);

/* "23 November 2026, 14:05 CET", in the local time zone. */
struct str date_time(struct arena *arena, const struct locale *locale, int64_t time);

#endif
