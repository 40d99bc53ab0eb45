/*
 * courtesy: how many acknowledgements may go out, so that nobody can use the form to fill a
 * stranger's mailbox, or the operator's name to send in bulk.
 *
 * A pure rule: it knows no clock and no database. Who sends gives it what went out of late.
 */
#ifndef INDEMAND_DOMAIN_COURTESY_H
#define INDEMAND_DOMAIN_COURTESY_H

#include <stdint.h>

#include "base/clock.h"

#define COURTESY_PAUSE (10 * CLOCK_MINUTE) /* between two to the same address */
#define COURTESY_PER_DAY 3                 /* to the same address within COURTESY_DAY */
#define COURTESY_DAY (24 * CLOCK_HOUR)
#define COURTESY_HOUR CLOCK_HOUR /* within which all together are counted */

/* What went out before the one that is asked about. */
struct courtesy_use {
    int64_t last_at; /* to its address, the latest; 0: never */
    int64_t day;     /* to its address, within COURTESY_DAY */
    int64_t hour;    /* to all addresses, within COURTESY_HOUR */
};

enum courtesy {
    COURTESY_FREE,
    COURTESY_TOO_SOON,     /* the address got one within COURTESY_PAUSE */
    COURTESY_TOO_MANY,     /* the address got COURTESY_PER_DAY */
    COURTESY_ALL_TOO_MANY, /* all addresses together got what is allowed in an hour */
};

/* May one more go out at `now` (milliseconds since 1970), when `per_hour` are allowed to all? A
 * clock that was set back does not let anything pass. */
enum courtesy courtesy_decide(const struct courtesy_use *use, int64_t per_hour, int64_t now);

/* For people, as it stands beside the mail at the desk; NULL for COURTESY_FREE. */
const char *courtesy_reason(enum courtesy courtesy);

#endif
