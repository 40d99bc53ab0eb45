/*
 * erase: deletes, now and then, what its time is over for. In dispatch, because that is the one
 * process that wakes by the clock; with a handle of its own, in ROLE_RETENTION, for that moment.
 */
#ifndef INDEMAND_DISPATCH_ERASE_H
#define INDEMAND_DISPATCH_ERASE_H

#include "base/config.h"

struct erase {
    int64_t next;     /* not before, by the monotonic clock */
    bool log_remains; /* what was deleted may still stand in the log of the database */
};

/* Every hour, and a minute after it failed or a reader kept the log from being emptied: deletes
 * everything that was due at `now` (milliseconds since the epoch). A failure is logged. */
void erase_now_and_then(struct erase *erase, const struct config *config, int64_t now);

#endif
