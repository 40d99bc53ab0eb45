/*
 * request: what a client asks, as the web server passes it on.
 */
#ifndef INDEMAND_HTTP_REQUEST_H
#define INDEMAND_HTTP_REQUEST_H

#include "base/arena.h"
#include "base/status.h"
#include "http/fcgi.h"

enum request_method { REQUEST_GET = 1, REQUEST_HEAD = 2, REQUEST_POST = 4, REQUEST_OTHER = 8 };

/* All texts are borrowed from the FastCGI request and gone when it is finished. */
struct request {
    enum request_method method;
    struct str path; /* as sent, without the query; percent-encoding is not decoded */
    struct str query;
    struct str host;
    struct str origin;
    struct str fetch_site; /* Sec-Fetch-Site */
    struct str cookie;
    struct str accept_language;
    struct str content_type;
    struct str if_none_match;
    struct str remote_addr; /* of the client: for the keeper's limits, never for a log */
    struct str id;          /* of the web server, for the logs */
    bool gzip;              /* the client takes gzip */
    bool limited;           /* over a limit of the web server: show, but do not store */
    size_t body_len;        /* CONTENT_LENGTH */
    struct str body;        /* after request_read_body */
};

/* Reads the parameters. STATUS_INVALID when they make no sense. */
enum status request_read(const struct fcgi *fcgi, struct request *out) MUST_CHECK;

/* Reads the whole body into `buf` and lends it as request->body. STATUS_TOO_LARGE when it is
 * declared longer than the buffer's maximum, STATUS_INVALID when less arrives than declared. */
enum status request_read_body(struct fcgi *fcgi, struct request *request,
                              struct buf *buf) MUST_CHECK;

/* Is the body an HTML form's (application/x-www-form-urlencoded)? */
bool request_is_form(const struct request *request);

/* Does the request come from a page of this very host? Origin (RFC 6454) decides; "null" is
 * refused. Where a client sends none, Sec-Fetch-Site decides; one that sends neither is no browser.
 */
bool request_same_origin(const struct request *request);

#endif
