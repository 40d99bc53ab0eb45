/* date: see date.h. */
#include "view/date.h"

#include "base/clock.h"

static struct str number(struct arena *arena, int value)
{
    return arena_printf(arena, "%d", value);
}

/* "1er" in French, where only the first of a month is an ordinal number. */
static struct str day(struct arena *arena, const struct locale *locale, struct calendar_date date)
{
    return date.day == 1 ? locale_text(locale, STR("dates.first")) : number(arena, date.day);
}

static struct str month(const struct locale *locale, struct calendar_date date)
{
    return locale_item(locale, STR("dates.months"), date.month - 1);
}

/* The zone at a time: "CET", in German "MEZ". */
static struct str zone(struct arena *arena, const struct locale *locale, int64_t time)
{
    struct str abbreviation = clock_local(arena, time, "%Z");
    struct str name =
        value_get_text(value_find(value_path(locale->texts, STR("dates.zones")), abbreviation));
    return name.len > 0 ? name : abbreviation;
}

struct str date_long(struct arena *arena, const struct locale *locale, struct calendar_date date)
{
    const struct locale_param params[] = {
        {STR("weekday"), locale_item(locale, STR("dates.weekdays"), (int)calendar_weekday(date))},
        {STR("day"), day(arena, locale, date)},
        {STR("month"), month(locale, date)},
        {STR("year"), number(arena, date.year)},
    };
    return locale_format(arena, locale, STR("dates.long"), params,
                         sizeof(params) / sizeof(params[0]));
}

struct str date_in_text(struct arena *arena, const struct locale *locale, struct str path,
                        struct calendar_date date)
{
    const struct locale_param param = {STR("date"), date_long(arena, locale, date)};
    return locale_format(arena, locale, path, &param, 1);
}

struct str date_time(struct arena *arena, const struct locale *locale, int64_t time)
{
    struct calendar_date date = clock_local_date(time);
    const struct locale_param params[] = {
        {STR("day"), day(arena, locale, date)},
        {STR("month"), month(locale, date)},
        {STR("year"), number(arena, date.year)},
        {STR("hour"), clock_local(arena, time, "%H")},
        {STR("minute"), clock_local(arena, time, "%M")},
        {STR("zone"), zone(arena, locale, time)},
    };
    return locale_format(arena, locale, STR("dates.time"), params,
                         sizeof(params) / sizeof(params[0]));
}
