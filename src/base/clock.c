/* clock: see clock.h. */
#include "base/clock.h"

#include <stdlib.h>
#include <time.h>

#include "base/log.h"

#define TEXT_MAX 128

static int64_t milliseconds(clockid_t id)
{
    struct timespec now;
    if (clock_gettime(id, &now) != 0)
        log_abort("no clock");
    return (int64_t)now.tv_sec * CLOCK_SECOND + now.tv_nsec / 1000000;
}

int64_t clock_now(void)
{
    return milliseconds(CLOCK_REALTIME);
}

int64_t clock_monotonic(void)
{
    return milliseconds(CLOCK_MONOTONIC);
}

static time_t seconds(int64_t time)
{
    int64_t whole = time / CLOCK_SECOND;
    return (time_t)(time % CLOCK_SECOND < 0 ? whole - 1 : whole);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* formats are literals of our own callers */
static struct str format_tm(struct arena *arena, const struct tm *parts, const char *format)
{
    char text[TEXT_MAX];
    size_t len = strftime(text, sizeof(text), format, parts);
    return arena_str(arena, (struct str){text, len});
}
#pragma GCC diagnostic pop

static struct str format_utc(struct arena *arena, int64_t time, const char *format)
{
    time_t when = seconds(time);
    struct tm parts;
    if (gmtime_r(&when, &parts) == NULL)
        log_abort("time out of range");
    return format_tm(arena, &parts, format);
}

struct str clock_rfc3339(struct arena *arena, int64_t time)
{
    return format_utc(arena, time, "%Y-%m-%dT%H:%M:%SZ");
}

void clock_set_zone(const char *name)
{
    if (setenv("TZ", name, 1) != 0)
        log_abort("out of memory");
    tzset();
}

static struct tm local_parts(int64_t time)
{
    time_t when = seconds(time);
    struct tm parts;
    if (localtime_r(&when, &parts) == NULL)
        log_abort("time out of range");
    return parts;
}

struct calendar_date clock_local_date(int64_t time)
{
    struct tm parts = local_parts(time);
    return (struct calendar_date){parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

struct str clock_local(struct arena *arena, int64_t time, const char *format)
{
    struct tm parts = local_parts(time);
    return format_tm(arena, &parts, format);
}
