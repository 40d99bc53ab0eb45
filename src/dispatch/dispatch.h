/*
 * dispatch: takes due mails out of the outbox and hands them to the relay; the only process that
 * talks to the network.
 *
 * A mail is leased, composed, sent, and what the relay said is written down; only then is its place
 * free for another. A result that cannot be written (the database is locked or away) is kept until
 * it can. Only one dispatch works on a database: others stand by until its lock is free. So what is
 * leased when one begins belongs to one that died, and is sent again, with the same Message-ID.
 */
#ifndef INDEMAND_DISPATCH_DISPATCH_H
#define INDEMAND_DISPATCH_DISPATCH_H

#include "base/config.h"
#include "base/status.h"

/* Works until SIGTERM or SIGINT; then finishes what is being sent, for ten seconds at most, and
 * gives back the rest. STATUS_INVALID: the configuration is wrong. What is wrong is logged. */
enum status dispatch_run(const struct config *config) MUST_CHECK;

#endif
