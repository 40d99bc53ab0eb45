/* spam_pitch: see spam_pitch.h. */
#include "domain/spam_pitch.h"

#include <assert.h>

#include "base/utf8.h"
#include "domain/spam_pitch_table.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define DASHES 4    /* that make a line above a forwarded letter */
#define WIDE 0x2e80 /* letters from here on say as much as two */

/* What is measured, in the order of the table. */
enum measure {
    LENGTH,     /* characters of the message */
    QUESTIONS,  /* question marks */
    EXCLAIMS,   /* exclamation marks */
    MONEY,      /* signs of a currency */
    PERCENT,    /* signs of it */
    NUMBERS,    /* numbers, of any length */
    LINKS,      /* links with "://" or "www." */
    PARAGRAPHS, /* empty lines */
    SIGNED,     /* the last word of the sender's name stands in it */
    GIVEN,      /* the particulars below, one measure each */
    TOLD = 18,  /* how many of those that tell of a project */
    OPENING,    /* points of the phrases of a mass mailing */
    PRICE,      /* of prices */
    CALL,       /* of calls to act */
    PLACE,      /* of what genuine enquiries are about */
    BEST_OFFER, /* of the topic with the most */
    NEXT_OFFER, /* of the one after it */
    MANNERS,    /* of opening, prices and calls */
    BALANCE,    /* of the best offer and the manners, less those of the place */
    SIDES,      /* how many phrases of each of the sides, one measure each */
    SELLS = 35, /* phrases of an offer, less those of an enquiry */
    COURTS,     /* of the reader's house and what comes next, less those of plans and questions */
    QUOTED,     /* characters of the longest quotation */
    ONE_NAME,   /* the sender's name is one word */
    OWN_BOX,    /* and its first word is all there is before the @ */
    MEASURES
};

static_assert(MEASURES == SPAM_PITCH_MEASURES, "as many as are weighed");

/* The steps end with 0. */
static const int32_t STEPS[MEASURES][SPAM_PITCH_STEPS + 1] = {
    [LENGTH] = {40, 80, 150, 250, 400, 600, 900, 1400, 2000},
    [QUESTIONS] = {1, 2, 3, 4, 6},
    [EXCLAIMS] = {1, 2, 4},
    [MONEY] = {1, 2, 4},
    [PERCENT] = {1, 2},
    [NUMBERS] = {1, 3, 6, 10},
    [LINKS] = {1, 2, 4},
    [PARAGRAPHS] = {1, 2, 4, 6},
    [SIGNED] = {1},
    [GIVEN] = {1},
    [GIVEN + 1] = {1},
    [GIVEN + 2] = {1},
    [GIVEN + 3] = {1},
    [GIVEN + 4] = {1},
    [GIVEN + 5] = {1},
    [GIVEN + 6] = {1},
    [GIVEN + 7] = {1},
    [GIVEN + 8] = {1},
    [TOLD] = {1, 2, 3, 5},
    [OPENING] = {1, 3, 6, 10, 16, 24},
    [PRICE] = {1, 3, 6, 10, 16, 24},
    [CALL] = {1, 3, 6, 10, 16, 24},
    [PLACE] = {1, 3, 6, 10, 16, 24},
    [BEST_OFFER] = {1, 4, 8, 14, 20},
    [NEXT_OFFER] = {1, 4, 8, 14, 20},
    [MANNERS] = {1, 6, 12, 20, 30},
    [BALANCE] = {-10, -4, 1, 6, 12, 20, 30},
    [SIDES] = {1, 2, 3, 5, 8},
    [SIDES + 1] = {1, 2, 3, 5, 8},
    [SIDES + 2] = {1, 2, 3, 5, 8},
    [SIDES + 3] = {1, 2, 3, 5, 8},
    [SIDES + 4] = {1, 2, 3, 5, 8},
    [SIDES + 5] = {1, 2, 3, 5, 8},
    [SIDES + 6] = {1, 2, 3, 5, 8},
    [SIDES + 7] = {1, 2, 3, 5, 8},
    [SELLS] = {-4, -2, -1, 1, 2, 4, 7},
    [COURTS] = {-4, -2, -1, 1, 2, 4, 7},
    [QUOTED] = {15, 40, 80, 150, 300},
    [ONE_NAME] = {1},
    [OWN_BOX] = {1},
};

static bool is_told(const struct enquiry *enquiry, enum field_id id)
{
    struct str value = enquiry->value[id];
    return value.len > 0 && !str_eq(value, STR("undecided")) && !str_eq(value, STR("other"));
}

/* The first four say who writes, the others what for. */
static const enum field_id PARTICULARS[] = {FIELD_ROLE,   FIELD_PHONE,   FIELD_WEBSITE,
                                            FIELD_SECTOR, FIELD_PROJECT, FIELD_TIMEFRAME,
                                            FIELD_JOBS,   FIELD_SITE,    FIELD_PLACE};

int32_t spam_pitch_particulars(const struct enquiry *enquiry)
{
    int32_t count = is_told(enquiry, FIELD_INVESTMENT);
    for (size_t i = 0; i < COUNT(PARTICULARS); i++)
        count += is_told(enquiry, PARTICULARS[i]);
    return count;
}

static void measure_form(const struct enquiry *enquiry, int32_t value[MEASURES])
{
    static const enum field_id told[] = {FIELD_PROJECT, FIELD_TIMEFRAME,  FIELD_JOBS, FIELD_SITE,
                                         FIELD_PLACE,   FIELD_INVESTMENT, FIELD_CALL, FIELD_SHARE};
    static_assert(COUNT(PARTICULARS) == TOLD - GIVEN, "a measure each");
    for (size_t i = 0; i < COUNT(PARTICULARS); i++)
        value[GIVEN + i] = is_told(enquiry, PARTICULARS[i]);
    for (size_t i = 0; i < COUNT(told); i++)
        value[TOLD] += is_told(enquiry, told[i]);
}

/* The measure that counts this character, or MEASURES. */
static enum measure measure_of(uint32_t c)
{
    static const struct {
        uint32_t c;
        enum measure measure;
    } signs[] = {
        {'?', QUESTIONS},  {0xff1f, QUESTIONS}, {0x061f, QUESTIONS}, /* full-width, Arabic */
        {'!', EXCLAIMS},   {0xff01, EXCLAIMS},  {'$', MONEY},
        {0x20ac, MONEY},   {0xa3, MONEY},       {0xa5, MONEY},     /* euro, pound, yen */
        {0x20ba, MONEY},   {'%', PERCENT},      {0xff05, PERCENT}, /* lira */
        {0x066a, PERCENT},
    };
    for (size_t i = 0; i < COUNT(signs); i++) {
        if (signs[i].c == c)
            return signs[i].measure;
    }
    return MEASURES;
}

static bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static int32_t width(uint32_t c)
{
    return c >= WIDE ? 2 : 1;
}

int32_t spam_pitch_length(struct str text)
{
    int32_t length = 0;
    while (text.len > 0)
        length += width(utf8_next(&text));
    return length;
}

static void measure_message(struct str message, int32_t value[MEASURES])
{
    uint32_t last = 0;
    while (message.len > 0) {
        value[LINKS] += str_has_prefix(message, STR("://")) ||
                        (last != '/' && str_has_prefix(message, STR("www.")));
        uint32_t c = utf8_next(&message);
        enum measure measure = measure_of(c);
        if (measure != MEASURES)
            value[measure]++;
        value[LENGTH] += width(c);
        value[NUMBERS] += is_digit(c) && !is_digit(last);
        value[PARAGRAPHS] += c == '\n' && last == '\n';
        last = c;
    }
}

static bool is_quote(uint32_t c)
{
    return c == '"' || c == 0xab || c == 0xbb || (c >= 0x201c && c <= 0x201e) ||
           (c >= 0x300c && c <= 0x300f);
}

/* People ask about letters that they were sent: between quotation marks, on lines that begin with
 * ">", or below a line of dashes. */
static int32_t quoted_in(struct str message)
{
    int32_t longest = 0;
    int32_t inside = -1; /* characters since a quotation mark, or -1 */
    int32_t below = 0;
    int32_t dashes = 0;
    bool marked = false;
    bool forwarded = false;
    for (uint32_t last = '\n'; message.len > 0;) {
        uint32_t c = utf8_next(&message);
        if (is_quote(c)) {
            longest = inside > longest ? inside : longest;
            inside = inside < 0 ? 0 : -1;
        } else if (inside >= 0) {
            inside++;
        }
        marked = c != '\n' && (marked || (c == '>' && last == '\n'));
        dashes = c == '-' || c == '_' ? dashes + 1 : 0;
        forwarded = forwarded || dashes == DASHES;
        below += marked || forwarded;
        last = c;
    }
    return longest > below ? longest : below;
}

/* Letters sign with their name; a robot's greeting has none. */
static bool is_signed(const struct enquiry *enquiry)
{
    struct str name = enquiry->value[FIELD_NAME];
    size_t start = name.len;
    while (start > 0 && name.ptr[start - 1] != ' ')
        start--;
    struct str last = str_slice(name, start, name.len - start);
    return last.len > 0 && str_contains(enquiry->value[FIELD_MESSAGE], last);
}

/* Chinese and Japanese names are one word. */
static void measure_sender(const struct enquiry *enquiry, int32_t value[MEASURES])
{
    struct str first;
    struct str box;
    struct str rest;
    bool more = str_cut(enquiry->value[FIELD_NAME], ' ', &first, &rest);
    str_cut(enquiry->value[FIELD_EMAIL], '@', &box, &rest);
    value[OWN_BOX] = first.len > 0 && str_eq_nocase(first, box);
    value[ONE_NAME] = !more && first.len > 0 && utf8_next(&first) < WIDE;
}

static void measure_words(const struct spam_words *words, int32_t value[MEASURES])
{
    const int32_t *points = words->points;
    for (size_t i = 0; i < SPAM_WORDS_OFFERS; i++) {
        if (points[i] > value[BEST_OFFER]) {
            value[NEXT_OFFER] = value[BEST_OFFER];
            value[BEST_OFFER] = points[i];
        } else if (points[i] > value[NEXT_OFFER]) {
            value[NEXT_OFFER] = points[i];
        }
    }
    value[OPENING] = points[SPAM_WORDS_OPENING];
    value[PRICE] = points[SPAM_WORDS_PRICE];
    value[CALL] = points[SPAM_WORDS_CALL];
    value[PLACE] = points[SPAM_WORDS_PLACE];
    value[MANNERS] = value[OPENING] + value[PRICE] + value[CALL];
    value[BALANCE] = value[BEST_OFFER] + value[MANNERS] - value[PLACE];
}

static void measure_sides(const struct spam_words *words, int32_t value[MEASURES])
{
    const int32_t *points = words->points;
    static_assert(SPAM_WORDS_TOPIC_COUNT - SPAM_WORDS_SIDES == SELLS - SIDES, "a measure each");
    for (size_t i = SPAM_WORDS_SIDES; i < SPAM_WORDS_TOPIC_COUNT; i++) {
        bool offers = i < SPAM_WORDS_PLAN;
        value[SIDES + i - SPAM_WORDS_SIDES] = points[i];
        value[SELLS] += offers ? points[i] : -points[i];
    }
    value[COURTS] = points[SPAM_WORDS_HOUSE] + points[SPAM_WORDS_NEXT] - points[SPAM_WORDS_PLAN] -
                    points[SPAM_WORDS_SEEK];
}

void spam_pitch_measure(const struct enquiry *enquiry, const struct spam_words *words,
                        struct spam_pitch *out)
{
    int32_t value[MEASURES] = {0};
    measure_message(enquiry->value[FIELD_MESSAGE], value);
    value[SIGNED] = is_signed(enquiry);
    measure_form(enquiry, value);
    measure_words(words, value);
    measure_sides(words, value);
    measure_sender(enquiry, value);
    value[QUOTED] = quoted_in(enquiry->value[FIELD_MESSAGE]);
    for (size_t i = 0; i < MEASURES; i++) {
        uint8_t reached = 0;
        while (STEPS[i][reached] != 0 && value[i] >= STEPS[i][reached])
            reached++;
        out->reached[i] = reached;
    }
}

int32_t spam_pitch_weigh(const struct spam_pitch *pitch)
{
    int32_t sum = SPAM_PITCH_BASE;
    for (size_t i = 0; i < MEASURES; i++) {
        if (pitch->reached[i] > 0)
            sum += SPAM_PITCH_WEIGHTS[i][pitch->reached[i] - 1];
    }
    return sum;
}
