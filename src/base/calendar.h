/*
 * calendar: days of the Gregorian calendar, carried back before its introduction (ISO 8601).
 *
 * It knows no clock and no time zone: clock_local_date tells which day a time falls on. A date that
 * does not exist, such as 30 February, is the caller's mistake; only calendar_parse looks for one.
 */
#ifndef INDEMAND_BASE_CALENDAR_H
#define INDEMAND_BASE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

struct calendar_date {
    int year;  /* 1 or more */
    int month; /* 1 to 12 */
    int day;   /* 1 to 31 */
};

/* Numbered from Monday, as ISO 8601 orders them. */
enum calendar_weekday {
    CALENDAR_MONDAY,
    CALENDAR_TUESDAY,
    CALENDAR_WEDNESDAY,
    CALENDAR_THURSDAY,
    CALENDAR_FRIDAY,
    CALENDAR_SATURDAY,
    CALENDAR_SUNDAY,
};

/* Reads "2026-11-25", the form of ISO 8601 and no other. False when that is no day that exists. */
bool calendar_parse(struct str text, struct calendar_date *out);

bool calendar_is_leap(int year);

/* Days since 1970-01-01; negative before. The difference of two is the days between them. */
int64_t calendar_number(struct calendar_date date);

enum calendar_weekday calendar_weekday(struct calendar_date date);

/* The day after. */
struct calendar_date calendar_next(struct calendar_date date);

#endif
