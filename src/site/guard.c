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

static struct limiter_sender sender_of(struct arena *arena, const struct submission *submission)
{
    return (struct limiter_sender){
        .network = limiter_network(arena, submission->visitor),
        .host = limiter_host(arena, submission->visitor),
        .mailbox = submission->enquiry.value[FIELD_EMAIL],
    };
}

/* Of this sender within the hour, the present one included. */
static void count_sender(const struct limiter *limiter, const struct limiter_sender *sender,
                         int64_t now, struct spam_counts *counts)
{
    counts->network = limiter_peek(limiter, LIMITER_NETWORK, sender->network, now) + 1;
    counts->address = limiter_peek(limiter, LIMITER_ADDRESS, sender->host, now) + 1;
    counts->mailbox = limiter_peek(limiter, LIMITER_MAILBOX, sender->mailbox, now) + 1;
}

enum status guard_admit(const struct guard *guard, struct arena *arena,
                        struct submission *submission, int64_t now)
{
    struct spam_counts counts = {0};
    struct limiter_sender sender = sender_of(arena, submission);
    struct str message = submission->enquiry.value[FIELD_MESSAGE];
    if (guard->limits) {
        if (!limiter_allows(guard->limiter, &sender, now)) {
            log_warn("over-limit", LOG_TEXT("why", "too many enquiries of one sender"));
            return STATUS_DENIED;
        }
        count_sender(guard->limiter, &sender, now, &counts);
    }
    if (message.len >= TEXT_MIN)
        counts.repeated = limiter_peek_text(guard->limiter, message, sender.mailbox, now) + 1;
    spam_count(&counts, &submission->spam);
    return STATUS_OK;
}

void guard_note(struct guard *guard, struct arena *arena, const struct submission *submission,
                int64_t now)
{
    struct limiter_sender sender = sender_of(arena, submission);
    struct str message = submission->enquiry.value[FIELD_MESSAGE];
    if (guard->limits) {
        limiter_note(guard->limiter, LIMITER_NETWORK, sender.network, now);
        limiter_note(guard->limiter, LIMITER_ADDRESS, sender.host, now);
        limiter_note(guard->limiter, LIMITER_MAILBOX, sender.mailbox, now);
    }
    if (message.len >= TEXT_MIN)
        limiter_note_text(guard->limiter, message, sender.mailbox, now);
}
