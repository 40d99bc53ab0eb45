/*
 * response: what a handler answers. Status and headers go out before the body, all in one piece.
 *
 * Security headers are not set here: the web server adds them to every answer, its own included.
 */
#ifndef INDEMAND_HTTP_RESPONSE_H
#define INDEMAND_HTTP_RESPONSE_H

#include "base/buf.h"
#include "http/fcgi.h"

struct response {
    int status; /* as in RFC 9110 */
    struct buf headers;
    struct buf body;
    struct str shared; /* sent instead of body when it is not empty; must outlive the response */
};

/* For a process's lifetime; response_clear starts the next answer. */
void response_init(struct response *response, size_t max_body);
void response_reset(struct response *response);
void response_clear(struct response *response);

/* Adds a header. A value with a control character is a broken invariant and aborts: nothing a
 * client sent may come here unchecked. */
void response_header(struct response *response, const char *name, struct str value);

/* Status and the content type of a page, `text/html; charset=utf-8`. */
void response_html(struct response *response, int status);

/* 303 See Other to a path of ours. */
void response_see_other(struct response *response, struct str location);

/* Cache-Control: no-store, for what is one visitor's own. */
void response_no_store(struct response *response);

/* Cache-Control: private, no-cache, for a page that is made for each visitor but holds nothing of
 * them: asked for anew each time, but for Back, which brings the same one again. */
void response_fetch_anew(struct response *response);

void response_send(struct response *response, struct fcgi *fcgi);

/* The reason phrase of a status, such as "Not Found". */
const char *response_reason(int status);

#endif
