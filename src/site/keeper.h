/*
 * keeper: the one process of the site that opens the database, and its group commit.
 *
 * Each turn takes every message that is ready, stores all enquiries in one transaction, commits
 * once, and only then answers: one fsync serves many enquiries. The more come in while a commit
 * waits for the disk, the larger the next batch; no timers, no threads.
 *
 *   poll -> receive all that is ready -> BEGIN -> store* -> COMMIT -> answer all
 *
 * What cannot be stored is undone alone, and only its worker hears of it: when one is refused, the
 * batch is rolled back and stored again with a savepoint for each. When BEGIN or COMMIT
 * fails, everybody in the batch hears that; after a full disk or a failed fsync the database is
 * closed and opened anew for the next batch. "Received" is never said without a commit.
 *
 * On SIGTERM it goes on until the last worker has hung up.
 */
#ifndef INDEMAND_SITE_KEEPER_H
#define INDEMAND_SITE_KEEPER_H

#include "site/site.h"

/* Runs in a child of the site's parent; `listener` is the private listener. Returns the exit code:
 * CONFIG_EXIT when the schema is not the one this program knows. */
int keeper_run(const struct site *site, int listener);

#endif
