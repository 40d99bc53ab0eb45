/*
 * parse: strict numbers and other small values. The whole text must be the number: no spaces, no
 * sign but a leading minus, no leading zeros, nothing behind it, nothing out of range.
 */
#ifndef INDEMAND_BASE_PARSE_H
#define INDEMAND_BASE_PARSE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* A decimal number from min to max; false, and *out untouched, when s is anything else. */
bool parse_int(struct str s, int64_t min, int64_t max, int64_t *out);

/* "on", "yes", "true" or "off", "no", "false". */
bool parse_bool(struct str s, bool *out);

/* The value of a hexadecimal digit, or -1. */
int parse_hex_digit(char c);

/* Has s nothing but what a host name, an address literal and a port are made of? True for "". */
bool parse_is_host(struct str s);

/* Is s "smtp://" or "smtps://" and a host, perhaps with a port? No user, path or query. */
bool parse_is_relay(struct str s);

#endif
