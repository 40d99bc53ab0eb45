/*
 * resend: puts a mail that came to nothing into the queue again, as staff or the operator decide.
 *
 *   failed or cancelled --resend--> queued, as if it were new: attempts from zero, its days to be
 *   delivered begin now. Its Message-ID stays: who has it already, sees that it is the same.
 *
 * Only about an enquiry that is to be answered: what is withdrawn, held or spam stays unsent. The
 * notice to staff of a withdrawal is the exception. A limit that cancelled it holds again.
 */
#ifndef INDEMAND_STORE_RESEND_H
#define INDEMAND_STORE_RESEND_H

#include "domain/state.h"
#include "store/outbox.h"

extern const struct db_table resend_table;

/* May a mail be sent again whose enquiry is in this state? */
bool resend_allowed(const struct outbox_record *mail, enum state enquiry);

struct resend_order {
    int64_t id;         /* of the mail */
    int64_t enquiry_id; /* that it must be about */
    struct str actor;   /* for the history */
    int64_t now;
};

/* Inside a transaction, with its row of history. STATUS_CONFLICT when it is not allowed, or when
 * there is no such mail about the enquiry. */
enum status resend_queue(struct db *db, const struct resend_order *order) MUST_CHECK;

/* The next mail with an id above `after` that has failed; STATUS_NOT_FOUND at the end. */
enum status resend_next_failed(struct db *db, int64_t after, int64_t *id,
                               int64_t *enquiry_id) MUST_CHECK;

#endif
