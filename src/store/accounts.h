/*
 * accounts: who may log in at the desk. Passwords are Argon2id hashes made by the caller.
 */
#ifndef INDEMAND_STORE_ACCOUNTS_H
#define INDEMAND_STORE_ACCOUNTS_H

#include "db/db.h"

extern const struct db_table accounts_table;

/* The longest name, in characters. */
#define ACCOUNTS_NAME_MAX 64

struct accounts_record {
    int64_t id;
    struct str name;
    struct str role; /* "admin", "staff" or "viewer" */
    struct str password_hash;
    bool disabled;
    int64_t created_at;
};

/* Is this one of the roles? */
bool accounts_is_role(struct str role);

/* Each change is a transaction of its own. STATUS_CONFLICT when the name is taken, STATUS_NOT_FOUND
 * when there is no such account. A new password and disabling end the account's sessions. */
enum status accounts_add(struct db *db, const struct accounts_record *record) MUST_CHECK;
enum status accounts_set_password(struct db *db, struct str name, struct str hash,
                                  int64_t now) MUST_CHECK;
enum status accounts_set_disabled(struct db *db, struct str name, bool disabled,
                                  int64_t now) MUST_CHECK;

enum status accounts_find(struct db *db, struct arena *arena, struct str name,
                          struct accounts_record *out) MUST_CHECK;

/* The next account by name, after `after`; STATUS_NOT_FOUND at the end. */
enum status accounts_next(struct db *db, struct arena *arena, struct str after,
                          struct accounts_record *out) MUST_CHECK;

#endif
