/*
 * pool: sends mails over several connections to one relay while the caller goes on.
 *
 * A thread for each connection. curl's multi interface would need none, but libcurl 7.88 blocks in
 * it, for the reply to the final dot and for the reply to QUIT, and all connections with it; and it
 * ends a transfer that is taken out half-way with a dot, so that half a mail is delivered.
 */
#ifndef INDEMAND_MAIL_POOL_H
#define INDEMAND_MAIL_POOL_H

#include "mail/smtp.h"

struct pool;

/* STATUS_INVALID, logged, when the relay is wrong. */
enum status pool_open(struct pool **out, const struct relay *relay) MUST_CHECK;

/* Ends what is in flight, within about a second, and takes nothing more. What the server had
 * answered by then is there for pool_next; of the rest nothing is heard. */
void pool_stop(struct pool *pool);

/* Stops, and frees: results that were not taken are lost. NULL is fine. */
void pool_close(struct pool *pool);

/* How many mails pool_submit would take now. */
size_t pool_room(struct pool *pool);

/* Starts sending one mail, which is copied. `token` comes back with the result. STATUS_BUSY when
 * there is no room, STATUS_INVALID when an address is none, STATUS_TOO_LARGE above 4 MiB; not
 * logged. */
enum status pool_submit(struct pool *pool, const struct smtp_mail *mail, void *token) MUST_CHECK;

/* Waits until a result is there, `fd` (-1: none) is readable, or `timeout` milliseconds are over;
 * it may end sooner. */
void pool_wait(struct pool *pool, int64_t timeout, int fd);

/* Takes the next result; false when there is none. */
bool pool_next(struct pool *pool, struct smtp_result *out, void **token);

#endif
