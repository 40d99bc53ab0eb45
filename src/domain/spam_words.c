/*
 * spam_words: see spam_words.h.
 *
 * The table is folded and indexed once, at first use: that is a form of the constant table, nothing
 * of any enquiry. The index is a hash of the first six letters of a phrase, or three when signs
 * follow (three and two where the script has no spaces); each word of a text (each letter, without
 * spaces) is looked up with both, and only phrases that begin like it are compared.
 */
#include "domain/spam_words.h"

#include "base/log.h"
#include "domain/spam_words_table.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define UNITS_MAX 196608
#define BUCKETS 4096
#define NONE UINT16_MAX
#define SPACE ' '
#define GAP_WORDS 3
#define NUMBER_MAX 24

#define OFFER_MAX 24
#define SECOND_OFFER_MAX 12
#define MANNER_MAX 16
#define MANNERS_ALONE_MAX 19
#define PLACE_MAX 16
#define ALL_MAX 40
#define USUAL_LENGTH 1200 /* longer texts say more of everything */
#define PREFIX_MAX 3      /* letters of Arabic prepositions and articles */
#define SUFFIX_MAX 3      /* and of its pronouns and endings */

struct row {
    enum spam_words_topic topic;
    int32_t points;
    struct str phrases; /* parted by "|" */
};

struct phrase {
    uint32_t start; /* in index.unit */
    uint16_t len;
    uint16_t row;
    uint16_t next; /* in the same bucket, or NONE */
    bool number;   /* it stands behind a number: the table says "# ..." */
};

struct index {
    size_t count;
    size_t units;
    uint16_t bucket[BUCKETS];
    struct phrase phrase[SPAM_WORDS_PHRASES_MAX];
    uint16_t unit[UNITS_MAX];
};

struct span {
    const uint16_t *at;
    const uint16_t *end;
};

#define ROW(topic, points, phrases) {SPAM_WORDS_##topic, points, STR_INIT(phrases)},
static const struct row ROWS[] = {SPAM_WORDS_TABLE(ROW)};
#undef ROW

static bool is_digit(uint16_t unit)
{
    return unit >= '0' && unit <= '9';
}

static bool is_arabic(uint16_t unit)
{
    return unit >= 0x0600 && unit <= 0x077f;
}

/* Waw, feh, beh, lam, kaf, alef: "and", "so", "in", "for", "like", "the", written in one with the
 * word. */
static bool is_arabic_prefix(uint16_t unit)
{
    return unit == 0x0648 || unit == 0x0641 || unit == 0x0628 || unit == 0x0644 || unit == 0x0643 ||
           unit == 0x0627;
}

/* How many letters make the short and the long key of what begins with this one. */
static size_t key_length(uint16_t unit, bool longer)
{
    return spam_fold_joined(unit) ? (longer ? 3 : 2) : (longer ? 6 : 3);
}

/* The bucket of the first `count` units; the short key of a short word has spaces at its end. */
static size_t hash(struct span s, size_t count, bool longer)
{
    size_t value = count;
    for (size_t i = 0; i < count; i++) {
        if (!longer && s.at < s.end && *s.at == SPACE)
            s.at = s.end;
        value = value * 31 + (s.at < s.end ? *s.at : SPACE);
        s.at += s.at < s.end;
    }
    return (value ^ (value >> 12)) % BUCKETS;
}

/* A phrase whose first letters are all said plainly has the long key. */
static size_t phrase_bucket(struct span phrase)
{
    size_t count = key_length(*phrase.at, true);
    bool longer = (size_t)(phrase.end - phrase.at) >= count;
    for (size_t i = 0; longer && i < count; i++)
        longer = phrase.at[i] != '*' && phrase.at[i] != '#' && phrase.at[i] != '~';
    return hash(phrase, key_length(*phrase.at, longer), longer);
}

static void add(struct index *index, size_t row, struct str text)
{
    if (index->count == SPAM_WORDS_PHRASES_MAX || index->units + text.len > UNITS_MAX)
        log_abort("spam_words_table.h is larger than its index");
    struct phrase *phrase = &index->phrase[index->count];
    uint16_t *unit = &index->unit[index->units];
    *phrase = (struct phrase){.start = (uint32_t)index->units, .row = (uint16_t)row};
    phrase->number = str_has_prefix(text, STR("# "));
    if (phrase->number)
        text = str_slice(text, 2, text.len);
    phrase->len = (uint16_t)spam_fold_phrase(text, unit, text.len);
    index->units += phrase->len;
    uint16_t *bucket = &index->bucket[phrase_bucket((struct span){unit, unit + phrase->len})];
    phrase->next = *bucket;
    *bucket = (uint16_t)index->count++;
}

static const struct index *get_index(void)
{
    static struct index index;
    if (index.count > 0)
        return &index;
    for (size_t i = 0; i < BUCKETS; i++)
        index.bucket[i] = NONE;
    for (size_t row = 0; row < COUNT(ROWS); row++) {
        struct str rest = ROWS[row].phrases;
        for (bool more = true; more;) {
            struct str text;
            more = str_cut(rest, '|', &text, &rest);
            add(&index, row, text);
        }
    }
    return &index;
}

/* Behind one word and its space. False at the end of the text. */
static bool skip_word(struct span *text)
{
    while (text->at < text->end && *text->at != SPACE)
        text->at++;
    text->at += text->at < text->end;
    return text->at < text->end;
}

/* A number, however it is grouped: "10", "10 5", "1 000 000". */
static bool skip_number(struct span *text)
{
    const uint16_t *start = text->at;
    while (text->at < text->end && text->at - start < NUMBER_MAX &&
           (is_digit(*text->at) || (*text->at == SPACE && text->at > start &&
                                    text->at + 1 < text->end && is_digit(text->at[1]))))
        text->at++;
    return text->at > start;
}

/* Does the text begin with the phrase? */
static bool matches(struct span phrase, struct span text)
{
    uint16_t last = 0;
    for (; phrase.at < phrase.end; phrase.at++) {
        last = *phrase.at;
        if (last == '*') {
            while (text.at < text.end && *text.at != SPACE)
                text.at++;
        } else if (last == '#') {
            if (!skip_number(&text))
                return false;
        } else if (last == '~') {
            phrase.at += 2; /* "~ " */
            for (int i = 0; i <= GAP_WORDS; i++) {
                if (matches(phrase, text))
                    return true;
                if (!skip_word(&text))
                    return false;
            }
            return false;
        } else {
            if (text.at == text.end || *text.at != last)
                return false;
            text.at++;
        }
    }
    for (int i = 0; is_arabic(last) && i < SUFFIX_MAX && text.at < text.end && *text.at != SPACE;
         i++)
        text.at++;
    return spam_fold_joined(last) || text.at == text.end || *text.at == SPACE;
}

/* Counts the phrases of a bucket that the text begins with; `number`: behind a number. */
static void look_in(const struct index *index, uint16_t first, struct span text, bool number,
                    struct spam_words *words)
{
    for (uint16_t i = first; i != NONE; i = index->phrase[i].next) {
        const struct phrase *phrase = &index->phrase[i];
        const uint16_t *unit = &index->unit[phrase->start];
        uint64_t bit = (uint64_t)1 << (i % 64);
        if (*unit != *text.at || (phrase->number && !number) || (words->seen[i / 64] & bit) != 0 ||
            !matches((struct span){unit, unit + phrase->len}, text))
            continue;
        words->seen[i / 64] |= bit;
        words->points[ROWS[phrase->row].topic] += ROWS[phrase->row].points;
    }
}

static void look_up(const struct index *index, struct span text, bool number,
                    struct spam_words *words)
{
    size_t shorter = hash(text, key_length(*text.at, false), false);
    size_t longer = hash(text, key_length(*text.at, true), true);
    look_in(index, index->bucket[shorter], text, number, words);
    look_in(index, index->bucket[longer], text, number, words);
}

/* At the start of a word: as it stands, and without Arabic prefixes. */
static void look_up_word(const struct index *index, struct span text, bool number,
                         struct spam_words *words)
{
    look_up(index, text, number, words);
    for (int i = 0; i < PREFIX_MAX && is_arabic_prefix(*text.at); i++) {
        text.at++;
        if (!is_arabic(*text.at))
            break;
        look_up(index, text, number, words);
    }
}

void spam_words_find(const struct spam_fold *text, struct spam_words *words)
{
    const struct index *index = get_index();
    struct span rest = {text->unit, text->unit + text->len};
    words->length += text->len;
    for (size_t i = 1; i < text->len; i++) {
        rest.at = &text->unit[i];
        if (*rest.at == SPACE)
            continue;
        bool starts = rest.at[-1] == SPACE;
        bool number = is_digit(rest.at[-1]) || (starts && i > 1 && is_digit(rest.at[-2]));
        if (starts)
            look_up_word(index, rest, number, words);
        else if (spam_fold_joined(*rest.at))
            look_up(index, rest, number, words);
    }
}

static int32_t at_most(int32_t points, int32_t most)
{
    return points < most ? points : most;
}

int32_t spam_words_offer(const struct spam_words *words)
{
    int32_t best = 0;
    for (size_t i = 0; i < SPAM_WORDS_OFFERS; i++)
        best = words->points[i] > best ? words->points[i] : best;
    return at_most(best, OFFER_MAX);
}

/* The two strongest offers: a long text touches many topics in passing. */
static int32_t offers_in(const struct spam_words *words)
{
    int32_t best = 0;
    int32_t second = 0;
    for (size_t i = 0; i < SPAM_WORDS_OFFERS; i++) {
        int32_t points = words->points[i];
        if (points > best) {
            second = best;
            best = points;
        } else if (points > second) {
            second = points;
        }
    }
    return at_most(best, OFFER_MAX) + at_most(second, SECOND_OFFER_MAX);
}

int32_t spam_words_points(const struct spam_words *words)
{
    int32_t offers = offers_in(words);
    int32_t manners = 0;
    for (size_t i = SPAM_WORDS_OFFERS; i < SPAM_WORDS_PLACE; i++)
        manners += at_most(words->points[i], MANNER_MAX);
    int64_t points = offers == 0 ? at_most(manners, MANNERS_ALONE_MAX) : offers + manners;
    if (words->length > USUAL_LENGTH)
        points = points * USUAL_LENGTH / (int64_t)words->length;
    points -= at_most(words->points[SPAM_WORDS_PLACE], PLACE_MAX);
    return points < 0 ? 0 : at_most((int32_t)points, ALL_MAX);
}

void spam_words_prepare(void)
{
    get_index();
}

bool spam_words_get(size_t number, const uint16_t **unit, size_t *len)
{
    const struct index *index = get_index();
    if (number >= index->count)
        return false;
    *unit = &index->unit[index->phrase[number].start];
    *len = index->phrase[number].len;
    return true;
}
