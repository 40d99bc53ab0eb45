/*
 * spam_read: reads the texts of an enquiry once, for all that is said of their words: WORDING,
 * LEARNED, PITCH and
 * DISGUISE.
 */
#ifndef INDEMAND_DOMAIN_SPAM_READ_H
#define INDEMAND_DOMAIN_SPAM_READ_H

#include "domain/enquiry.h"
#include "domain/spam_learned.h"
#include "domain/spam_pitch.h"
#include "domain/spam_words.h"

struct spam_read {
    struct spam_words words;
    struct spam_learned learned;
    struct spam_pitch pitch;
    struct spam_disguise disguise;
};

/* `enquiry` is one that enquiry_check has accepted. */
void spam_read(const struct enquiry *enquiry, struct spam_read *out);

#endif
