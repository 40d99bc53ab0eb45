/*
 * maintenance: what operators do to the database as a whole.
 */
#ifndef INDEMAND_STORE_MAINTENANCE_H
#define INDEMAND_STORE_MAINTENANCE_H

#include "db/db.h"

extern const struct db_table maintenance_table;

/* A consistent, compact copy at `path`, which must not exist, while everybody goes on working. */
enum status maintenance_backup(struct db *db, struct str path) MUST_CHECK;

/* Checks every page, index and foreign key. *problem is empty when all is well, else the first
 * thing found. */
enum status maintenance_check(struct db *db, struct arena *arena, struct str *problem) MUST_CHECK;

#endif
