/* job: see job.h. */
#include "dispatch/job.h"

#include "base/log.h"
#include "dispatch/envelope.h"
#include "domain/retry.h"
#include "mail/address.h"
#include "store/spam_reasons.h"

#define ARENA_CAP ((size_t)1024 * 1024)
#define UNUSABLE "The address cannot be used."
#define MAIL_MAX ((size_t)1024 * 1024)

void job_init(struct job *job)
{
    *job = (struct job){.state = JOB_FREE};
    arena_init(&job->arena, ARENA_CAP);
}

void job_reset(struct job *job)
{
    arena_reset(&job->arena);
}

static void give_up(struct job *job, const char *why)
{
    struct smtp_result result = {.outcome = DIALOGUE_PERMANENT};
    result.text_len = dialogue_filter(str_from(why), result.text);
    job_settle(job, &result);
}

static struct outbox_record copy_record(struct arena *arena, const struct outbox_record *record)
{
    struct outbox_record copy = *record;
    copy.reference = arena_str(arena, record->reference);
    copy.kind = arena_str(arena, record->kind);
    copy.recipient = arena_str(arena, record->recipient);
    copy.message_id = arena_str(arena, record->message_id);
    copy.bounce_tag = arena_str(arena, record->bounce_tag);
    copy.state = STR("leased");
    copy.last_reply = STR("");
    return copy;
}

/* Reads the enquiry and what belongs to it: its score, and the reference of the one that it
 * corrects, which may be gone by now. */
static enum status read_enquiry(struct job *job, struct db *db, struct enquiries_record *out,
                                struct notify_input *input)
{
    struct enquiries_record earlier;
    input->corrects = STR("");
    enum status status = enquiries_get(db, &job->arena, job->outbox.enquiry_id, out);
    if (status == STATUS_OK)
        status = spam_reasons_get(db, &job->arena, out->id, &input->spam);
    if (status != STATUS_OK || out->corrects == 0)
        return status;
    status = enquiries_get(db, &job->arena, out->corrects, &earlier);
    if (status == STATUS_OK)
        input->corrects = earlier.reference;
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

/* A withdrawal cancels what is queued; but one that was leased just then, and failed, comes back.
 */
static bool is_withdrawn(const struct job *job, const struct enquiries_record *enquiry)
{
    return enquiry->state == STATE_WITHDRAWN && !str_eq(job->outbox.kind, STR("withdrawn"));
}

static void cancel(struct job *job, const char *why)
{
    give_up(job, why);
    job->cancelled = true;
}

static bool is_acknowledgement(const struct job *job)
{
    return str_eq(job->outbox.kind, STR("acknowledgement"));
}

/* Settles the job when something speaks against sending it now. */
static enum status check(struct job *job, const struct job_context *context,
                         const struct enquiries_record *enquiry, int64_t now)
{
    struct courtesy_use use;
    struct str ascii;
    if (is_withdrawn(job, enquiry)) {
        cancel(job, "The enquiry has been withdrawn.");
        return STATUS_OK;
    }
    if (address_ascii(&job->arena, job->outbox.recipient, &ascii) != STATUS_OK)
        give_up(job, UNUSABLE);
    if (!is_acknowledgement(job) || job->state != JOB_SENDING)
        return STATUS_OK;
    enum status status = outbox_courtesy(context->db, &job->outbox, now, &use);
    if (status != STATUS_OK)
        return status;
    int64_t per_hour = context->acknowledge->config->mail.acknowledge_per_hour;
    const char *why = courtesy_reason(courtesy_decide(&use, per_hour, now));
    if (why != NULL)
        cancel(job, why);
    return STATUS_OK;
}

static enum status compose(struct job *job, const struct job_context *context, int64_t now,
                           struct buf *out)
{
    struct enquiries_record enquiry;
    struct notify_input input = {.outbox = &job->outbox, .enquiry = &enquiry, .now = now};
    enum status status = read_enquiry(job, context->db, &enquiry, &input);
    if (status == STATUS_NOT_FOUND) {
        give_up(job, "The enquiry is gone.");
        return STATUS_OK;
    }
    if (status == STATUS_OK)
        status = check(job, context, &enquiry, now);
    if (status != STATUS_OK || job->state != JOB_SENDING)
        return status;
    enum status composed = is_acknowledgement(job)
                               ? acknowledge_compose(context->acknowledge, &job->arena, &input, out)
                               : notify_compose(context->notify, &job->arena, &input, out);
    if (composed != STATUS_OK)
        give_up(job, "The mail could not be composed.");
    return STATUS_OK;
}

enum status job_start(struct job *job, const struct job_context *context,
                      const struct outbox_record *record, int64_t now)
{
    struct buf bytes;
    job->outbox = copy_record(&job->arena, record);
    job->state = JOB_SENDING;
    job->cancelled = false;
    buf_init(&bytes, MAIL_MAX);
    enum status status = compose(job, context, now, &bytes);
    if (status != STATUS_OK)
        job_drop(job);
    if (job->state == JOB_SENDING) {
        struct smtp_mail mail = {
            .from = envelope_sender(&job->arena, context->notify->config, &job->outbox),
            .to = job->outbox.recipient,
            .bytes = buf_str(&bytes)};
        enum status sent = pool_submit(context->pool, &mail, job);
        if (sent == STATUS_BUSY)
            job_drop(job);
        else if (sent != STATUS_OK)
            give_up(job, sent == STATUS_TOO_LARGE ? "The mail is too large." : UNUSABLE);
    }
    buf_reset(&bytes);
    return status;
}

void job_settle(struct job *job, const struct smtp_result *result)
{
    job->state = JOB_SETTLED;
    job->result = *result;
}

void job_drop(struct job *job)
{
    job->state = JOB_UNTRIED;
}

/* What is written down, and what is logged once it is. */
enum fate { ACCEPTED, DEFERRED, PAUSED, FAILED, EXPIRED, CANCELLED };

static enum fate fate_of(const struct job *job, int64_t now)
{
    if (job->cancelled)
        return CANCELLED;
    switch (job->result.outcome) {
    case DIALOGUE_ACCEPTED:
        return ACCEPTED;
    case DIALOGUE_PERMANENT:
        return FAILED;
    case DIALOGUE_CONFIGURATION:
        return PAUSED;
    case DIALOGUE_TEMPORARY:
        break;
    }
    return retry_expired(job->outbox.created_at, now) ? EXPIRED : DEFERRED;
}

static void log_fate(const struct job *job, enum fate fate)
{
    static const struct {
        const char *event;
        enum log_level level;
    } events[] = {
        [ACCEPTED] = {"mail-accepted", LOG_INFO}, [DEFERRED] = {"mail-deferred", LOG_WARN},
        [PAUSED] = {"mail-paused", LOG_WARN},     [FAILED] = {"mail-failed", LOG_ERROR},
        [EXPIRED] = {"mail-given-up", LOG_ERROR}, [CANCELLED] = {"mail-cancelled", LOG_INFO}};
    LOG_EVENT(events[fate].level, events[fate].event, LOG_INT("outbox", job->outbox.id),
              LOG_STR("reference", job->outbox.reference), LOG_STR("kind", job->outbox.kind),
              LOG_INT("attempts", job->outbox.attempts), LOG_INT("code", job->result.code));
}

static enum status record_result(const struct job *job, struct db *db, int64_t now,
                                 int64_t next_pause, uint32_t jitter)
{
    struct outbox_result result = {.id = job->outbox.id,
                                   .attempts = job->outbox.attempts,
                                   .now = now,
                                   .code = job->result.code,
                                   .reply = {job->result.text, job->result.text_len}};
    enum fate fate = fate_of(job, now);
    enum status status = STATUS_OK;
    switch (fate) {
    case ACCEPTED:
        status = outbox_accepted(db, &result);
        break;
    case DEFERRED:
        status = outbox_deferred(db, &result, now + retry_delay(job->outbox.attempts, jitter));
        break;
    case PAUSED:
        status = outbox_paused(db, &result, next_pause);
        break;
    case FAILED:
    case EXPIRED:
        status = outbox_failed(db, &result);
        break;
    case CANCELLED:
        status = outbox_cancelled(db, &result);
        break;
    }
    if (status == STATUS_OK)
        log_fate(job, fate);
    return status;
}

enum status job_record(struct job *job, struct db *db, int64_t now, int64_t next_pause,
                       uint32_t jitter)
{
    enum status status = job->state == JOB_UNTRIED
                             ? outbox_release(db, job->outbox.id, job->outbox.attempts, now)
                             : record_result(job, db, now, next_pause, jitter);
    if (status == STATUS_CONFLICT) {
        log_warn("lease-lost", LOG_INT("outbox", job->outbox.id));
        status = STATUS_OK;
    }
    if (status == STATUS_OK) {
        job->state = JOB_FREE;
        arena_clear(&job->arena);
    }
    return status;
}
