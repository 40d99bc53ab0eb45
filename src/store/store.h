/*
 * store: opens the database with every statement of the store that the role owns.
 *
 * Each aggregate has a file of its own, with its SQL beside the C that binds it.
 */
#ifndef INDEMAND_STORE_STORE_H
#define INDEMAND_STORE_STORE_H

#include "db/db.h"

/* How long a writer waits for the lock before STATUS_BUSY, in milliseconds. */
#define STORE_BUSY_MS 5000

/* All tables of statements, for store_open and for the test of query plans. */
extern const struct db_table *const store_tables[];
extern const size_t store_table_count;

/* Opens the database in a role and checks that its schema is the one this program knows. */
enum status store_open(struct db **out, const char *path, enum role role) MUST_CHECK;

#endif
