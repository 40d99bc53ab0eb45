/*
 * spam_reasons: why an enquiry has its spam score.
 */
#ifndef INDEMAND_STORE_SPAM_REASONS_H
#define INDEMAND_STORE_SPAM_REASONS_H

#include "db/db.h"
#include "domain/spam.h"

extern const struct db_table spam_reasons_table;

/* Adds a row for each reason with points. Inside a transaction. */
enum status spam_reasons_add(struct db *db, int64_t enquiry_id,
                             const struct spam_score *score) MUST_CHECK;

/* The score of an enquiry. Reasons that this program does not know are left out. */
enum status spam_reasons_get(struct db *db, struct arena *arena, int64_t enquiry_id,
                             struct spam_score *out) MUST_CHECK;

#endif
