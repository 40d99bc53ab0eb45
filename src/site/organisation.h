/*
 * organisation: who the operator is, told to search engines: the types Organization and
 * ContactPoint of schema.org as JSON-LD. All of it is from the configuration.
 */
#ifndef INDEMAND_SITE_ORGANISATION_H
#define INDEMAND_SITE_ORGANISATION_H

#include "site/site.h"

/* JSON that is safe as it is inside a script element, see json_text. */
struct str organisation_make(struct arena *arena, const struct site *site);

#endif
