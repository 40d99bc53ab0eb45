/*
 * countries: what the form calls the countries in a language other than the standard one. Each has
 * its English name beside it where that differs: "Deutschland (Germany)". Whoever reads a page in a
 * language that is not their own still finds the country.
 */
#ifndef INDEMAND_SITE_COUNTRIES_H
#define INDEMAND_SITE_COUNTRIES_H

#include "view/value.h"

/* Labels by code, in the order of `names`. Both maps are "countries" of a locale: of the language
 * and of the standard one; where they are the same map, so is the result. */
const struct value *countries_make(struct arena *arena, const struct value *names,
                                   const struct value *standard);

#endif
