/*
 * pages: every HTML page of the desk: the data they have in common, rendering, and the pages that
 * say what went wrong.
 *
 * No page of the desk is ever stored by a cache.
 */
#ifndef INDEMAND_DESK_PAGES_H
#define INDEMAND_DESK_PAGES_H

#include "desk/desk.h"
#include "desk/session.h"

/* New data with what desk_layout wants; `session` is NULL when nobody is logged in. `title` is the
 * path of a text. What was just done (?done=CODE, see pages_done) becomes the flash. */
struct value *pages_data(struct exchange *exchange, const struct session *session,
                         struct str title);

/* Answers with a template. */
void pages_render(struct exchange *exchange, int http_status, const char *name,
                  const struct value *data);

/* 303 to a path of ours, with ?done=CODE, the name of a text in desk.flash, when it is not empty.
 */
void pages_done(struct exchange *exchange, struct str path, struct str code);

/* The page for 400, 403, 404, 405, 413, 415 or 503, the last with Retry-After. */
void pages_fail(struct exchange *exchange, const struct session *session, int http_status);

/* The same, before anybody knows who asks: for the server. */
void pages_fail_early(struct exchange *exchange, int http_status);

/* The page for a status; tells desk_db_failed. */
void pages_fail_status(struct exchange *exchange, const struct session *session,
                       enum status status);

#endif
