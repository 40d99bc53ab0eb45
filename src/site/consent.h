/*
 * consent: the notices of domain/notice, drawn from the privacy page and the labels of the form.
 */
#ifndef INDEMAND_SITE_CONSENT_H
#define INDEMAND_SITE_CONSENT_H

#include "site/site.h"

/* Makes the notice of a language, after its pages are loaded. STATUS_INVALID, logged, when its
 * privacy page is missing or has no version that the database takes. */
enum status consent_prepare(struct site *site, struct site_language *language) MUST_CHECK;

#endif
