/* spam_fold: see spam_fold.h. */
#include "domain/spam_fold.h"

#include <unicase.h>
#include <unictype.h>

#include "base/utf8.h"

#define DROPPED 0
#define SPACE ' '
#define ASTRAL 0xfffd
#define SPELLED_MIN 5 /* four are a legal form: S.A.R.L., G.m.b.H. */

/* U+00C0 to U+017F without their accents. */
static const char LATIN[] = "aaaaaaaceeeeiiiidnooooo ouuuuyts"
                            "aaaaaaaceeeeiiiidnooooo ouuuuyty"
                            "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
                            "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

struct twin {
    uint16_t other;
    char latin;
};

/* Cyrillic and Greek letters, in lower case, that look like a Latin one in either case. Greek
 * letters that stand in formulas and units (alpha, beta, kappa, mu and others) are not among them.
 */
static const struct twin TWINS[] = {
    {0x0430, 'a'}, {0x0432, 'b'}, {0x0435, 'e'}, {0x043a, 'k'}, {0x043c, 'm'}, {0x043d, 'h'},
    {0x043e, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0442, 't'}, {0x0443, 'y'}, {0x0445, 'x'},
    {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x04bb, 'h'}, {0x0501, 'd'}, {0x051b, 'q'},
    {0x051d, 'w'}, {0x03b5, 'e'}, {0x03b6, 'z'}, {0x03b7, 'n'}, {0x03b9, 'i'}, {0x03bd, 'v'},
    {0x03bf, 'o'}, {0x03c1, 'p'}, {0x03c4, 't'}, {0x03c5, 'u'}, {0x03c7, 'x'},
};

/* The letters of one word, as far as it is read. */
struct word {
    size_t start;
    size_t latin;
    size_t latin_twins; /* Latin letters that have a look-alike */
    size_t other;
    size_t other_twins;
};

static bool is_between(uint32_t c, uint32_t first, uint32_t last)
{
    return c >= first && c <= last;
}

static char latin_twin(uint16_t other)
{
    for (size_t i = 0; i < sizeof(TWINS) / sizeof(TWINS[0]); i++) {
        if (TWINS[i].other == other)
            return TWINS[i].latin;
    }
    return '\0';
}

/* The Cyrillic letter that looks like this Latin one; 0 without one. */
static uint16_t cyrillic_twin(uint16_t latin)
{
    for (size_t i = 0; i < sizeof(TWINS) / sizeof(TWINS[0]); i++) {
        if (TWINS[i].latin == latin && TWINS[i].other >= 0x0400)
            return TWINS[i].other;
    }
    return 0;
}

static bool is_invisible(uint32_t c)
{
    return is_between(c, 0x200b, 0x200d) || is_between(c, 0x2060, 0x2064) || c == 0xfeff ||
           c == 0x180e || c == 0x034f;
}

/* Marks that a reader may leave out: accents that stand alone, Arabic vowels and lengthening, soft
 * hyphens, variation selectors. */
static bool is_mark(uint32_t c)
{
    return is_between(c, 0x0300, 0x036f) || is_between(c, 0x064b, 0x065f) || c == 0x0670 ||
           c == 0x0640 || c == 0x00ad || is_between(c, 0xfe00, 0xfe0f);
}

static uint16_t fold_arabic(uint16_t c)
{
    switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
        return 0x0627; /* alef */
    case 0x0629:
        return 0x0647; /* teh marbuta: heh */
    case 0x0649:
    case 0x06cc:
        return 0x064a; /* yeh */
    case 0x06a9:
        return 0x0643; /* kaf */
    default:
        return c;
    }
}

/* Mathematical, circled and full-width letters and digits are what they look like. */
static uint32_t undress(uint32_t c, bool *styled)
{
    *styled = true;
    if (is_between(c, 0x1d400, 0x1d6a3))
        return 'a' + (c - 0x1d400) % 26;
    if (is_between(c, 0x1d7ce, 0x1d7ff))
        return '0' + (c - 0x1d7ce) % 10;
    if (is_between(c, 0x24b6, 0x24e9))
        return 'a' + (c - 0x24b6) % 26;
    if (is_between(c, 0x1f130, 0x1f149) || is_between(c, 0x1f170, 0x1f189))
        return 'a' + (c - 0x1f130) % 64;
    *styled = false;
    if (c == 0xb2 || c == 0xb3)
        return c - 0xb0 + '0'; /* square and cubic metres */
    if (is_between(c, 0xff01, 0xff5e))
        return c - 0xff01 + '!'; /* Japanese and Chinese keyboards write these */
    return c;
}

static uint16_t fold_ascii(uint32_t c)
{
    if (is_between(c, 'A', 'Z'))
        return (uint16_t)(c - 'A' + 'a');
    bool stays = is_between(c, 'a', 'z') || is_between(c, '0', '9') || c == '$' || c == '%';
    return stays ? (uint16_t)c : SPACE;
}

/* One character: its unit, SPACE for what stands between words, DROPPED for what is not seen. */
static uint16_t fold_character(uint32_t c)
{
    if (c < 0x80)
        return fold_ascii(c);
    if (is_between(c, 0x4e00, 0x9fff) || is_between(c, 0x3041, 0x3096) ||
        is_between(c, 0x30a1, 0x30fc))
        return (uint16_t)c;
    if (is_mark(c) || is_invisible(c) || utf8_steers(c))
        return DROPPED;
    if (is_between(c, 0x00c0, 0x017f))
        return (uint16_t)LATIN[c - 0x00c0];
    if (c == 0xa3 || c == 0xa5 || is_between(c, 0x20a0, 0x20c0))
        return '$';
    if (!uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M |
                                                 UC_CATEGORY_MASK_Nd))
        return SPACE;
    if (c > 0xffff)
        return ASTRAL;
    if (is_between(c, 0x0600, 0x06ff))
        return fold_arabic((uint16_t)c);
    c = uc_tolower(c);
    return c == 0x0451 ? 0x0435 : (uint16_t)c; /* Russian is written with and without its yo */
}

/* Stands as a word of its own, whatever is next to it: "$" and "%". */
static bool is_sign(uint16_t unit)
{
    return unit == '$' || unit == '%';
}

static void word_add(struct word *word, uint16_t unit)
{
    if (is_between(unit, 'a', 'z')) {
        word->latin++;
        word->latin_twins += cyrillic_twin(unit) != 0;
    } else if (is_between(unit, 0x0370, 0x052f)) {
        word->other++;
        word->other_twins += latin_twin(unit) != '\0';
    }
}

/* Is it a word of one alphabet in which look-alikes of another stand? */
static bool is_mixed(const struct word *word)
{
    return word->latin > 0 && word->other > 0 && word->latin + word->other >= 4 &&
           (word->other == word->other_twins || word->latin == word->latin_twins);
}

/* Puts a space behind a word, if there is one. */
static void end_word(struct word *word, struct spam_fold *out)
{
    if (out->unit[out->len - 1] == SPACE)
        return;
    if (is_mixed(word)) {
        out->mixed++;
        bool to_latin = word->other == word->other_twins;
        for (size_t i = word->start; i < out->len; i++) {
            uint16_t unit = out->unit[i];
            bool latin = is_between(unit, 'a', 'z');
            uint16_t twin = latin ? cyrillic_twin(unit) : (uint16_t)latin_twin(unit);
            if (latin != to_latin && twin != 0)
                out->unit[i] = twin;
        }
    }
    out->unit[out->len++] = SPACE;
    *word = (struct word){.start = out->len};
}

/* Alphabets whose letters nothing invisible joins or parts: Latin, Greek, Cyrillic. */
static bool is_simple(uint16_t unit)
{
    return is_between(unit, 'a', 'z') || is_between(unit, 0x0370, 0x052f);
}

/* Is there a word of one ASCII letter at `at`, behind a space? */
static bool is_single(const struct spam_fold *fold, size_t at)
{
    return at + 1 < fold->len && is_between(fold->unit[at], 'a', 'z') &&
           fold->unit[at + 1] == SPACE;
}

/* f r e e b i e: the spaces between go. */
static void join_spelled(struct spam_fold *fold)
{
    size_t len = 1;
    for (size_t i = 1; i < fold->len;) {
        size_t letters = 0;
        while (fold->unit[len - 1] == SPACE && is_single(fold, i + 2 * letters))
            letters++;
        bool spelled = letters >= SPELLED_MIN;
        fold->spelled += spelled;
        size_t end = letters == 0 ? i + 1 : i + 2 * letters;
        for (; i < end; i++) {
            if (!spelled || fold->unit[i] != SPACE || i + 1 == end)
                fold->unit[len++] = fold->unit[i];
        }
    }
    fold->len = len;
}

void spam_fold_text(struct str text, struct spam_fold *out)
{
    struct word word = {.start = 1};
    bool invisible = false; /* right before */
    out->unit[0] = SPACE;
    out->len = 1;
    out->mixed = out->hidden = out->styled = out->spelled = out->overrides = 0;
    while (text.len > 0 && out->len < SPAM_FOLD_MAX - 2) {
        bool styled = false;
        uint32_t c = (unsigned char)*text.ptr < 0x80 ? (unsigned char)*text.ptr : 0;
        if (c != 0)
            text = str_slice(text, 1, text.len);
        else
            c = undress(utf8_next(&text), &styled);
        uint16_t last = out->unit[out->len - 1];
        uint16_t unit = fold_character(c);
        out->styled += styled;
        out->overrides += c == 0x202d || c == 0x202e;
        if (unit == DROPPED) {
            invisible = invisible || is_invisible(c);
            continue;
        }
        out->hidden += invisible && is_simple(last) && is_simple(unit);
        invisible = false;
        if (unit == SPACE || is_sign(unit) || is_sign(last))
            end_word(&word, out);
        if (unit == SPACE)
            continue;
        word_add(&word, unit);
        out->unit[out->len++] = unit;
    }
    end_word(&word, out);
    join_spelled(out);
}

size_t spam_fold_phrase(struct str phrase, uint16_t *out, size_t max)
{
    size_t len = 0;
    while (phrase.len > 0 && len < max) {
        uint32_t c = utf8_next(&phrase);
        uint16_t unit = c == '*' || c == '#' || c == '~' ? (uint16_t)c : fold_character(c);
        if (unit != DROPPED && (unit != SPACE || (len > 0 && out[len - 1] != SPACE)))
            out[len++] = unit;
    }
    while (len > 0 && out[len - 1] == SPACE)
        len--;
    return len;
}

bool spam_fold_joined(uint16_t unit)
{
    return is_between(unit, 0x2e80, 0xd7ff);
}

/* `first` points for the first, `more` for each further one, `most` in all. */
static int32_t grade(size_t count, int32_t first, int32_t more, int32_t most)
{
    if (count == 0)
        return 0;
    size_t steps = count - 1 < 100 ? count - 1 : 100;
    int32_t points = first + (int32_t)steps * more;
    return points < most ? points : most;
}

int32_t spam_fold_points(const struct spam_fold *fold)
{
    return grade(fold->mixed, 12, 8, 40) + grade(fold->hidden, 6, 5, 36) +
           grade(fold->styled / 4, 12, 3, 24) + grade(fold->spelled, 12, 6, 24) +
           grade(fold->overrides, 8, 2, 12);
}
