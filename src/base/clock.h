/*
 * clock: the time, and how it is written down.
 *
 * Times are milliseconds since 1970-01-01T00:00:00Z, everywhere and in the database. Only main
 * functions and event loops ask for the time; whatever decides by it takes it as a parameter.
 */
#ifndef INDEMAND_BASE_CLOCK_H
#define INDEMAND_BASE_CLOCK_H

#include <stdint.h>

#include "base/arena.h"
#include "base/calendar.h"
#include "base/str.h"

#define CLOCK_SECOND INT64_C(1000)
#define CLOCK_MINUTE (60 * CLOCK_SECOND)
#define CLOCK_HOUR (60 * CLOCK_MINUTE)
#define CLOCK_DAY (24 * CLOCK_HOUR)

/* The wall clock. */
int64_t clock_now(void);

/* A clock that never jumps, in milliseconds from some start: for durations and time-outs. */
int64_t clock_monotonic(void);

/* "2026-11-23T13:05:09Z" (RFC 3339). */
struct str clock_rfc3339(struct arena *arena, int64_t time);

/* The local time zone of this process from now on, such as "Europe/Berlin". Before any thread, and
 * before a sandbox that cannot open files. */
void clock_set_zone(const char *name);

/* The day that `time` falls on in the local time zone. */
struct calendar_date clock_local_date(int64_t time);

/* strftime in the local time zone, in the C locale. */
struct str clock_local(struct arena *arena, int64_t time, const char *format);

#endif
