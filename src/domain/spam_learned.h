/*
 * spam_learned: does an enquiry read more like the spam or like the genuine enquiries of the
 * corpus?
 *
 * A linear classifier (logistic regression) over hashed features: words, pairs of words, beginnings
 * of long words, pairs and triples of letters where a script has no spaces, and what else the form
 * tells (which particulars were given, how long the message is, how many questions it asks). Its
 * weights are in spam_learned_table.h, made by script/train-spam from tests/corpus/tune; the
 * phrases of spam_words know what people know, this knows what many examples have in common.
 *
 * It sees words only, never who sent them or how.
 */
#ifndef INDEMAND_DOMAIN_SPAM_LEARNED_H
#define INDEMAND_DOMAIN_SPAM_LEARNED_H

#include "domain/enquiry.h"
#include "domain/spam_fold.h"

#define SPAM_LEARNED_BUCKETS 32768

/* The features seen so far; all zero at first. A feature counts once. */
struct spam_learned {
    size_t count;
    uint64_t seen[SPAM_LEARNED_BUCKETS / 64];
};

/* Adds the features of a folded text. */
void spam_learned_text(const struct spam_fold *text, struct spam_learned *learned);

/* Adds the features of the enquiry as a whole. */
void spam_learned_enquiry(const struct enquiry *enquiry, struct spam_learned *learned);

/* Points for LEARNED: 0 for what reads like an enquiry, 34 for what reads like spam, so that haste
 * and this together do not hold anybody's; few for a short text, which says little. */
int32_t spam_learned_points(const struct spam_learned *learned);

#endif
