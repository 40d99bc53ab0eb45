/*
 * email: is this an address that mail can be sent to? Syntax only: RFC 5321 section 4.1.2 with the
 * UTF-8 of RFC 6531, domains after IDNA 2008.
 */
#ifndef INDEMAND_DOMAIN_EMAIL_H
#define INDEMAND_DOMAIN_EMAIL_H

#include <stdbool.h>

#include "base/str.h"

/* A dot-atom or UTF-8 local part of at most 64 octets, and a domain of two labels or more. Quoted
 * local parts and address literals are refused: nobody enquires from one. So are characters that
 * cannot be seen, which come along when an address is copied: no answer would arrive. s is valid
 * UTF-8. */
bool email_valid(struct str s);

#endif
