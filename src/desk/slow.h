/*
 * slow: the rule that slows down guessing of passwords.
 *
 * Five failures under one name are free; after the fifth the name is closed for a second, and for
 * twice as long after each further one, up to a minute. After an hour without a failure all is
 * forgotten. The rule does not ask whether there is such an account.
 */
#ifndef INDEMAND_DESK_SLOW_H
#define INDEMAND_DESK_SLOW_H

#include "base/clock.h"

#define SLOW_FREE 5
#define SLOW_MAX CLOCK_MINUTE
#define SLOW_FORGET CLOCK_HOUR

/* How long, in milliseconds, a name with so many failures, the last at `last_at`, stays closed from
 * `now` on; 0: it is open. */
int64_t slow_wait(int64_t failures, int64_t last_at, int64_t now);

#endif
