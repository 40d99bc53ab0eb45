/*
 * country: the codes of ISO 3166-1 alpha-2. Names are in the locale files.
 */
#ifndef INDEMAND_DOMAIN_COUNTRY_H
#define INDEMAND_DOMAIN_COUNTRY_H

#include <stdbool.h>

#include "base/str.h"

/* Is `code` the two capital letters of a country? */
bool country_valid(struct str code);

#endif
