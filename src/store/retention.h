/*
 * retention: deletes enquiries whose time is over, with everything that belongs to them.
 *
 * Only in ROLE_RETENTION, whose handle lives no longer than that takes. Deleted content is
 * overwritten (secure_delete), and the log of the database is emptied after it as far as readers
 * allow. Backups are the operator's: docs/operating.md.
 */
#ifndef INDEMAND_STORE_RETENTION_H
#define INDEMAND_STORE_RETENTION_H

#include "db/db.h"

extern const struct db_table retention_table;

/* Deletes what was due at `now`, in transactions of moderate size, and logs each reference.
 * *count tells how many. */
enum status retention_erase(struct db *db, struct arena *arena, int64_t now,
                            int64_t *count) MUST_CHECK;

#endif
