/*
 * spam_markup: what people who type a message into a form do not type: link markup, tags, templates
 * that nobody filled in, rows of decoration, shouting.
 */
#ifndef INDEMAND_DOMAIN_SPAM_MARKUP_H
#define INDEMAND_DOMAIN_SPAM_MARKUP_H

#include "domain/enquiry.h"

/* Points for MARKUP, over all texts of the enquiry. */
int32_t spam_markup_points(const struct enquiry *enquiry);

#endif
