/* intake: see intake.h. */
#include "store/intake.h"

#include "domain/reference.h"
#include "store/enquiries.h"
#include "store/history.h"
#include "store/outbox.h"
#include "store/receipts.h"

/* With 23^8 references a new one is taken once in 78,000 times when there are a million. */
#define REFERENCE_TRIES 5

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

static enum status queue_mails(struct db *db, struct arena *arena,
                               const struct intake_options *options,
                               const struct enquiries_record *record)
{
    for (size_t i = 0; i < options->recipient_count; i++) {
        enum status status =
            outbox_add(db, &(struct outbox_record){
                               .enquiry_id = record->id,
                               .kind = STR("notify"),
                               .recipient = options->recipients[i],
                               .message_id = arena_printf(arena, STR_FMT ".notify.%zu@" STR_FMT,
                                                          STR_ARG(record->reference), i + 1,
                                                          STR_ARG(options->mail_domain)),
                               .created_at = record->created_at,
                           });
        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
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
                             const struct intake_options *options, struct str key,
                             const struct secret_hash *content, struct enquiries_record *record,
                             struct str token)
{
    enum status status = find_links(db, key, content, record);
    if (status == STATUS_OK)
        status = add_enquiry(db, arena, record);
    if (status == STATUS_OK)
        status = receipts_add(db, &(struct receipts_record){.enquiry_id = record->id,
                                                            .submission_key = key,
                                                            .content = *content,
                                                            .token = secret_digest(token),
                                                            .reference = record->reference,
                                                            .created_at = record->created_at});
    if (status == STATUS_OK && record->same_as == 0)
        status = queue_mails(db, arena, options, record);
    if (status == STATUS_OK)
        status = history_add(db, record->id,
                             &(struct history_record){.at = record->created_at,
                                                      .actor = STR("site"),
                                                      .action = STR("received")});
    return status;
}

static enum status find_receipt(struct db *db, struct arena *arena,
                                const struct intake_options *options, struct str key,
                                const struct secret_hash *content, struct submission_receipt *out)
{
    struct receipts_record record;
    enum status status = receipts_by_submission(db, arena, key, content, &record);
    if (status == STATUS_OK)
        *out = (struct submission_receipt){
            .reference = record.reference,
            .token = make_token(arena, options->key, key, content, record.created_at),
            .created_at = record.created_at,
            .repeated = true,
        };
    return status;
}

enum status intake_find(struct db *db, struct arena *arena, const struct intake_options *options,
                        const struct submission *submission, struct submission_receipt *out)
{
    struct secret_hash content = enquiry_digest(&submission->enquiry);
    return find_receipt(db, arena, options, submission->key, &content, out);
}

enum status intake_store(struct db *db, struct arena *arena, const struct intake_options *options,
                         const struct submission *submission, int64_t now,
                         struct submission_receipt *out)
{
    struct secret_hash content = enquiry_digest(&submission->enquiry);
    enum status status = find_receipt(db, arena, options, submission->key, &content, out);
    if (status != STATUS_NOT_FOUND)
        return status;

    struct enquiries_record record = {
        .state = STATE_NEW,
        .created_at = now,
        .lang = submission->lang,
        .enquiry = submission->enquiry,
    };
    struct str token = make_token(arena, options->key, submission->key, &content, now);
    status = store_new(db, arena, options, submission->key, &content, &record, token);
    *out = (struct submission_receipt){
        .reference = record.reference, .token = token, .created_at = now, .repeated = false};
    return status;
}
