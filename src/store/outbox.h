/*
 * outbox: one row per mail and recipient, written in the transaction of what caused it, and taken
 * from here by dispatch.
 *
 *   queued --take--> leased --accepted--> accepted
 *                      | \--deferred--> deferred --take--> leased ...
 *                      |  \--failed--> failed
 *                      |--paused (the relay is at fault)--> deferred, the attempt not counted
 *                      +--release, or the lease runs out--> queued / taken again
 *   held: waits for a decision of staff, which queues it.  held, queued or deferred become
 *   cancelled when the enquiry is withdrawn. One that is leased just then may still go out; if that
 *   attempt fails, it is cancelled at the next one.
 *   leased becomes cancelled, too, when an acknowledgement is over its limit.
 *   bounced: see the desk.
 *
 * Delivery is at least once: a row whose lease ran out is sent again with the same Message-ID.
 */
#ifndef INDEMAND_STORE_OUTBOX_H
#define INDEMAND_STORE_OUTBOX_H

#include "db/db.h"
#include "domain/courtesy.h"

extern const struct db_table outbox_table;

/* The longest text of a server's reply that is kept, in characters. */
#define OUTBOX_REPLY_MAX 500

struct outbox_record {
    int64_t id;
    int64_t enquiry_id;
    struct str reference; /* of the enquiry */
    struct str kind;      /* "notify", "withdrawn", "acknowledgement" */
    struct str recipient;
    struct str state;
    struct str message_id; /* without angle brackets */
    int64_t attempts;
    int64_t created_at;
    int64_t updated_at;
    int64_t due_at; /* 0: nothing is due */
    int64_t last_code;
    struct str last_reply;
    struct str bounce_tag; /* 16 hexadecimal digits that prove an envelope ours, or empty */
};

/* Adds a mail: "queued" and due at once, or "held". Inside a transaction. */
enum status outbox_add(struct db *db, const struct outbox_record *record) MUST_CHECK;

/* What acknowledgements went out, or are going out in front of it, when this one is about to. */
enum status outbox_courtesy(struct db *db, const struct outbox_record *record, int64_t now,
                            struct courtesy_use *out) MUST_CHECK;

/* Is a mail about this enquiry held? */
enum status outbox_has_held(struct db *db, int64_t enquiry_id, bool *held) MUST_CHECK;

/* Queues what is held about an enquiry, as if it were new: its days to be delivered begin now.
 * Cancels what has not gone out. Both inside a transaction. */
enum status outbox_release_held(struct db *db, int64_t enquiry_id, int64_t now) MUST_CHECK;
enum status outbox_cancel(struct db *db, int64_t enquiry_id, int64_t now) MUST_CHECK;

/* Takes up to `max` rows that are due (oldest first), leases them until now + lease and counts the
 * attempt. A transaction of its own. */
enum status outbox_take(struct db *db, struct arena *arena, int64_t now, int64_t lease,
                        struct outbox_record *records, size_t max, size_t *count) MUST_CHECK;

/* What became of an attempt: the server's code (0: it gave none) and words. */
struct outbox_result {
    int64_t id;
    int64_t attempts; /* as taken: a row that somebody else has taken since is left alone */
    int64_t now;
    int64_t code;
    struct str reply;
};

/* Each is a transaction of its own and adds a history row for what is final. STATUS_CONFLICT when
 * the lease was lost. */
enum status outbox_accepted(struct db *db, const struct outbox_result *result) MUST_CHECK;
enum status outbox_deferred(struct db *db, const struct outbox_result *result,
                            int64_t next_try) MUST_CHECK;
enum status outbox_failed(struct db *db, const struct outbox_result *result) MUST_CHECK;

/* Not sent, because its enquiry has been withdrawn since it was queued or too much was sent: the
 * attempt is not counted. */
enum status outbox_cancelled(struct db *db, const struct outbox_result *result) MUST_CHECK;

/* Deferred for a reason that has nothing to do with this mail: the attempt is not counted. */
enum status outbox_paused(struct db *db, const struct outbox_result *result,
                          int64_t next_try) MUST_CHECK;

/* Gives a row back that was not tried: queued, due at once, the attempt not counted. */
enum status outbox_release(struct db *db, int64_t id, int64_t attempts, int64_t now) MUST_CHECK;

/* Makes every leased row due now. Only for a process that knows that all others which held leases
 * have ended. *count tells how many. */
enum status outbox_reclaim(struct db *db, int64_t now, int64_t *count) MUST_CHECK;

/* When the next row is due; 0 when none is. */
enum status outbox_next_due(struct db *db, int64_t *due_at) MUST_CHECK;

/* How many rows are due. */
enum status outbox_count_due(struct db *db, int64_t now, int64_t *count) MUST_CHECK;

enum status outbox_list(struct db *db, struct arena *arena, int64_t enquiry_id,
                        struct outbox_record *records, size_t max, size_t *count) MUST_CHECK;

/* The next of all rows with an id above `after`; STATUS_NOT_FOUND at the end. */
enum status outbox_next(struct db *db, struct arena *arena, int64_t after,
                        struct outbox_record *out) MUST_CHECK;

#endif
