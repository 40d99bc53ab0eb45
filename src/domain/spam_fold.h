/*
 * spam_fold: the plain text behind what was typed, for comparing words. Lower case, without
 * accents, one space between words, nothing invisible, "$" for every currency; and how much of it
 * had been disguised.
 *
 * What is undone: case; accents of Latin letters; the variants of Arabic letters; full-width,
 * mathematical and circled letters; zero-width characters; Cyrillic and Greek letters that stand in
 * a Latin word for their look-alikes, and the other way round; w.o.r.d.s spelled letter by letter.
 * What is not: anything that needs to know a language.
 */
#ifndef INDEMAND_DOMAIN_SPAM_FOLD_H
#define INDEMAND_DOMAIN_SPAM_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

#define SPAM_FOLD_MAX 5002 /* the longest field and a space at both ends */

struct spam_fold {
    /* UTF-16 code units, a space first and last. Letters beyond the BMP are U+FFFD. */
    uint16_t unit[SPAM_FOLD_MAX];
    size_t len;
};

/* What had to be undone. */
struct spam_disguise {
    size_t mixed;     /* words with look-alikes of another alphabet */
    size_t hidden;    /* invisible characters between letters of alphabets that need none */
    size_t styled;    /* mathematical and circled letters */
    size_t spelled;   /* words of five letters or more spelled letter by letter */
    size_t overrides; /* controls that turn the direction of what follows */
};

/* Folds valid UTF-8, and adds to *disguise what was undone. What does not fit is left out. */
void spam_fold_text(struct str text, struct spam_fold *out, struct spam_disguise *disguise);

/* Folds a phrase of the table: as spam_fold_text, but the signs * # ~ stay, nothing is counted,
 * and no spaces stand at the ends. Returns the number of units, at most `max`. */
size_t spam_fold_phrase(struct str phrase, uint16_t *out, size_t max);

/* Does the script of this unit do without spaces between words? */
bool spam_fold_joined(uint16_t unit);

/* Points for DISGUISE. */
int32_t spam_fold_points(const struct spam_disguise *disguise);

#endif
