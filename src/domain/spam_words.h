/*
 * spam_words: the phrases of solicitation, from spam_words_table.h, found in one pass.
 *
 * A phrase alone says little: people who open an SEO agency write "SEO". So phrases are grouped by
 * topic, a topic's points are capped, and it takes two topics, or one and the manners of a mass
 * mailing (how it starts, what it costs, what to do at once), to reach the most.
 */
#ifndef INDEMAND_DOMAIN_SPAM_WORDS_H
#define INDEMAND_DOMAIN_SPAM_WORDS_H

#include "domain/spam_fold.h"

/* What is offered, then the manners, then what speaks for a genuine enquiry; then the sides, which
 * count for PITCH alone. */
enum spam_words_topic {
    SPAM_WORDS_SEARCH, /* places in search engines, links, guest articles */
    SPAM_WORDS_WEB,    /* web sites, apps, outsourced work, videos */
    SPAM_WORDS_LEADS,  /* addresses, followers, mass mailing */
    SPAM_WORDS_LOANS,  /* credit, bank instruments */
    SPAM_WORDS_PROFIT, /* crypto, forex, money for nothing */
    SPAM_WORDS_LEGACY, /* inheritances and other advance fees */
    SPAM_WORDS_GAMBLING,
    SPAM_WORDS_PILLS,
    SPAM_WORDS_ADULT,
    SPAM_WORDS_GOODS,    /* copies of brands, cheap wholesale */
    SPAM_WORDS_REGISTER, /* directories, domains, trade marks, invoices */
    SPAM_WORDS_THREAT,   /* "hacked", "blocked", "infringement", "confirm your password" */
    SPAM_WORDS_OFFICE,   /* what every office is offered: courses, advice, print, telephones */
    SPAM_WORDS_JOBS,     /* work at home, transfers for others, staff for hire */
    SPAM_WORDS_PAPERS,   /* documents, essays, translations */
    SPAM_WORDS_OPENING,  /* how mass mailings begin and excuse themselves */
    SPAM_WORDS_PRICE,    /* prices, discounts, free samples */
    SPAM_WORDS_CALL,     /* calls to act at once */
    SPAM_WORDS_PLACE,    /* what genuine enquiries are about: takes points away */
    SPAM_WORDS_SUPPLY,   /* from here on who does what for whom, counted for spam_pitch: an offer */
    SPAM_WORDS_PROOF,    /* why the one who offers can be trusted */
    SPAM_WORDS_HOUSE,    /* what the reader's own house has or lacks */
    SPAM_WORDS_NEXT,     /* a call, a brochure, a quote, the name of the one who buys */
    SPAM_WORDS_REWARD,   /* what the reader would get for recommending the sender */
    SPAM_WORDS_PLAN,     /* the sender has a plan of their own */
    SPAM_WORDS_SEEK,     /* the sender wants to know or to find something */
    SPAM_WORDS_PAST,     /* the two have met, or the matter is official or private */
    SPAM_WORDS_TOPIC_COUNT
};

#define SPAM_WORDS_OFFERS SPAM_WORDS_OPENING /* topics before this one are offers */
#define SPAM_WORDS_SIDES SPAM_WORDS_SUPPLY   /* topics from this one on are the sides */

#define SPAM_WORDS_PHRASES_MAX 16384

/* What has been found so far; all zero at first. A phrase counts once. */
struct spam_words {
    size_t length; /* of all texts, folded */
    int32_t points[SPAM_WORDS_TOPIC_COUNT];
    uint64_t seen[SPAM_WORDS_PHRASES_MAX / 64];
};

/* Looks for every phrase in a folded text. */
void spam_words_find(const struct spam_fold *text, struct spam_words *words);

/* The most points of any one topic of offers, up to its cap. */
int32_t spam_words_offer(const struct spam_words *words);

/* Points for WORDING. */
int32_t spam_words_points(const struct spam_words *words);

/* Builds the index now and not at first use. */
void spam_words_prepare(void);

/* A phrase of the table as it is compared; false when there is no such number. For
 * the table's tests. */
bool spam_words_get(size_t number, const uint16_t **unit, size_t *len);

#endif
