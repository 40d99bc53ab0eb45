/* spam_learned: see spam_learned.h. */
#include "domain/spam_learned.h"

#include <string.h>

#include "domain/spam_learned_table.h"

#define PREFIX 5 /* units of a long word that make a feature of their own */
#define SHORT 4  /* units of a word of grammar, in most languages */
#define FRAME 3  /* words */
#define SPACE ' '
#define WORD_MAX 40

/* What a feature is made of; part of its hash. */
enum kind { WORD = 1, BEGINNING, LETTERS, FRAMES };

/* FNV-1a over 16-bit units, the kind first. */
static uint32_t hash(enum kind kind, const uint16_t *unit, size_t len)
{
    uint32_t value = (2166136261U ^ (uint32_t)kind) * 16777619U;
    for (size_t i = 0; i < len; i++)
        value = (value ^ unit[i]) * 16777619U;
    return value;
}

static void see(struct spam_learned *learned, uint32_t feature)
{
    size_t bucket = (feature ^ (feature >> 15)) % SPAM_LEARNED_BUCKETS;
    uint64_t bit = UINT64_C(1) << (bucket % 64);
    if ((learned->seen[bucket / 64] & bit) != 0)
        return;
    learned->seen[bucket / 64] |= bit;
    learned->count++;
}

static bool is_digit(uint16_t unit)
{
    return unit >= '0' && unit <= '9';
}

/* The next word of the text from *at on, every number as one zero; its length, 0 at the end. */
static size_t next_word(const struct spam_fold *text, size_t *at, uint16_t word[WORD_MAX])
{
    size_t len = 0;
    while (*at < text->len && text->unit[*at] == SPACE)
        ++*at;
    while (*at < text->len && text->unit[*at] != SPACE) {
        uint16_t unit = text->unit[(*at)++];
        bool again = is_digit(unit) && len > 0 && word[len - 1] == '0';
        if (len < WORD_MAX && !again)
            word[len++] = is_digit(unit) ? '0' : unit;
    }
    return len;
}

/* A script without spaces: each two and three letters. */
static void see_letters(const uint16_t *word, size_t len, struct spam_learned *learned)
{
    for (size_t i = 0; i + 1 < len; i++) {
        see(learned, hash(LETTERS, word + i, 2));
        if (i + 2 < len)
            see(learned, hash(LETTERS, word + i, 3));
    }
}

/* How sentences are built, whatever they are about: each two and three words, with a "*" for every
 * long one, such as "can we * you" or "* from 0". `frame` has the last words, SHORT units each. */
static void see_frame(uint16_t frame[FRAME * SHORT], const uint16_t *word, size_t len,
                      struct spam_learned *learned)
{
    uint16_t *last = frame + (size_t)(FRAME - 1) * SHORT;
    memmove(frame, frame + SHORT, sizeof(*frame) * (FRAME - 1) * SHORT);
    memset(last, 0, sizeof(*frame) * SHORT);
    if (len > SHORT)
        *last = '*';
    else
        memcpy(last, word, sizeof(*word) * len);
    bool told = *last != '*';
    for (uint16_t *first = last - SHORT; first >= frame && *first != 0; first -= SHORT) {
        told = told || *first != '*';
        if (told)
            see(learned, hash(FRAMES, first, (size_t)(last + SHORT - first)));
        if (first == frame)
            break;
    }
}

void spam_learned_text(const struct spam_fold *text, struct spam_learned *learned)
{
    uint16_t word[WORD_MAX];
    uint16_t frame[FRAME * SHORT] = {0};
    size_t at = 0;
    for (size_t len = next_word(text, &at, word); len > 0; len = next_word(text, &at, word)) {
        if (spam_fold_joined(word[0])) {
            see_letters(word, len, learned);
            continue;
        }
        see(learned, hash(WORD, word, len));
        if (len > PREFIX)
            see(learned, hash(BEGINNING, word, PREFIX));
        see_frame(frame, word, len, learned);
    }
}

/* The weight of a bucket: 'a' to 'z' are 0 to 25, 'A' to 'Z' are -26 to -1. */
static int32_t weight(size_t bucket)
{
    char c = SPAM_LEARNED_WEIGHTS[bucket];
    return c >= 'a' ? c - 'a' : c - 'Z' - 1;
}

/* Ten times the square root, rounded up: never 0. */
static int32_t root_of(size_t count)
{
    int32_t root = 1;
    while (root * root < (int32_t)count * 100)
        root++;
    return root;
}

int32_t spam_learned_weigh(const struct spam_learned *learned)
{
    int32_t sum = 0;
    for (size_t i = 0; i < SPAM_LEARNED_BUCKETS / 64; i++) {
        for (uint64_t bits = learned->seen[i]; bits != 0; bits &= bits - 1)
            sum += weight(i * 64 + (size_t)__builtin_ctzll(bits));
    }
    /* A longer text has more features, not more to say: its sum is divided by their root. */
    return SPAM_LEARNED_BASE + SPAM_LEARNED_SCALE * sum * 10 / root_of(learned->count);
}
