/*
 * receipts: what the public side may know of an enquiry: that it was received, when, and under
 * which reference.
 */
#ifndef INDEMAND_STORE_RECEIPTS_H
#define INDEMAND_STORE_RECEIPTS_H

#include "base/secret.h"
#include "db/db.h"

extern const struct db_table receipts_table;

struct receipts_record {
    int64_t enquiry_id;
    struct str submission_key;
    struct secret_hash content;
    struct secret_hash token; /* the hash of the token, never the token */
    struct secret_hash email; /* see withdrawal.h */
    struct str reference;
    int64_t created_at;
    int64_t withdrawn_at; /* 0: not withdrawn */
    int64_t
        withdraw_tries; /* with an address that was not the one; 1000: there is none to compare */
};

/* Inside a transaction. STATUS_CONFLICT when this key and content, or the token, are there. */
enum status receipts_add(struct db *db, const struct receipts_record *record) MUST_CHECK;

/* STATUS_NOT_FOUND when there is none. The token's time is the created_at of its receipt. */
enum status receipts_by_token(struct db *db, struct arena *arena, struct str token,
                              struct receipts_record *out) MUST_CHECK;
enum status receipts_by_submission(struct db *db, struct arena *arena, struct str key,
                                   const struct secret_hash *content,
                                   struct receipts_record *out) MUST_CHECK;

/* The newest enquiry sent with this key, or with this content since `since` and not withdrawn; *id
 * is 0 when there is none. */
enum status receipts_last_of_key(struct db *db, struct str key, int64_t *id) MUST_CHECK;
enum status receipts_last_of_content(struct db *db, const struct secret_hash *content,
                                     int64_t since, int64_t *id) MUST_CHECK;

#endif
