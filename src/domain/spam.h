/*
 * spam: how much an enquiry looks like spam, as points, each with its reason. Pure rules: no clock,
 * no I/O, nothing remembered from one enquiry to the next.
 *
 * Staff read the reasons, so each says one thing that can be shown in the enquiry. No single one
 * reaches the threshold: it takes two at least to put an enquiry into quarantine, and a quarantined
 * enquiry is kept. The files behind this one:
 *   spam_read    reads the texts once, for the next three
 *   spam_fold    the plain text behind what was typed; DISGUISE
 *   spam_links   LINKS
 *   spam_markup  MARKUP
 *   spam_sender  SENDER
 *   spam_words   WORDING, from the table in spam_words_table.h
 *   spam_learned LEARNED, from the weights in spam_learned_table.h
 *   spam_pitch   PITCH, from those in spam_pitch_table.h
 */
#ifndef INDEMAND_DOMAIN_SPAM_H
#define INDEMAND_DOMAIN_SPAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/enquiry.h"

enum spam_reason {
    SPAM_TRAP,     /* the field that people do not see was filled in */
    SPAM_FAST,     /* sent sooner than a person can fill in the form or write the message */
    SPAM_LINKS,    /* links in the message, or in a field where none belongs */
    SPAM_MARKUP,   /* link markup, tags, templates not filled in, decoration, shouting */
    SPAM_WORDING,  /* the phrases of solicitation */
    SPAM_LEARNED,  /* its words are those of the spam of the corpus */
    SPAM_PITCH,    /* it is put together like an offer and tells of no project */
    SPAM_SENDER,   /* looks made up, or is an offer itself */
    SPAM_DISGUISE, /* look-alike letters, invisible characters, words spelled with dots */
    SPAM_REPEATED, /* the same text by different senders */
    SPAM_NETWORK,  /* many enquiries of the visitor's network */
    SPAM_ADDRESS,  /* many enquiries of the visitor's address */
    SPAM_MAILBOX,  /* many enquiries with the same e-mail address */
    SPAM_REASON_COUNT
};

#define SPAM_REASON_MAX 40 /* the most points one reason gives: below any threshold */
#define SPAM_THRESHOLD 50  /* default of the configuration; its minimum is SPAM_REASON_MAX + 1 */

/* Points of each reason, from 0 to SPAM_REASON_MAX. */
struct spam_score {
    int32_t points[SPAM_REASON_COUNT];
};

struct spam_behaviour {
    bool trap;
    int64_t elapsed; /* ms from rendering to sending; negative: not known */
};

/* What the keeper's counters tell: how often, this one included, within the counters' hour. */
struct spam_counts {
    int64_t repeated; /* the same text by different senders */
    int64_t network;  /* enquiries of the network */
    int64_t address;  /* enquiries of the visitor's address */
    int64_t mailbox;  /* enquiries with the e-mail address */
};

/* Builds the index of the table of phrases (some 330 kB, a few milliseconds), else built at first
 * use. A parent that calls it before it forks shares the memory with its children. */
void spam_prepare(void);

/* Judges what can be told from the one enquiry, which enquiry_check has accepted: sets every point
 * of *out, those of REPEATED, NETWORK, ADDRESS and MAILBOX to 0. */
void spam_judge(const struct enquiry *enquiry, const struct spam_behaviour *behaviour,
                struct spam_score *out);

/* Sets the points of REPEATED, NETWORK, ADDRESS and MAILBOX and leaves the others. Of the last
 * three only the weightiest counts: they rise with the same enquiries, and are one reason. */
void spam_count(const struct spam_counts *counts, struct spam_score *out);

/* The sum of the points. */
int64_t spam_total(const struct spam_score *score);

/* The reasons with points, the weightiest first, of two that weigh the same the one that stands
 * first in the enumeration. Gives their number. */
size_t spam_ranked(const struct spam_score *score, enum spam_reason ranked[SPAM_REASON_COUNT]);

/* The name of a reason in the database and in the locale files, such as "trap". */
const char *spam_reason_name(enum spam_reason reason);

/* The reason of this name; false when there is none. */
bool spam_reason_find(struct str name, enum spam_reason *out);

#endif
