/* workdays: see workdays.h. */
#include "domain/workdays.h"

#include <stddef.h>

struct fixed {
    int month;
    int day;
};

static const struct fixed FIXED[] = {
    {1, 1},   /* Neujahr */
    {5, 1},   /* 1. Mai */
    {10, 3},  /* Tag der Deutschen Einheit */
    {11, 1},  /* Allerheiligen */
    {12, 25}, /* 1. Weihnachtstag */
    {12, 26}, /* 2. Weihnachtstag */
};

/* In days after Easter Sunday. */
static const int MOVABLE[] = {
    -2, /* Karfreitag */
    1,  /* Ostermontag */
    39, /* Christi Himmelfahrt */
    50, /* Pfingstmontag */
    60, /* Fronleichnam */
};

/* Easter is the Sunday after the full moon of spring. The phases of the moon fall on the same days
 * of the year again after 19 years, but for two corrections by century. */
struct calendar_date workdays_easter(int year)
{
    int cycle = year % 19;
    int century = year / 100;
    int in_century = year % 100;
    int moon_drift = (century - (century + 8) / 25 + 1) / 3;
    int moon = (19 * cycle + century - century / 4 - moon_drift + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    int late =
        (cycle + 11 * moon + 22 * sunday) / 451; /* 1: a week earlier, never after 25 April */
    int days = moon + sunday - 7 * late + 114;
    return (struct calendar_date){year, days / 31, days % 31 + 1};
}

bool workdays_is_holiday(struct calendar_date date)
{
    for (size_t i = 0; i < sizeof(FIXED) / sizeof(FIXED[0]); i++) {
        if (FIXED[i].month == date.month && FIXED[i].day == date.day)
            return true;
    }
    int64_t after = calendar_number(date) - calendar_number(workdays_easter(date.year));
    for (size_t i = 0; i < sizeof(MOVABLE) / sizeof(MOVABLE[0]); i++) {
        if (MOVABLE[i] == after)
            return true;
    }
    return false;
}

bool workdays_is(struct calendar_date date)
{
    return calendar_weekday(date) < CALENDAR_SATURDAY && !workdays_is_holiday(date);
}

static struct calendar_date not_before(struct calendar_date date)
{
    while (!workdays_is(date))
        date = calendar_next(date);
    return date;
}

struct calendar_date workdays_add(struct calendar_date date, int64_t count)
{
    for (; count > 0; count--)
        date = not_before(calendar_next(date));
    return not_before(date);
}
