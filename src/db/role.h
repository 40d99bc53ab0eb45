/*
 * role: who may do what to which table.
 *
 * Each process opens the database in one role for its whole life; db.c asks this table from
 * SQLite's authorizer while statements are prepared. It is the second fence: the first is that each
 * role prepares only its own statements.
 */
#ifndef INDEMAND_DB_ROLE_H
#define INDEMAND_DB_ROLE_H

#include <stdbool.h>

enum role {
    ROLE_SITE = 1,       /* the keeper: inserts enquiries, reads receipts, withdraws */
    ROLE_DESK = 2,       /* staff */
    ROLE_DISPATCH = 4,   /* sends mail */
    ROLE_ADMIN = 8,      /* the indemand command: migrations, accounts, backup */
    ROLE_RETENTION = 16, /* deletes what its time is over for */
};

enum role_action { ROLE_READ = 1, ROLE_INSERT = 2, ROLE_UPDATE = 4, ROLE_DELETE = 8 };

/* May `role` do this to the table's column? For ROLE_INSERT and ROLE_DELETE column is NULL. */
bool role_allows(enum role role, enum role_action action, const char *table, const char *column);

/* May `role` run this pragma? `value` is what stands behind its name, or NULL. */
bool role_allows_pragma(enum role role, const char *name, const char *value);

#endif
