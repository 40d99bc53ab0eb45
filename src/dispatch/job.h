/*
 * job: one mail in the hands of dispatch, from the lease to the recorded result.
 */
#ifndef INDEMAND_DISPATCH_JOB_H
#define INDEMAND_DISPATCH_JOB_H

#include "dispatch/acknowledge.h"
#include "mail/pool.h"

enum job_state {
    JOB_FREE,
    JOB_SENDING, /* the pool has it */
    JOB_SETTLED, /* its result is known but not yet in the database */
    JOB_UNTRIED, /* to be given back: the lease is to end */
};

struct job {
    enum job_state state;
    struct arena arena;
    struct outbox_record outbox; /* in the arena */
    struct smtp_result result;
    bool cancelled; /* SETTLED without being sent: withdrawn, or too many went out */
};

void job_init(struct job *job);
void job_reset(struct job *job);

/* Where jobs work. */
struct job_context {
    struct db *db;
    struct pool *pool;
    const struct notify *notify;
    const struct acknowledge *acknowledge;
};

/* Composes and submits the mail of a leased row, whose texts are copied. What can never be sent
 * becomes SETTLED at once. A status other than STATUS_OK means that the database failed: the job is
 * UNTRIED. */
enum status job_start(struct job *job, const struct job_context *context,
                      const struct outbox_record *record, int64_t now) MUST_CHECK;

/* Notes what became of it. */
void job_settle(struct job *job, const struct smtp_result *result);

/* Will not be sent now: to be given back. */
void job_drop(struct job *job);

/* Writes down what a SETTLED job came to, or gives an UNTRIED one back; then it is FREE. When the
 * database fails, nothing changes and it can be called again. `next_pause` is when a mail may be
 * tried that failed by the relay's configuration, `jitter` is for retry_delay. */
enum status job_record(struct job *job, struct db *db, int64_t now, int64_t next_pause,
                       uint32_t jitter) MUST_CHECK;

#endif
