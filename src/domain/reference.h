/*
 * reference: the number an enquiry is known by, such as "K7M-4WP-XR9".
 *
 * Nine characters in groups of three. The alphabet has 23 characters and none that are taken for
 * each other on paper or on the telephone (no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V). The last character
 * is a check: 23 is prime, so that any one wrong character and any two neighbours swapped are
 * noticed.
 */
#ifndef INDEMAND_DOMAIN_REFERENCE_H
#define INDEMAND_DOMAIN_REFERENCE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

#define REFERENCE_CHARS 11 /* with its two hyphens */
#define REFERENCE_RANDOM 8 /* characters that are chosen; the ninth follows from them */
#define REFERENCE_BASE 23  /* how many different characters there are */

/* Writes the reference made of eight numbers, each below REFERENCE_BASE. */
struct str reference_format(struct arena *arena, const uint32_t chosen[REFERENCE_RANDOM]);

/* Reads what a person typed: any case, with or without hyphens and spaces. On success *out is the
 * reference as reference_format writes it. */
bool reference_parse(struct arena *arena, struct str typed, struct str *out);

#endif
