/* spam_fold: see spam_fold.h. */
#include "domain/spam_fold.h"

#include <unicase.h>
#include <unictype.h>

#include "base/utf8.h"

#define DROPPED 0
#define SPACE ' '
#define ASTRAL 0xfffd
#define MIXED_MIN 4   /* letters: shorter words may be formulas and units */
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

/* Where the reading of a text stands. */
struct reader {
    struct spam_fold *out;
    struct spam_disguise *disguise;
    size_t start;   /* of the word that is being read */
    size_t latin;   /* its letters */
    size_t other;   /* of these alphabets: Greek and Cyrillic */
    size_t gap;     /* characters since the word before it */
    size_t singles; /* words of one letter right before it, one character between each two */
    bool invisible; /* right before, something invisible */
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

/* Writes a word in one alphabet in which look-alikes of another stand. False, and nothing done,
 * when it is no such word. */
static bool unmix(const struct reader *reader)
{
    struct spam_fold *out = reader->out;
    size_t latin_twins = 0;
    size_t other_twins = 0;
    if (reader->latin == 0 || reader->other == 0 || reader->latin + reader->other < MIXED_MIN)
        return false;
    for (size_t i = reader->start; i < out->len; i++) {
        latin_twins += cyrillic_twin(out->unit[i]) != 0;
        other_twins += latin_twin(out->unit[i]) != '\0';
    }
    bool to_latin = reader->other == other_twins;
    if (!to_latin && reader->latin != latin_twins)
        return false;
    for (size_t i = reader->start; i < out->len; i++) {
        uint16_t unit = out->unit[i];
        uint16_t twin = to_latin ? (uint16_t)latin_twin(unit) : cyrillic_twin(unit);
        if (twin != 0)
            out->unit[i] = twin;
    }
    return true;
}

/* The single letters before the word that is being read become one word, if they are enough. */
static void join_singles(struct reader *reader)
{
    uint16_t *unit = reader->out->unit;
    size_t count = reader->singles;
    reader->singles = 0;
    if (count < SPELLED_MIN)
        return;
    reader->disguise->spelled++;
    size_t to = reader->start - 2 * count;
    for (size_t i = 0; i < count; i++, to++)
        unit[to] = unit[to + i];
    for (size_t i = reader->start - 1; i < reader->out->len; i++)
        unit[to++] = unit[i];
    reader->start -= count - 1;
    reader->out->len = to;
}

/* Puts a space behind the word, if there is one. */
static void end_word(struct reader *reader)
{
    struct spam_fold *out = reader->out;
    if (out->len == reader->start)
        return;
    reader->disguise->mixed += unmix(reader);
    bool single = out->len == reader->start + 1 && is_between(out->unit[reader->start], 'a', 'z');
    if (!single)
        join_singles(reader);
    else
        reader->singles++;
    out->unit[out->len++] = SPACE;
    reader->start = out->len;
    reader->latin = reader->other = reader->gap = 0;
}

/* Stands as a word of its own, whatever is next to it: "$" and "%". */
static bool is_sign(uint16_t unit)
{
    return unit == '$' || unit == '%';
}

/* Alphabets whose letters nothing invisible joins or parts: Latin, Greek, Cyrillic. */
static bool is_simple(uint16_t unit)
{
    return is_between(unit, 'a', 'z') || is_between(unit, 0x0370, 0x052f);
}

static void add_unit(struct reader *reader, uint16_t unit)
{
    struct spam_fold *out = reader->out;
    uint16_t last = out->unit[out->len - 1];
    reader->disguise->hidden += reader->invisible && is_simple(last) && is_simple(unit);
    reader->invisible = false;
    if (unit == SPACE || is_sign(unit) || is_sign(last))
        end_word(reader);
    if (unit == SPACE) {
        reader->gap++;
        return;
    }
    if (out->len == reader->start && reader->gap != 1)
        join_singles(reader);
    reader->latin += is_between(unit, 'a', 'z');
    reader->other += is_between(unit, 0x0370, 0x052f);
    out->unit[out->len++] = unit;
}

/* The next character, plain; *styled: it was dressed up. */
static uint32_t next_character(struct str *text, bool *styled)
{
    unsigned char first = (unsigned char)*text->ptr;
    if (first >= 0x80)
        return undress(utf8_next(text), styled);
    text->ptr++;
    text->len--;
    *styled = false;
    return first;
}

void spam_fold_text(struct str text, struct spam_fold *out, struct spam_disguise *disguise)
{
    struct reader reader = {.out = out, .disguise = disguise, .start = 1, .gap = 1};
    out->unit[0] = SPACE;
    out->len = 1;
    while (text.len > 0 && out->len < SPAM_FOLD_MAX - 2) {
        bool styled;
        uint32_t c = next_character(&text, &styled);
        uint16_t unit = fold_character(c);
        disguise->styled += styled;
        disguise->overrides += c == 0x202d || c == 0x202e;
        if (unit != DROPPED)
            add_unit(&reader, unit);
        else
            reader.invisible = reader.invisible || is_invisible(c);
    }
    end_word(&reader);
    join_singles(&reader);
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

int32_t spam_fold_points(const struct spam_disguise *disguise)
{
    return grade(disguise->mixed, 12, 8, 40) + grade(disguise->hidden, 6, 4, 24) +
           grade(disguise->styled / 4, 10, 3, 16) + grade(disguise->spelled, 12, 6, 24) +
           grade(disguise->overrides, 6, 2, 10);
}
