/*
 * fcgi: one worker's end of a FastCGI listener. The only includer of libfcgi.
 *
 * SIGTERM and SIGINT must be blocked in the process (prefork does it) and are let in only while
 * fcgi_wait waits, because libfcgi takes an interrupted read for the end of the input. So a request
 * that has begun is always finished. A request that takes longer than FCGI_REQUEST_SECONDS ends
 * the process by SIGALRM; its parent replaces it.
 */
#ifndef INDEMAND_HTTP_FCGI_H
#define INDEMAND_HTTP_FCGI_H

#include "base/buf.h"
#include "base/status.h"
#include "base/str.h"

#define FCGI_REQUEST_SECONDS 30

enum fcgi_event {
    FCGI_REQUEST, /* a request is there: read it, answer it, call fcgi_finish */
    FCGI_STOP,    /* asked to stop */
    FCGI_PEER,    /* the other descriptor is readable or gone */
};

struct fcgi;

/* `listener` is a listening socket in non-blocking mode, shared with other workers; `peer` a
 * descriptor to watch beside it, or -1. */
struct fcgi *fcgi_open(int listener, int peer);

void fcgi_close(struct fcgi *fcgi);

/* Waits for a request, a signal to stop, or for the peer. */
enum fcgi_event fcgi_wait(struct fcgi *fcgi);

/* A CGI parameter, empty when it is not there. Borrowed until fcgi_finish. */
struct str fcgi_param(const struct fcgi *fcgi, const char *name);

/* Reads exactly `len` bytes of body. STATUS_INVALID when the web server sent fewer. */
enum status fcgi_read(struct fcgi *fcgi, size_t len, struct buf *out) MUST_CHECK;

void fcgi_write(struct fcgi *fcgi, struct str bytes);

/* Ends the answer and the connection. */
void fcgi_finish(struct fcgi *fcgi);

#endif
