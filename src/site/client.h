/*
 * client: a worker's connection to the keeper.
 *
 * A worker connects once, at its start, before its sandbox closes. When the connection is gone or
 * an answer does not come in time, the worker tells its visitor so (nothing typed is lost) and
 * leaves, to be replaced by one with a new connection.
 */
#ifndef INDEMAND_SITE_CLIENT_H
#define INDEMAND_SITE_CLIENT_H

#include "base/config.h"
#include "http/prefork.h"
#include "site/wire.h"

/* How long an answer may take: longer than the keeper waits for a lock, shorter than a request. */
#define CLIENT_TIMEOUT_MS PREFORK_STUCK_MS

struct client {
    int fd;
    struct buf buf;
    bool stuck; /* the keeper is there and did not answer in time */
};

enum status client_open(struct client *client, const struct config *config) MUST_CHECK;
void client_close(struct client *client);

/* Asks and waits for the answer: the keeper's status and, on STATUS_OK, the receipt, whose texts
 * live until the next question. STATUS_UNAVAILABLE also when the keeper is gone or silent;
 * server_leave has then been called. */
enum status client_ask(struct client *client, const struct wire_question *question,
                       struct submission_receipt *receipt) MUST_CHECK;

#endif
