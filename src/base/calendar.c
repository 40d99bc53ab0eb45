/* calendar: see calendar.h. */
#include "base/calendar.h"

#define MONTHS 12
#define WEEK 7
/* From 1 March of the year 0, where calendar_number counts from, to 1970-01-01. */
#define EPOCH 719468
#define EPOCH_WEEKDAY CALENDAR_THURSDAY

bool calendar_is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* A year is counted from March, so that the leap day is its last; its months then have 31, 30, 31,
 * 30, 31 days over and over: 153 for five of them. */
int64_t calendar_number(struct calendar_date date)
{
    int64_t year = date.month > 2 ? date.year : date.year - 1;
    int64_t month = (date.month + 9) % MONTHS;
    int64_t leap_days = year / 4 - year / 100 + year / 400;
    return year * 365 + leap_days + (month * 153 + 2) / 5 + date.day - 1 - EPOCH;
}

enum calendar_weekday calendar_weekday(struct calendar_date date)
{
    int64_t days = (calendar_number(date) + EPOCH_WEEKDAY) % WEEK;
    return (enum calendar_weekday)(days < 0 ? days + WEEK : days);
}

static int days_in_month(int year, int month)
{
    static const int days[MONTHS] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && calendar_is_leap(year) ? 29 : days[month - 1];
}

/* So many digits and nothing else. */
static bool number(struct str text, size_t from, size_t len, int *out)
{
    int value = 0;
    for (size_t i = from; i < from + len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
        value = value * 10 + (text.ptr[i] - '0');
    }
    *out = value;
    return true;
}

bool calendar_parse(struct str text, struct calendar_date *out)
{
    struct calendar_date date;
    if (text.len != sizeof("2026-11-25") - 1 || text.ptr[4] != '-' || text.ptr[7] != '-' ||
        !number(text, 0, 4, &date.year) || !number(text, 5, 2, &date.month) ||
        !number(text, 8, 2, &date.day))
        return false;
    if (date.year < 1 || date.month < 1 || date.month > MONTHS || date.day < 1 ||
        date.day > days_in_month(date.year, date.month))
        return false;
    *out = date;
    return true;
}

struct calendar_date calendar_next(struct calendar_date date)
{
    if (date.day < days_in_month(date.year, date.month))
        return (struct calendar_date){date.year, date.month, date.day + 1};
    if (date.month < MONTHS)
        return (struct calendar_date){date.year, date.month + 1, 1};
    return (struct calendar_date){date.year + 1, 1, 1};
}
