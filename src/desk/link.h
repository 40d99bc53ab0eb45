/*
 * link: turns what enquirers typed into links that can do nothing but what they say.
 *
 * Each gives the empty text when no such link can be made.
 */
#ifndef INDEMAND_DESK_LINK_H
#define INDEMAND_DESK_LINK_H

#include "base/arena.h"
#include "base/str.h"

/* RFC 6068, everything but the @ percent-encoded; no subject when it is empty. */
struct str link_mailto(struct arena *arena, struct str address, struct str subject);

/* RFC 3966: "+31 (10) 123-4567" gives "tel:+31101234567". Nothing for what is no number alone. */
struct str link_tel(struct arena *arena, struct str phone);

/* http: and https: as they are; anything else is taken for a host name. */
struct str link_website(struct arena *arena, struct str website);

#endif
