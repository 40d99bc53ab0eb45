/*
 * workdays: which days are working days in North Rhine-Westphalia, and when so many of them are
 * over.
 *
 * Working days are Mondays to Fridays that are no public holiday of the whole state: the eleven of
 * section 2 of its law on Sundays and holidays (Gesetz über die Sonn- und Feiertage,
 * Feiertagsgesetz NW). They are computed by the law as it is now, for any year; a day that was a
 * holiday only once (31 October 2017) is none. Christmas Eve, New Year's Eve and carnival are
 * working days: the law does not name them.
 *
 * A pure rule: it knows no clock and no time zone.
 */
#ifndef INDEMAND_DOMAIN_WORKDAYS_H
#define INDEMAND_DOMAIN_WORKDAYS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/calendar.h"

/* Easter Sunday of the western churches, by the anonymous Gregorian computus (Meeus, Jones and
 * Butcher). */
struct calendar_date workdays_easter(int year);

/* Is it a public holiday? Sundays as such are not. */
bool workdays_is_holiday(struct calendar_date date);

/* Is it a working day? */
bool workdays_is(struct calendar_date date);

/* The working day on which `count` working days after `date` are over; `date` itself does not
 * count. With 0 (or less) it is the first working day that is not before `date`. */
struct calendar_date workdays_add(struct calendar_date date, int64_t count);

#endif
