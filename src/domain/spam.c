/* spam: see spam.h. */
#include "domain/spam.h"

#include "domain/spam_links.h"
#include "domain/spam_markup.h"
#include "domain/spam_read.h"
#include "domain/spam_sender.h"

#define TRAP_POINTS SPAM_REASON_MAX
#define LEARNED_MAX 34 /* with haste and nothing else: below the threshold */
#define ENOUGH 45      /* features, of some 12 words: less is little to go by */
#define ENOUGH_FAST 90 /* of a text sent in haste, which is as often a test of the form */
#define NOTICED 15 /* fewer points of LEARNED and PITCH are no reason: many enquiries have them */
#define PACE_LENGTH 60 /* characters: shorter texts are written in no time */
#define PREPARED 4     /* particulars: who gives so many has prepared the text as well */
#define REPEATED_MAX 30
#define RATE_MAX 30
#define RATE_FREE 3 /* so many in an hour are nothing unusual */

static const char *const NAMES[SPAM_REASON_COUNT] = {
    [SPAM_TRAP] = "trap",         [SPAM_FAST] = "fast",       [SPAM_LINKS] = "links",
    [SPAM_MARKUP] = "markup",     [SPAM_WORDING] = "wording", [SPAM_LEARNED] = "learned",
    [SPAM_PITCH] = "pitch",       [SPAM_SENDER] = "sender",   [SPAM_DISGUISE] = "disguise",
    [SPAM_REPEATED] = "repeated", [SPAM_NETWORK] = "network", [SPAM_ADDRESS] = "address",
    [SPAM_MAILBOX] = "mailbox",
};

static int32_t at_most(int32_t points, int32_t most)
{
    return points < most ? points : most;
}

/* Browsers fill in forms, and people send again what they had copied: never many points. */
static int32_t haste_points(int64_t elapsed)
{
    if (elapsed < 0 || elapsed >= 8000)
        return 0;
    return elapsed < 3000 ? 15 : elapsed < 5000 ? 10 : 5;
}

/* Nobody thinks and writes four characters in a second all the time: the text was there before. */
static int32_t pace_points(const struct enquiry *enquiry, int64_t elapsed)
{
    int64_t length = spam_pitch_length(enquiry->value[FIELD_MESSAGE]);
    if (elapsed < 0 || length < PACE_LENGTH || elapsed >= length * 250 ||
        spam_pitch_particulars(enquiry) >= PREPARED)
        return 0;
    return elapsed < length * 167 ? 15 : elapsed < length * 200 ? 10 : 5;
}

static int32_t fast_points(const struct enquiry *enquiry, int64_t elapsed)
{
    int32_t haste = haste_points(elapsed);
    int32_t pace = pace_points(enquiry, elapsed);
    return haste > pace ? haste : pace;
}

/* Points for what was weighed, in hundredths; what the other has for an enquiry is taken away, and
 * of a text of few words, which says little, they are few. */
static int32_t learned_points(int32_t weighed, int32_t other, size_t words, size_t enough)
{
    int32_t points = (weighed + (other < 0 ? other : 0)) / 100;
    if (points <= 0)
        return 0;
    points = at_most(points, LEARNED_MAX);
    return words >= enough ? points
                           : points * (int32_t)(words * words) / (int32_t)(enough * enough);
}

static void judge_learned(const struct spam_read *read, bool fast, struct spam_score *out)
{
    int32_t learned = spam_learned_weigh(&read->learned);
    int32_t pitch = spam_pitch_weigh(&read->pitch);
    size_t words = read->learned.count;
    size_t enough = fast ? ENOUGH_FAST : ENOUGH;
    int32_t of_words = learned_points(learned, pitch, words, enough);
    int32_t of_pitch = learned_points(pitch, learned, words, enough);
    if (of_words + of_pitch < NOTICED)
        return;
    out->points[SPAM_LEARNED] = of_words;
    out->points[SPAM_PITCH] = of_pitch;
}

/* Words and disguises of every text that people type freely, and who says them. */
static void judge_texts(const struct enquiry *enquiry, bool fast, struct spam_score *out)
{
    struct spam_read read;
    spam_read(enquiry, &read);
    judge_learned(&read, fast, out);
    out->points[SPAM_DISGUISE] = spam_fold_points(&read.disguise);
    /* PITCH weighs the same phrases: alone they say less than they did without it. */
    out->points[SPAM_WORDING] = spam_words_points(&read.words) * 3 / 5;
    out->points[SPAM_SENDER] = spam_sender_points(enquiry);
}

void spam_prepare(void)
{
    spam_words_prepare();
}

void spam_judge(const struct enquiry *enquiry, const struct spam_behaviour *behaviour,
                struct spam_score *out)
{
    *out = (struct spam_score){0};
    judge_texts(enquiry, haste_points(behaviour->elapsed) > 0, out);
    out->points[SPAM_FAST] = fast_points(enquiry, behaviour->elapsed);
    out->points[SPAM_TRAP] = behaviour->trap ? TRAP_POINTS : 0;
    out->points[SPAM_LINKS] = spam_links_points(enquiry);
    out->points[SPAM_MARKUP] = spam_markup_points(enquiry);
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++)
        out->points[i] = at_most(out->points[i], SPAM_REASON_MAX);
}

/* `each` points for every one beyond `free`, `most` at most. */
static int32_t rate_points(int64_t count, int64_t free, int64_t each, int64_t most)
{
    if (count <= free)
        return 0;
    return (int32_t)(count - free >= most / each ? most : (count - free) * each);
}

void spam_count(const struct spam_counts *counts, struct spam_score *out)
{
    const struct {
        enum spam_reason reason;
        int32_t points;
    } rates[] = {
        {SPAM_MAILBOX, rate_points(counts->mailbox, RATE_FREE, 5, RATE_MAX)},
        {SPAM_ADDRESS, rate_points(counts->address, RATE_FREE, 3, RATE_MAX)},
        {SPAM_NETWORK, rate_points(counts->network, RATE_FREE, 2, RATE_MAX)},
    };
    size_t most = 0;
    for (size_t i = 0; i < sizeof(rates) / sizeof(rates[0]); i++) {
        out->points[rates[i].reason] = 0;
        if (rates[i].points > rates[most].points)
            most = i;
    }
    out->points[rates[most].reason] = rates[most].points;
    out->points[SPAM_REPEATED] = rate_points(counts->repeated, 1, 15, REPEATED_MAX);
}

int64_t spam_total(const struct spam_score *score)
{
    int64_t total = 0;
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++)
        total += score->points[i];
    return total;
}

size_t spam_ranked(const struct spam_score *score, enum spam_reason ranked[SPAM_REASON_COUNT])
{
    size_t count = 0;
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++) {
        if (score->points[i] <= 0)
            continue;
        size_t place = count++;
        for (; place > 0 && score->points[ranked[place - 1]] < score->points[i]; place--)
            ranked[place] = ranked[place - 1];
        ranked[place] = (enum spam_reason)i;
    }
    return count;
}

const char *spam_reason_name(enum spam_reason reason)
{
    return NAMES[reason];
}

bool spam_reason_find(struct str name, enum spam_reason *out)
{
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++) {
        if (str_eq(name, str_from(NAMES[i]))) {
            *out = (enum spam_reason)i;
            return true;
        }
    }
    return false;
}
