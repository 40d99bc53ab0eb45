/* spam_sender: see spam_sender.h. */
#include "domain/spam_sender.h"

#include <string.h>

#include "base/utf8.h"
#include "domain/spam_words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define RANDOM_MIN 8   /* characters */
#define RANDOM_TEXT 80 /* bytes: longer ones name steels and parts */
#define STUTTER_MIN 4  /* characters */
#define OFFER_NAME 4   /* points of wording from which a name is an offer */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Letters and digits by turns (x7k2p9qa), or capitals strewn over one word (xYqBnKwPd): three times
 * at least, which is more than VanDerBerg, iPhone or a birth year. */
static bool is_random(struct str word)
{
    size_t digits = 0;
    size_t capitals = 0;
    for (size_t i = 1; i < word.len; i++) {
        char last = word.ptr[i - 1];
        char c = word.ptr[i];
        digits += is_digit(c) && (is_lower(last) || is_upper(last));
        capitals += is_upper(c) && is_lower(last);
    }
    return word.len >= RANDOM_MIN && (digits >= 3 || capitals >= 3);
}

static bool has_random(struct str text)
{
    size_t start = 0;
    for (size_t i = 0; i <= text.len; i++) {
        if (i < text.len && strchr(" -._+", text.ptr[i]) == NULL)
            continue;
        if (is_random(str_slice(text, start, i - start)))
            return true;
        start = i + 1;
    }
    return false;
}

/* Nothing but digits and signs. */
static bool has_no_letter(struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (is_lower(text.ptr[i]) || is_upper(text.ptr[i]) || (unsigned char)text.ptr[i] >= 0x80)
            return false;
    }
    return text.len > 0;
}

/* One letter or sign again and again: "aaaa", "1 1 1 1". */
static bool is_stutter(struct str text)
{
    size_t count = 0;
    uint32_t first = 0;
    while (text.len > 0) {
        uint32_t c = utf8_next(&text);
        if (c == ' ' || c == '\n')
            continue;
        if (count++ == 0)
            first = c;
        else if (c != first)
            return false;
    }
    return count >= STUTTER_MIN;
}

/* Fingers that walk along a row of keys. */
static bool has_key_row(struct str text)
{
    static const char *const rows[] = {
        "asdf", "sdfg", "dfgh", "fghj", "hjkl",  "qwer",        "ertyu", "yuiop",
        "zxcv", "xcvb", "hgfh", "jkjk", "ololo", "lorem ipsum", "йцук",  "цуке",
        "фыва", "ывап", "олдж", "ячсм", "شسيب",  "ضصثق",
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (str_contains(text, str_from(rows[i])))
            return true;
    }
    return false;
}

/* In how many other fields does the sender's name stand? People have a firm of their own name. */
static int32_t echoes_of(struct str name, const struct enquiry *enquiry)
{
    static const enum field_id fields[] = {FIELD_COMPANY, FIELD_ROLE, FIELD_PLACE, FIELD_MESSAGE};
    int32_t echoes = 0;
    for (size_t i = 0; i < COUNT(fields); i++)
        echoes += name.len > 0 && str_eq_nocase(name, enquiry->value[fields[i]]);
    return echoes;
}

static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (is_digit(text.ptr[i]))
            return true;
    }
    return false;
}

/* What a text of the sender offers, in points of wording. */
static int32_t offer_in(struct str text)
{
    struct spam_fold fold;
    struct spam_words words = {0};
    struct spam_disguise disguise = {0};
    spam_fold_text(text, &fold, &disguise);
    spam_words_find(&fold, &words);
    return spam_words_offer(&words);
}

static int32_t name_points(const struct enquiry *enquiry)
{
    struct str name = enquiry->value[FIELD_NAME];
    struct str company = enquiry->value[FIELD_COMPANY];
    struct str message = enquiry->value[FIELD_MESSAGE];
    int32_t points = 0;
    if (has_random(name) || has_no_letter(name))
        points += 10;
    else if (has_digit(name))
        points += 5;
    if (has_random(company))
        points += 6;
    if (str_eq_nocase(company, STR("google")))
        points += 6;
    int32_t echoes = echoes_of(name, enquiry);
    points += echoes > 2 ? 16 : echoes > 0 ? 6 : 0;
    if ((message.len < RANDOM_TEXT && has_random(message)) || has_key_row(message) ||
        is_stutter(message))
        points += 12;
    return points;
}

static int32_t mail_points(const struct enquiry *enquiry)
{
    static const char *const automatic[] = {"noreply", "no-reply", "donotreply", "mailer-daemon"};
    static const char *const passing[] = {"mailinator",   "guerrillamail", "yopmail",    "tempmail",
                                          "10minutemail", "trashmail",     "sharklasers"};
    struct str local;
    struct str domain;
    struct str label;
    struct str rest;
    str_cut(enquiry->value[FIELD_EMAIL], '@', &local, &domain);
    str_cut(domain, '.', &label, &rest);
    int32_t points = has_random(local) ? 8 : 0;
    for (size_t i = 0; i < COUNT(automatic); i++)
        points += str_eq_nocase(local, str_from(automatic[i])) ? 6 : 0;
    for (size_t i = 0; i < COUNT(passing); i++)
        points += str_eq_nocase(label, str_from(passing[i])) ? 10 : 0;
    return points + (is_random(label) ? 6 : 0);
}

/* Name, company, role and address that are themselves an offer: "Cheap SEO Links". */
static int32_t offer_points(const struct enquiry *enquiry)
{
    static const enum field_id fields[] = {FIELD_NAME, FIELD_COMPANY, FIELD_ROLE, FIELD_EMAIL,
                                           FIELD_PLACE};
    int32_t points = 0;
    for (size_t i = 0; i < COUNT(fields); i++) {
        int32_t offer = offer_in(enquiry->value[fields[i]]);
        points += offer >= 2 * OFFER_NAME ? 8 : offer >= OFFER_NAME ? 5 : 0;
    }
    return points < 16 ? points : 16;
}

int32_t spam_sender_points(const struct enquiry *enquiry)
{
    return name_points(enquiry) + mail_points(enquiry) + offer_points(enquiry);
}
