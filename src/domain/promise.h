/*
 * promise: by which day an enquiry is answered. Receipt and acknowledgement say the same, because
 * both ask here.
 */
#ifndef INDEMAND_DOMAIN_PROMISE_H
#define INDEMAND_DOMAIN_PROMISE_H

#include <stdint.h>

#include "base/calendar.h"

/* The working day on which `answer_days` working days are over that began with the day, in the
 * local time zone, of `received` (milliseconds since 1970), which itself does not count. */
struct calendar_date promise_day(int64_t received, int64_t answer_days);

#endif
