/*
 * sessions: who is logged in at the desk. Only hashes of the tokens are stored.
 */
#ifndef INDEMAND_STORE_SESSIONS_H
#define INDEMAND_STORE_SESSIONS_H

#include "base/secret.h"
#include "db/db.h"

extern const struct db_table sessions_table;

struct sessions_record {
    int64_t account_id;
    struct str name; /* of the account */
    struct str role;
};

enum status sessions_add(struct db *db, const struct secret_hash *token, int64_t account_id,
                         int64_t now, int64_t expires_at) MUST_CHECK;

/* STATUS_NOT_FOUND when there is no such session, it has expired, or the account is disabled. */
enum status sessions_find(struct db *db, struct arena *arena, const struct secret_hash *token,
                          int64_t now, struct sessions_record *out) MUST_CHECK;

enum status sessions_remove(struct db *db, const struct secret_hash *token) MUST_CHECK;

/* Forgets what has expired. */
enum status sessions_expire(struct db *db, int64_t now) MUST_CHECK;

#endif
