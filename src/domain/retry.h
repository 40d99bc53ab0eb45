/*
 * retry: when a mail that could not be delivered is tried again, and when it is given up.
 *
 * A pure rule: it knows no clock and draws no random number. Who delivers gives it both.
 */
#ifndef INDEMAND_DOMAIN_RETRY_H
#define INDEMAND_DOMAIN_RETRY_H

#include <stdbool.h>
#include <stdint.h>

/* jitter goes from 0 to RETRY_JITTER_BOUND - 1. */
#define RETRY_JITTER_BOUND 1000

/* How long to wait, in milliseconds, after the `attempts`th attempt (1 or more) has failed: about 5
 * minutes, twice as long each time, up to about 67 minutes (4,000 seconds). `jitter` spreads it by
 * 5 % to either side, so that mails which failed together do not come back together. */
int64_t retry_delay(int64_t attempts, uint32_t jitter);

/* Is a mail that was queued at `created` too old, at `now`, to be tried again? It is after 5 days
 * (RFC 5321 section 4.5.4.1). Both in milliseconds. */
bool retry_expired(int64_t created, int64_t now);

#endif
