/*
 * placeholder: values that stand in an example and mean nobody: names that can never be a host
 * (RFC 2606), numbers of noughts, the people and places of German sample forms.
 *
 * It knows what deploy/indemand.conf.example has for what only an operator can know; a row of the
 * table is all that another invention takes. What somebody could really be called is not among
 * them.
 */
#ifndef INDEMAND_DOMAIN_PLACEHOLDER_H
#define INDEMAND_DOMAIN_PLACEHOLDER_H

#include "base/str.h"

/* Does the text hold one? */
bool placeholder_in(struct str text);

#endif
