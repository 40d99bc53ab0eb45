/* intake: see intake.h. */
#include "store/intake.h"

#include "domain/reference.h"
#include "store/enquiries.h"
#include "store/history.h"
#include "store/notices.h"
#include "store/receipts.h"
#include "store/spam_reasons.h"
#include "store/withdrawal.h"

/* With 23^8 references a new one is taken once in 78,000 times when there are a million. */
#define REFERENCE_TRIES 5

#define BOUNCE_TAG_BYTES 8

/* The token follows from key, content and time, so that a repeat leads to the same receipt although
 * only the token's hash is stored. */
static struct str make_token(struct arena *arena, const struct secret_key *key,
                             struct str submission, const struct secret_hash *content,
                             int64_t created_at)
{
    struct str text = arena_printf(arena, "receipt:" STR_FMT ":" STR_FMT, STR_ARG(submission),
                                   STR_ARG(secret_hex(arena, content, sizeof(*content))));
    struct secret_hash mac = secret_mac(key, text);
    return secret_token_from(arena, created_at, &mac);
}

static enum status add_enquiry(struct db *db, struct arena *arena, struct enquiries_record *record)
{
    enum status status = STATUS_CONFLICT;
    for (int i = 0; i < REFERENCE_TRIES && status == STATUS_CONFLICT; i++) {
        uint32_t chosen[REFERENCE_RANDOM];
        secret_digits(REFERENCE_BASE, chosen, REFERENCE_RANDOM);
        record->reference = reference_format(arena, chosen);
        status = enquiries_add(db, record);
    }
    return status;
}

/* The tag follows from the Message-ID, which is unique and never changes. Half of it is enough: it
 * is tried over the network, one mail for each guess. */
static struct str make_bounce_tag(struct arena *arena, const struct secret_key *key,
                                  struct str message_id)
{
    struct secret_hash mac =
        secret_mac(key, arena_printf(arena, "bounce:" STR_FMT, STR_ARG(message_id)));
    return secret_hex(arena, &mac, BOUNCE_TAG_BYTES);
}

/* Adds the mail of its kind that is number `number` of its enquiry. */
static enum status queue_one(struct db *db, struct arena *arena,
                             const struct intake_options *options, const struct outbox_record *mail,
                             size_t number)
{
    struct outbox_record one = *mail;
    one.message_id =
        arena_printf(arena, STR_FMT "." STR_FMT ".%zu@" STR_FMT, STR_ARG(mail->reference),
                     STR_ARG(mail->kind), number, STR_ARG(options->mail_domain));
    one.bounce_tag = make_bounce_tag(arena, options->key, one.message_id);
    return outbox_add(db, &one);
}

enum status intake_queue(struct db *db, struct arena *arena, const struct intake_options *options,
                         const struct outbox_record *mail)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < options->recipient_count && status == STATUS_OK; i++) {
        struct outbox_record one = *mail;
        one.recipient = options->recipients[i];
        status = queue_one(db, arena, options, &one, i + 1);
    }
    return status;
}

/* Staff are told once of the same text, and so is its sender; but if of the earlier one they have
 * not been told, because it is held as possible spam, they are told of this one. */
static enum status tell(struct db *db, struct arena *arena, const struct intake_options *options,
                        const struct enquiries_record *record)
{
    bool untold = true;
    if (record->same_as != 0) {
        enum status status = outbox_has_held(db, record->same_as, &untold);
        if (status != STATUS_OK)
            return status;
    }
    if (!untold)
        return STATUS_OK;
    bool held = record->state == STATE_QUARANTINED;
    struct outbox_record mail = {.enquiry_id = record->id,
                                 .reference = record->reference,
                                 .kind = STR("notify"),
                                 .state = held ? STR("held") : STR("queued"),
                                 .created_at = record->created_at};
    enum status status = intake_queue(db, arena, options, &mail);
    if (status != STATUS_OK || !options->acknowledge)
        return status;
    mail.kind = STR("acknowledgement");
    mail.recipient = record->enquiry.value[FIELD_EMAIL];
    return queue_one(db, arena, options, &mail, 1);
}

static enum status note(struct db *db, const struct enquiries_record *record, const char *action,
                        const char *detail)
{
    return history_add(db, record->id,
                       &(struct history_record){.at = record->created_at,
                                                .actor = STR("site"),
                                                .action = str_from(action),
                                                .detail = str_from(detail)});
}

static enum status add_history(struct db *db, const struct enquiries_record *record)
{
    enum status status = note(db, record, "received", "");
    if (status == STATUS_OK && record->state == STATE_QUARANTINED)
        status = note(db, record, "status", state_name(STATE_QUARANTINED));
    return status;
}

/* The earlier enquiries this one belongs to. */
static enum status find_links(struct db *db, struct str key, const struct secret_hash *content,
                              struct enquiries_record *record)
{
    enum status status = receipts_last_of_key(db, key, &record->corrects);
    if (status != STATUS_OK)
        return status;
    return receipts_last_of_content(db, content, record->created_at - INTAKE_SAME_TEXT,
                                    &record->same_as);
}

static enum status store_new(struct db *db, struct arena *arena,
                             const struct intake_options *options,
                             const struct submission *submission, const struct secret_hash *content,
                             struct enquiries_record *record, struct str token)
{
    enum status status = notices_find(db, submission->notice, &record->notice_id);
    if (status == STATUS_OK)
        status = find_links(db, submission->key, content, record);
    if (status == STATUS_OK)
        status = add_enquiry(db, arena, record);
    if (status == STATUS_OK)
        status =
            receipts_add(db, &(struct receipts_record){
                                 .enquiry_id = record->id,
                                 .submission_key = submission->key,
                                 .content = *content,
                                 .token = secret_digest(token),
                                 .email = withdrawal_hash(arena, options->key,
                                                          submission->enquiry.value[FIELD_EMAIL]),
                                 .reference = record->reference,
                                 .created_at = record->created_at});
    if (status == STATUS_OK)
        status = spam_reasons_add(db, record->id, &submission->spam);
    if (status == STATUS_OK)
        status = tell(db, arena, options, record);
    return status == STATUS_OK ? add_history(db, record) : status;
}

enum status intake_find(struct db *db, struct arena *arena, const struct intake_options *options,
                        const struct submission *submission, struct submission_receipt *out)
{
    struct receipts_record record;
    struct secret_hash content = enquiry_digest(&submission->enquiry);
    enum status status = receipts_by_submission(db, arena, submission->key, &content, &record);
    if (status == STATUS_OK)
        *out = (struct submission_receipt){
            .reference = record.reference,
            .token = make_token(arena, options->key, submission->key, &content, record.created_at),
            .created_at = record.created_at,
            .withdrawn_at = record.withdrawn_at,
            .tries_left = withdrawal_tries_left(record.withdraw_tries),
            .repeated = true,
        };
    return status;
}

enum status intake_store(struct db *db, struct arena *arena, const struct intake_options *options,
                         const struct submission *submission, int64_t now,
                         struct submission_receipt *out)
{
    struct secret_hash content = enquiry_digest(&submission->enquiry);
    int64_t score = spam_total(&submission->spam);
    struct enquiries_record record = {
        .state = score >= options->spam_threshold ? STATE_QUARANTINED : STATE_NEW,
        .created_at = now,
        .lang = submission->lang,
        .shown_at = submission->shown_at,
        .spam_score = score,
        .enquiry = submission->enquiry,
    };
    struct str token = make_token(arena, options->key, submission->key, &content, now);
    enum status status = store_new(db, arena, options, submission, &content, &record, token);
    *out = (struct submission_receipt){.reference = record.reference,
                                       .token = token,
                                       .created_at = now,
                                       .tries_left = withdrawal_tries_left(0)};
    return status;
}
