/*
 * spam_links: web and mail addresses in what was typed. Finds them; opens none.
 */
#ifndef INDEMAND_DOMAIN_SPAM_LINKS_H
#define INDEMAND_DOMAIN_SPAM_LINKS_H

#include "domain/enquiry.h"

/* What one text holds. `own` are those on the sender's own web site or mail domain. */
struct spam_links {
    size_t own;     /* links to the sender's own */
    size_t foreign; /* links with a scheme, "www." or a path */
    size_t bare;    /* foreign host names alone, such as "example.com" */
    size_t fetched; /* of all: files to download or to run */
    size_t hidden;  /* of the foreign: behind a shortener, a messenger, a number */
    size_t mails;   /* foreign mail addresses */
    size_t bytes;   /* how much of the text the foreign ones take */
};

/* Looks through a text of this enquiry, whose e-mail address and web site are the sender's own. */
void spam_links_find(const struct enquiry *enquiry, struct str text, struct spam_links *out);

/* Points for LINKS: the message by number and density; other texts for having one at all. */
int32_t spam_links_points(const struct enquiry *enquiry);

/* Is it a provider of mailboxes for everybody, so that nobody's own? */
bool spam_links_is_provider(struct str domain);

#endif
