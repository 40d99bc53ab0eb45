/*
 * session: who asks, and whether a change really comes from a page of ours.
 *
 * The cookie holds a random token; the database knows its digest only. The CSRF token is derived
 * from it and stands in every form. A change needs all of: a session, an Origin that is ours, an
 * HTML form, the CSRF token, and a role that may change.
 */
#ifndef INDEMAND_DESK_SESSION_H
#define INDEMAND_DESK_SESSION_H

#include "base/secret.h"
#include "http/form.h"
#include "http/server.h"
#include "store/sessions.h"

/* "__Host-": the browser takes it only over TLS, for this host alone and for every path. */
#define SESSION_COOKIE "__Host-indemand"

struct session {
    struct secret_hash token; /* its digest */
    struct str csrf;
    struct sessions_record account;
};

/* The session that the request's cookie names; STATUS_NOT_FOUND when there is none. */
enum status session_find(struct exchange *exchange, struct session *out) MUST_CHECK;

/* For pages. False, with the answer given: 303 to the login, which leads back here, or 503. */
bool session_require(struct exchange *exchange, struct session *out);

/* For logging out, which every role may. *form is the decoded body. False, with the answer given:
 * 400, 403, 413, 415 or 503. */
bool session_require_form(struct exchange *exchange, struct session *out, struct form *form);

/* For changes: the same, and 403 for a role that may only look. */
bool session_require_change(struct exchange *exchange, struct session *out, struct form *form);

/* May this role change anything? */
bool session_may_change(const struct session *session);

/* An HTML form sent by a page of this host? Decodes it. False, with the answer given. */
bool session_read_form(struct exchange *exchange, const struct session *session, struct form *form);

/* Starts a session for an account in place of whatever session the request came with. Inside a
 * transaction; once it is committed, session_give_cookie hands the token out. */
enum status session_start(struct exchange *exchange, int64_t account_id,
                          struct str *token) MUST_CHECK;
void session_give_cookie(struct exchange *exchange, struct str token);

/* Ends it and takes the cookie back. */
enum status session_end(struct exchange *exchange, const struct session *session) MUST_CHECK;

#endif
