/*
 * spam_sender: does the sender look made up, or like an offer? Modest on purpose. Names of people
 * are written in many ways: no alphabet, no spelling and no use of capitals that any language has
 * counts against anybody, nor does a year or a number behind a name in an address.
 */
#ifndef INDEMAND_DOMAIN_SPAM_SENDER_H
#define INDEMAND_DOMAIN_SPAM_SENDER_H

#include "domain/enquiry.h"
#include "domain/spam_words.h"

/* Points for SENDER. `words` are those of all texts: an offer counts whose sender tells nothing of
 * a project and does not speak of the region. */
int32_t spam_sender_points(const struct enquiry *enquiry, const struct spam_words *words);

#endif
