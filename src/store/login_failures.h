/*
 * login_failures: how often a login failed lately, by a hash of the name that was tried. Names
 * without an account are counted alike, so that nothing can be learnt from the slow-down.
 */
#ifndef INDEMAND_STORE_LOGIN_FAILURES_H
#define INDEMAND_STORE_LOGIN_FAILURES_H

#include "base/secret.h"
#include "db/db.h"

extern const struct db_table login_failures_table;

struct login_failures_record {
    int64_t count;
    int64_t last_at;
};

/* All zero when there were none. */
enum status login_failures_get(struct db *db, const struct secret_hash *name,
                               struct login_failures_record *out) MUST_CHECK;

enum status login_failures_add(struct db *db, const struct secret_hash *name,
                               int64_t now) MUST_CHECK;

/* After a good login. */
enum status login_failures_clear(struct db *db, const struct secret_hash *name) MUST_CHECK;

/* Forgets all whose last failure was before `before`. */
enum status login_failures_expire(struct db *db, int64_t before) MUST_CHECK;

#endif
