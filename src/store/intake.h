/*
 * intake: takes in one enquiry. Enquiry, receipt, outbox rows and history row come into being
 * together or not at all.
 *
 * It is safe to send the same submission any number of times. The same key and content give the
 * same receipt. The same key with other content is a correction: stored, linked to the one before.
 * The same content under a new key within 24 hours is stored and marked, without more mails.
 *
 * What looks like spam is stored like everything else, with its reasons, but as "quarantined" and
 * its mails as "held": nothing is lost, staff decide.
 */
#ifndef INDEMAND_STORE_INTAKE_H
#define INDEMAND_STORE_INTAKE_H

#include "base/clock.h"
#include "base/secret.h"
#include "db/db.h"
#include "domain/notice.h"
#include "domain/submission.h"
#include "store/outbox.h"

/* How long the same content under another key counts as the same text. */
#define INTAKE_SAME_TEXT (24 * CLOCK_HOUR)

struct intake_options {
    const struct secret_key *key; /* makes receipt tokens, hashes of addresses, tags of bounces */
    const struct str *recipients; /* staff who are told */
    size_t recipient_count;
    bool acknowledge;       /* tell the enquirer, too */
    struct str mail_domain; /* right-hand side of Message-IDs */
    int64_t spam_threshold; /* from this score on an enquiry is quarantined, its mails held */
    int64_t erase_after;    /* what is withdrawn is deleted after so many milliseconds */
};

/* The receipt of this very submission (key and content), if it is stored; STATUS_NOT_FOUND if not.
 */
enum status intake_find(struct db *db, struct arena *arena, const struct intake_options *options,
                        const struct submission *submission,
                        struct submission_receipt *out) MUST_CHECK;

/* Stores a submission that intake_find has not found, inside the transaction that is open, which
 * the caller commits: nothing is received before that. STATUS_NOT_FOUND when its notice was never
 * registered. On a failure what it wrote is still in the transaction: use a savepoint. */
enum status intake_store(struct db *db, struct arena *arena, const struct intake_options *options,
                         const struct submission *submission, int64_t now,
                         struct submission_receipt *out) MUST_CHECK;

/* Adds a mail of this enquiry, reference, kind and state for each member of staff. Inside a
 * transaction. */
enum status intake_queue(struct db *db, struct arena *arena, const struct intake_options *options,
                         const struct outbox_record *mail) MUST_CHECK;

#endif
