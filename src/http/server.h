/*
 * server: a worker's loop. Request after request: read, route, handle, answer.
 *
 * Handlers get an exchange: the request, the response to fill in, an arena that is emptied
 * afterwards, and what the program gave as `app`.
 */
#ifndef INDEMAND_HTTP_SERVER_H
#define INDEMAND_HTTP_SERVER_H

#include <stdint.h>

#include "http/request.h"
#include "http/response.h"
#include "http/route.h"

struct exchange {
    void *app;
    struct arena *arena;
    struct request request;
    struct response *response;
    struct route_match match;
    int64_t now; /* when the request was taken */
};

struct server_options {
    const struct route *routes;
    size_t route_count;
    /* Fills in the response for 400, 404, 405 (Allow is set already), 413. */
    void (*fail)(struct exchange *exchange, int status);
    void *app;
    int listener;
    int peer;            /* a descriptor to watch while idle, or -1 */
    size_t body_max;     /* of a request, in bytes */
    size_t response_max; /* of an answer's body */
};

/* Serves until it is told to stop, or the peer descriptor is readable or gone, or a handler has
 * called server_leave. Returns the exit code of the process. */
int server_run(const struct server_options *options);

/* Lets the worker end after the present answer: its peer is gone. */
void server_leave(void);

#endif
