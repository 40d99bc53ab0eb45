/*
 * legal: what only the operator can know of the imprint, the privacy notice and the accessibility
 * statement, as view data: the section [legal] of the configuration.
 *
 * Nothing is judged here: what must not be missing is for `indemand check` to say.
 */
#ifndef INDEMAND_SITE_LEGAL_H
#define INDEMAND_SITE_LEGAL_H

#include "site/site.h"

/* The language whose legal pages count; those in other languages say so. */
#define LEGAL_BINDING "de"

/* Sets "legal" for the page of this slug, a map: each key of [legal] under its own name, by
 * language and empty when it is not set, the day and the result of the review in words; `reviewed`,
 * whether there is anything to say of a review; and `binding`, {href, lang} of the binding version,
 * or null when this is it or there is none. */
void legal_set(struct arena *arena, const struct site *site, const struct site_language *language,
               struct str slug, struct value *view);

#endif
