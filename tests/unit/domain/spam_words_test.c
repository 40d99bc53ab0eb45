/* spam_words: the table keeps its own rules, and phrases are found where they stand, not within
 * other words. */
#include "check.h"

#include "domain/spam_words.h"

static int32_t points_of(const char *text, enum spam_words_topic topic)
{
    struct spam_fold fold;
    struct spam_disguise disguise = {0};
    struct spam_words words = {0};
    spam_fold_text(str_from(text), &fold, &disguise);
    spam_words_find(&fold, &words);
    assert_in_range(spam_words_points(&words), 0, 40);
    assert_in_range(spam_words_offer(&words), 0, 24);
    return words.points[topic];
}

static bool is_sign(uint16_t unit)
{
    return unit == '*' || unit == '#' || unit == '~';
}

static void fail_at(const uint16_t *unit, size_t len, const char *why)
{
    fprintf(stderr, "phrase: ");
    for (size_t i = 0; i < len; i++)
        fprintf(stderr, unit[i] < 0x80 ? "%c" : "\\u%04x", unit[i]);
    fail_msg("%s", why);
}

static void keeps_the_rules_of_its_table(void **state)
{
    (void)state;
    const uint16_t *unit;
    size_t len;
    size_t count = 0;
    for (; spam_words_get(count, &unit, &len); count++) {
        size_t key = len > 0 && spam_fold_joined(unit[0]) ? 2 : 3;
        for (size_t i = 0; i < key && i < len; i++)
            key = unit[i] == ' ' ? i : key;
        if (len < 2)
            fail_at(unit, len, "too short");
        for (size_t i = 0; i < len; i++) {
            bool first = i == 0 || unit[i - 1] == ' ';
            bool last = i + 1 == len || unit[i + 1] == ' ';
            if (is_sign(unit[i]) && i < key)
                fail_at(unit, len, "a sign among the first letters");
            if (unit[i] == '*' && (first || !last))
                fail_at(unit, len, "* stands at the end of a word");
            if ((unit[i] == '#' || unit[i] == '~') && (!first || !last))
                fail_at(unit, len, "# and ~ stand alone");
            if (unit[i] == '~' && i + 1 == len)
                fail_at(unit, len, "~ stands between words");
        }
    }
    assert_true(count > 1000);
}

static int compare(const void *a, const void *b)
{
    const struct str *left = a;
    const struct str *right = b;
    size_t least = left->len < right->len ? left->len : right->len;
    int order = memcmp(left->ptr, right->ptr, least);
    return order != 0 ? order : (left->len > right->len) - (left->len < right->len);
}

/* "# leads" and "leads" are two phrases, and stand twice at most. */
static void has_no_phrase_three_times(void **state)
{
    (void)state;
    static struct str all[SPAM_WORDS_PHRASES_MAX];
    const uint16_t *unit;
    size_t len;
    size_t count = 0;
    for (; spam_words_get(count, &unit, &len); count++)
        all[count] = (struct str){(const char *)unit, len * sizeof(*unit)};
    qsort(all, count, sizeof(all[0]), compare);
    for (size_t i = 2; i < count; i++) {
        if (str_eq(all[i], all[i - 1]) && str_eq(all[i], all[i - 2]))
            fail_at((const uint16_t *)(const void *)all[i].ptr, all[i].len / 2, "three times");
    }
}

static void finds_phrases(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum spam_words_topic topic;
    } cases[] = {
        {"Quality BACKLINKS!", SPAM_WORDS_SEARCH},
        {"We rank your site on Google", SPAM_WORDS_SEARCH}, /* a gap */
        {"on page 1 of Google", SPAM_WORDS_SEARCH},         /* a number */
        {"Wir bringen Sie auf Seite 1 bei Google", SPAM_WORDS_SEARCH},
        {"pozycjonowanie stron", SPAM_WORDS_SEARCH}, /* an ending */
        {"r\xc3\xa9"
         "f\xc3\xa9rencement",
         SPAM_WORDS_SEARCH}, /* accents */
        {"\xe6\x90\x9c\xe7\xb4\xa2\xe5\xbc\x95\xe6\x93\x8e\xe4\xbc\x98\xe5\x8c\x96",
         SPAM_WORDS_SEARCH}, /* Chinese */
        {"\xd9\x88\xd8\xa7\xd9\x84\xd9\x83\xd8\xa7\xd8\xb2\xd9\x8a\xd9\x86\xd9\x88",
         SPAM_WORDS_GAMBLING}, /* Arabic: "and the casino" */
        {"only $5", SPAM_WORDS_PRICE},
        {"nur 10 000 Euro", SPAM_WORDS_PRICE},
        {"900 m\xc2\xb2 in Bochum", SPAM_WORDS_PLACE},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        if (points_of(cases[i].text, cases[i].topic) == 0)
            fail_msg("not found in: %s", cases[i].text);
    }
}

static void keeps_to_words(void **state)
{
    (void)state;
    assert_int_equal(points_of("Mozillaseo museology", SPAM_WORDS_SEARCH), 0);
    assert_int_equal(points_of("Essexcess sextant Middlesex", SPAM_WORDS_ADULT), 0);
    assert_int_equal(points_of("first page", SPAM_WORDS_SEARCH),
                     points_of("first page first page first page", SPAM_WORDS_SEARCH));
    assert_int_equal(points_of("rank one two three four five six on google", SPAM_WORDS_SEARCH),
                     points_of("on google", SPAM_WORDS_SEARCH)); /* the gap is too wide */
}

/* Manners without an offer, and a place in the region. */
static void weighs(void **state)
{
    (void)state;
    struct spam_words words = {.length = 100};
    words.points[SPAM_WORDS_OPENING] = words.points[SPAM_WORDS_PRICE] = 100;
    words.points[SPAM_WORDS_CALL] = 100;
    assert_int_equal(spam_words_points(&words), 19);
    words.points[SPAM_WORDS_SEARCH] = 10;
    assert_int_equal(spam_words_points(&words), 40);
    words = (struct spam_words){.length = 100};
    words.points[SPAM_WORDS_LOANS] = 100;
    assert_int_equal(spam_words_points(&words), 24); /* one topic */
    words.points[SPAM_WORDS_PROFIT] = 100;
    assert_int_equal(spam_words_points(&words), 36); /* and a second */
    words.points[SPAM_WORDS_PILLS] = 100;
    assert_int_equal(spam_words_points(&words), 36);
    words.points[SPAM_WORDS_PLACE] = 100;
    assert_int_equal(spam_words_points(&words), 20);
    words.length = 3600; /* three times as long as usual */
    assert_int_equal(spam_words_points(&words), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_the_rules_of_its_table),
        cmocka_unit_test(has_no_phrase_three_times),
        cmocka_unit_test(finds_phrases),
        cmocka_unit_test(keeps_to_words),
        cmocka_unit_test(weighs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
