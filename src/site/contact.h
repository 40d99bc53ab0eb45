/*
 * contact: the contact form, from the empty page to the commit.
 */
#ifndef INDEMAND_SITE_CONTACT_H
#define INDEMAND_SITE_CONTACT_H

#include "http/server.h"

/* GET /LANG/contact: the empty form with a new submission key. */
void contact_show(struct exchange *exchange);

/* POST /LANG/contact: 303 to the receipt once it is committed, also for what looks like spam. 422
 * with the form and a message at each flawed field; 200 with the answers, or with the form, for the
 * other actions of review.h; 200 with the form and a fresh key when it had expired, or when
 * what it sent before has been withdrawn; 503 with the form when it could not be stored; 429 with
 * the form, its key unchanged, when too many came, by the web server's limits or the keeper's; 415
 * and 400 when it is not the form at all. */
void contact_submit(struct exchange *exchange);

#endif
