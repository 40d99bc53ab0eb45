/* guard: see guard.h. */
#include "site/guard.h"

#include "base/log.h"

/* Bytes of a message from which on it is no accident that two people send the same. */
#define TEXT_MIN 80

void guard_open(struct guard *guard, const struct config *config)
{
    *guard = (struct guard){.limiter = limiter_open(), .limits = config->site.rate_limit};
}

void guard_close(struct guard *guard)
{
    limiter_close(guard->limiter);
}

static void note_sender(struct limiter *limiter, const struct limiter_sender *sender, int64_t now,
                        struct spam_counts *counts)
{
    counts->network = limiter_note(limiter, LIMITER_NETWORK, sender->network, now);
    counts->address = limiter_note(limiter, LIMITER_ADDRESS, sender->host, now);
    counts->mailbox = limiter_note(limiter, LIMITER_MAILBOX, sender->mailbox, now);
}

enum status guard_admit(struct guard *guard, struct arena *arena, struct submission *submission,
                        int64_t now)
{
    struct spam_counts counts = {0};
    struct limiter_sender sender = {
        .network = limiter_network(arena, submission->visitor),
        .host = limiter_host(arena, submission->visitor),
        .mailbox = submission->enquiry.value[FIELD_EMAIL],
    };
    if (guard->limits) {
        if (!limiter_allows(guard->limiter, &sender, now)) {
            log_warn("over-limit", LOG_TEXT("why", "too many enquiries of one sender"));
            return STATUS_DENIED;
        }
        note_sender(guard->limiter, &sender, now, &counts);
    }
    struct str message = submission->enquiry.value[FIELD_MESSAGE];
    if (message.len >= TEXT_MIN)
        counts.repeated = limiter_note_text(guard->limiter, message, sender.mailbox, now);
    spam_count(&counts, &submission->spam);
    return STATUS_OK;
}
