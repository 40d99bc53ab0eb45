/*
 * spam_learned: does an enquiry read more like the spam or like the genuine enquiries of the
 * corpus?
 *
 * A linear classifier over hashed features: words, beginnings of long words, frames of sentences
 * (two and three words in a row, those of grammar only), pairs and triples of letters where a
 * script has no spaces. Its weights are in spam_learned_table.h, made by script/train-spam from
 * tests/corpus/tune; the phrases of spam_words know what people know, this knows what many examples
 * have in common.
 *
 * It sees words only, never who sent them or how: spam_pitch does.
 */
#ifndef INDEMAND_DOMAIN_SPAM_LEARNED_H
#define INDEMAND_DOMAIN_SPAM_LEARNED_H

#include "domain/spam_fold.h"

#define SPAM_LEARNED_BUCKETS 65536

/* The features seen so far; all zero at first. A feature counts once. */
struct spam_learned {
    size_t count;
    uint64_t seen[SPAM_LEARNED_BUCKETS / 64];
};

/* Adds the features of a folded text. */
void spam_learned_text(const struct spam_fold *text, struct spam_learned *learned);

/* What speaks for spam, in hundredths of a point; below 0 what speaks for an enquiry. */
int32_t spam_learned_weigh(const struct spam_learned *learned);

#endif
