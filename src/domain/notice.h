/*
 * notice: what a visitor is shown where consent is asked for: the privacy notice in one version and
 * language, and the words beside each box. An enquiry is stored with the notice that its sender
 * saw.
 */
#ifndef INDEMAND_DOMAIN_NOTICE_H
#define INDEMAND_DOMAIN_NOTICE_H

#include "base/arena.h"
#include "base/str.h"

#define NOTICE_DIGEST_CHARS 16
#define NOTICE_VERSION_MAX 40 /* characters */

struct notice {
    struct str digest;  /* of the other three: NOTICE_DIGEST_CHARS hexadecimal digits */
    struct str version; /* of the page "privacy": its front matter's */
    struct str lang;
    struct str wording; /* a line for each box of consent: its field, a colon, its label */
};

/* Sets the digest. */
void notice_seal(struct arena *arena, struct notice *notice);

/* Has s the form of a digest? */
bool notice_is_digest(struct str s);

/* The label beside the box of a field; empty when there was none. */
struct str notice_label(const struct notice *notice, struct str field);

#endif
