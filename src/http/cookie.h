/*
 * cookie: reading the Cookie header (RFC 6265 section 5.4).
 */
#ifndef INDEMAND_HTTP_COOKIE_H
#define INDEMAND_HTTP_COOKIE_H

#include "base/str.h"

/* The value of the first cookie of this name; empty when there is none. */
struct str cookie_get(struct str header, struct str name);

#endif
