/*
 * retention: deletes enquiries whose time is over, with everything that belongs to them.
 *
 * Only in ROLE_RETENTION, whose handle lives no longer than that takes. Deleted content is
 * overwritten (secure_delete); what stands in the log of the database goes when that is emptied.
 * Backups are the operator's: docs/operating.md.
 */
#ifndef INDEMAND_STORE_RETENTION_H
#define INDEMAND_STORE_RETENTION_H

#include "db/db.h"

extern const struct db_table retention_table;

/* Deletes what was due at `now`, in transactions of moderate size, and logs each reference.
 * *count tells how many. */
enum status retention_erase(struct db *db, struct arena *arena, int64_t now,
                            int64_t *count) MUST_CHECK;

/* Writes the log into the database file and empties it, so that what was deleted is in neither. It
 * waits for nobody, because others would wait behind it: *done tells whether it could be done, or a
 * reader was in the way and it is to be tried again. The handle waits for no lock from then on. */
enum status retention_empty_log(struct db *db, bool *done) MUST_CHECK;

#endif
