/*
 * guard: lets a new enquiry in, or not, and completes its spam score by what the keeper remembers
 * of others. Hard limits are for floods; what is merely suspicious is scored, and staff decide.
 *
 * With [site] rate_limit = off nobody's address is counted; repeated texts are all the same.
 */
#ifndef INDEMAND_SITE_GUARD_H
#define INDEMAND_SITE_GUARD_H

#include "base/config.h"
#include "base/status.h"
#include "domain/submission.h"
#include "site/limiter.h"

struct guard {
    struct limiter *limiter;
    bool limits;
};

/* In the process that remembers: after the fork. */
void guard_open(struct guard *guard, const struct config *config);
void guard_close(struct guard *guard);

/* Once for each submission that is to be stored. STATUS_DENIED, and nothing remembered, when its
 * sender is over a limit; else it is counted and its score completed. */
enum status guard_admit(struct guard *guard, struct arena *arena, struct submission *submission,
                        int64_t now) MUST_CHECK;

#endif
