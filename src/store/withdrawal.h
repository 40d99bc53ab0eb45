/*
 * withdrawal: an enquirer takes an enquiry back.
 *
 * Knowing the receipt's address is not enough: mail scanners follow links and even send forms. So
 * the e-mail address is typed again as in the enquiry, and compared with a keyed hash kept in the
 * receipt; a few wrong ones, and the receipt withdraws nothing any more.
 *
 * What is withdrawn: the enquiry of the receipt, and the versions that the same form sent before it
 * with the same address, for a correction taken back must not leave the first version behind. What
 * was sent later stays: who gets rid of a wrong version keeps the right one. Each gets the status
 * "withdrawn", its mails that have not gone out are cancelled, and it is given a time to be
 * deleted, see retention.h. Staff are told once, unless all were held as possible spam, of which
 * they were never told.
 */
#ifndef INDEMAND_STORE_WITHDRAWAL_H
#define INDEMAND_STORE_WITHDRAWAL_H

#include "store/intake.h"

/* How many wrong addresses a receipt takes. */
#define WITHDRAWAL_TRIES 5

extern const struct db_table withdrawal_table;

/* The hash of an e-mail address under the site's key. Spaces at the ends, the form of Unicode and
 * the case of letters make no difference. */
struct secret_hash withdrawal_hash(struct arena *arena, const struct secret_key *key,
                                   struct str email);

/* How many wrong addresses a receipt still takes. */
int64_t withdrawal_tries_left(int64_t tries);

struct withdrawal {
    struct str token; /* of the receipt */
    struct str email; /* as typed, valid UTF-8 */
};

/* Inside a transaction, which the caller commits: also after STATUS_DENIED, a wrong address or no
 * tries left, for the try has been counted. STATUS_NOT_FOUND: no such receipt. *out is the receipt
 * as it is now, except after STATUS_NOT_FOUND. What is withdrawn already stays so: STATUS_OK. */
enum status withdrawal_make(struct db *db, struct arena *arena,
                            const struct intake_options *options,
                            const struct withdrawal *withdrawal, int64_t now,
                            struct submission_receipt *out) MUST_CHECK;

#endif
