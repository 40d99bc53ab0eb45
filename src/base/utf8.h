/*
 * utf8: checking, counting and normalising UTF-8 (RFC 3629, Unicode Standard Annex 15).
 *
 * A "character" in limits and messages is a Unicode code point of the NFC form.
 */
#ifndef INDEMAND_BASE_UTF8_H
#define INDEMAND_BASE_UTF8_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF. */
bool utf8_valid(struct str s);

/* The number of code points in valid UTF-8. */
size_t utf8_length(struct str s);

/* s in Normalization Form C. s must be valid; the result is s itself when nothing changes, else in
 * the arena. */
struct str utf8_nfc(struct arena *arena, struct str s);

/* s so that texts which differ only in the case of letters become the same (Unicode's full case
 * folding, then NFC). s must be valid. */
struct str utf8_casefold(struct arena *arena, struct str s);

/* The code point that starts at s->ptr, which is then cut off from s. s must be valid and not
 * empty. */
uint32_t utf8_next(struct str *s);

/* The lower-case form of a character, by itself: "ß" stays, and so does what has no case. */
uint32_t utf8_lower(uint32_t c);

/* What is left of a character when two texts are compared by their words alone: its lower-case
 * form, and 0 for spaces, numbers, controls and format characters (Unicode's general categories Z,
 * N, Cc and Cf). */
uint32_t utf8_fold(uint32_t c);

/* Does a character steer the display instead of being seen? Controls (Unicode Cc), line and
 * paragraph separators, the controls of direction, with which a text can look like another (Unicode
 * Technical Report 36), the byte order mark, and the deprecated tags. */
bool utf8_steers(uint32_t c);

/* s with U+FFFD for every byte that is not part of well-formed UTF-8; s itself when there is none.
 */
struct str utf8_mend(struct arena *arena, struct str s);

/* Is s, which must be valid, free of the control characters that a text of a form or HTML cannot
 * hold: all of C0 but TAB and LF? */
bool utf8_showable(struct str s);

/* s so that it can be shown again, valid or not: bytes that are no UTF-8, and those control
 * characters, become U+FFFD. s itself when there are none. */
struct str utf8_make_showable(struct arena *arena, struct str s);

/* The longest start of s with `count` code points at most. s must be valid. */
struct str utf8_prefix(struct str s, size_t count);

/* Is every character one that can be seen: no space of any kind, control or format character
 * (Unicode's general categories Z, Cc and Cf)? */
bool utf8_visible(struct str s);

#endif
