/*
 * guard: lets a new enquiry in, or not, and completes its spam score by what the keeper remembers
 * of others. Hard limits are for floods; what is merely suspicious is scored, and staff decide.
 *
 * Only what has been stored is remembered: who is told to send again, because the disk was full, is
 * not held against for having done so. Enquiries of one batch therefore do not see each other; a
 * limit may be passed by as many as there are workers.
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

/* Completes the score of a submission that is to be stored. STATUS_DENIED when its sender is over a
 * limit. Remembers nothing. */
enum status guard_admit(const struct guard *guard, struct arena *arena,
                        struct submission *submission, int64_t now) MUST_CHECK;

/* Remembers a submission that has been stored. */
void guard_note(struct guard *guard, struct arena *arena, const struct submission *submission,
                int64_t now);

#endif
