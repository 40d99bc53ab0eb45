/*
 * erase: deletes, now and then, what its time is over for. In dispatch, because that is the one
 * process that wakes by the clock; with a handle of its own, in ROLE_RETENTION, for that moment.
 */
#ifndef INDEMAND_DISPATCH_ERASE_H
#define INDEMAND_DISPATCH_ERASE_H

#include "base/clock.h"
#include "base/config.h"
#include "base/status.h"

/* How often it is due, in milliseconds, and how soon again when it failed. */
#define ERASE_EVERY CLOCK_HOUR
#define ERASE_RETRY CLOCK_MINUTE

/* Deletes everything that was due at `now` (milliseconds since the epoch). A failure is logged. */
enum status erase_due(const struct config *config, int64_t now) MUST_CHECK;

#endif
