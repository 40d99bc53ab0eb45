/*
 * submission: an accepted form on its way to the database, and the receipt that comes back.
 */
#ifndef INDEMAND_DOMAIN_SUBMISSION_H
#define INDEMAND_DOMAIN_SUBMISSION_H

#include <stdint.h>

#include "domain/enquiry.h"

struct submission {
    struct str key;  /* the form's submission key: an idempotency key, a token of base/secret */
    struct str lang; /* of the page */
    struct enquiry enquiry;
};

struct submission_receipt {
    struct str reference;
    struct str token;   /* for the URL of the receipt */
    int64_t created_at; /* milliseconds since the epoch */
    bool repeated;      /* the very same submission was stored already */
};

#endif
