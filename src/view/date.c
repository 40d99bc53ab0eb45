/* date: see date.h. */
#include "view/date.h"

#include "base/clock.h"

static struct str number(struct arena *arena, int value)
{
    return arena_printf(arena, "%d", value);
}

static struct str month(const struct locale *locale, struct calendar_date date)
{
    return locale_item(locale, STR("dates.months"), date.month - 1);
}

struct str date_long(struct arena *arena, const struct locale *locale, struct calendar_date date)
{
    const struct locale_param params[] = {
        {STR("weekday"), locale_item(locale, STR("dates.weekdays"), (int)calendar_weekday(date))},
        {STR("day"), number(arena, date.day)},
        {STR("month"), month(locale, date)},
        {STR("year"), number(arena, date.year)},
    };
    return locale_format(arena, locale, STR("dates.long"), params,
                         sizeof(params) / sizeof(params[0]));
}

struct str date_time(struct arena *arena, const struct locale *locale, int64_t time)
{
    struct calendar_date date = clock_local_date(time);
    const struct locale_param params[] = {
        {STR("day"), number(arena, date.day)},
        {STR("month"), month(locale, date)},
        {STR("year"), number(arena, date.year)},
        {STR("hour"), clock_local(arena, time, "%H")},
        {STR("minute"), clock_local(arena, time, "%M")},
        {STR("zone"), clock_local(arena, time, "%Z")},
    };
    return locale_format(arena, locale, STR("dates.time"), params,
                         sizeof(params) / sizeof(params[0]));
}
