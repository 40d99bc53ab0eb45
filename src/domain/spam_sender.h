/*
 * spam_sender: does the sender look made up, or like an offer? Gibberish in the message counts here
 * as well. Modest on purpose. Names of people are written in many ways: no alphabet, no spelling
 * and no use of capitals that any language has counts against anybody, nor does a year or a number
 * behind a name in an address.
 */
#ifndef INDEMAND_DOMAIN_SPAM_SENDER_H
#define INDEMAND_DOMAIN_SPAM_SENDER_H

#include "domain/enquiry.h"

/* Points for SENDER. */
int32_t spam_sender_points(const struct enquiry *enquiry);

#endif
