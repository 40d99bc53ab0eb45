/*
 * migrate: brings a database to the newest schema.
 *
 * Migrations are sql/NNNN_name.sql, numbered from 1 without gaps. Each runs once, in a transaction
 * of its own, after which the version of the schema is its number. There is no way back but the
 * backup; a service refuses any version but MIGRATE_VERSION.
 */
#ifndef INDEMAND_DB_MIGRATE_H
#define INDEMAND_DB_MIGRATE_H

#include "db/db.h"

/* The number of the newest migration this program was built for: the build counts the files of
 * sql/. */
#ifndef MIGRATE_VERSION
#error "the build defines MIGRATE_VERSION, see src/CMakeLists.txt"
#endif

/* Applies what is missing from `folder` (the sql/ folder). *from and *to tell the versions before
 * and after. STATUS_INVALID, with nothing changed, for a database newer than this program. */
enum status migrate_run(struct db *db, struct str folder, int64_t *from, int64_t *to) MUST_CHECK;

#endif
