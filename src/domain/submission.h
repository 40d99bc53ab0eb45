/*
 * submission: an accepted form on its way to the database, and the receipt that comes back.
 */
#ifndef INDEMAND_DOMAIN_SUBMISSION_H
#define INDEMAND_DOMAIN_SUBMISSION_H

#include <stdint.h>

#include "domain/enquiry.h"
#include "domain/spam.h"

struct submission {
    struct str key;     /* the form's submission key: an idempotency key, a token of base/secret */
    struct str lang;    /* of the page */
    struct str notice;  /* digest of the privacy notice and wording that were shown */
    struct str visitor; /* the address it came from: for the limiter, never stored */
    int64_t shown_at;   /* when the form was rendered, milliseconds since the epoch */
    struct spam_score spam;
    struct enquiry enquiry;
};

struct submission_receipt {
    struct str reference;
    struct str token;     /* for the URL of the receipt */
    int64_t created_at;   /* milliseconds since the epoch */
    int64_t withdrawn_at; /* 0: it has not been withdrawn */
    int64_t tries_left;   /* how often an address may still be typed to withdraw it */
    bool repeated;        /* the very same submission was stored already */
};

#endif
