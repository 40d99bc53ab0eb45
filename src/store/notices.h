/*
 * notices: every privacy notice that visitors have been shown, in each version and language.
 */
#ifndef INDEMAND_STORE_NOTICES_H
#define INDEMAND_STORE_NOTICES_H

#include "db/db.h"
#include "domain/notice.h"

extern const struct db_table notices_table;

/* Adds those that are not there yet. Inside a transaction. */
enum status notices_register(struct db *db, const struct notice *notices, size_t count) MUST_CHECK;

/* The id of the notice with this digest; STATUS_NOT_FOUND when it was never registered. */
enum status notices_find(struct db *db, struct str digest, int64_t *id) MUST_CHECK;

enum status notices_get(struct db *db, struct arena *arena, int64_t id,
                        struct notice *out) MUST_CHECK;

#endif
