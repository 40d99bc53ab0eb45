/*
 * address: e-mail addresses in the form that may go onto the wire and into a header.
 *
 * Not the check of what a visitor typed: that is the field table's. This is the last gate before an
 * address reaches a mail server, so it trusts nobody.
 */
#ifndef INDEMAND_MAIL_ADDRESS_H
#define INDEMAND_MAIL_ADDRESS_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

/* The longest address (RFC 5321 section 4.5.3.1.3, without the angle brackets). */
#define ADDRESS_MAX 254

/* Does an ASCII part stand before the last @? Only such an address can be used without SMTPUTF8
 * (RFC 6531). */
bool address_is_plain(struct str address);

/* The address in ASCII only, in the arena: an international domain becomes A-labels (IDNA 2008),
 * lower case; a local part that is no dot-atom ("a..b") is quoted (RFC 5322 section 3.4.1).
 * STATUS_INVALID, not logged, for whatever is no address, has a non-ASCII local part, an address
 * literal as domain, or is too long. */
enum status address_ascii(struct arena *arena, struct str address, struct str *out) MUST_CHECK;

#endif
