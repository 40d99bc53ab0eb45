/* spam_pitch: what is measured, in every script, and that the table fits the measures. */
#include "check.h"

#include "domain/spam_pitch.h"
#include "domain/spam_pitch_table.h"

static const struct spam_words NOTHING_SAID;

static struct enquiry enquiry_of(const char *message)
{
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_NAME] = STR("Ada Lovelace");
    enquiry.value[FIELD_MESSAGE] = str_from(message);
    return enquiry;
}

/* The steps that are reached, one digit for each measure. */
static void assert_steps(const struct enquiry *enquiry, const struct spam_words *words,
                         const char *steps)
{
    struct spam_pitch pitch;
    char found[SPAM_PITCH_MEASURES + 1] = {0};
    spam_pitch_measure(enquiry, words, &pitch);
    for (size_t i = 0; i < SPAM_PITCH_MEASURES; i++)
        found[i] = (char)('0' + pitch.reached[i]);
    assert_string_equal(found, steps);
}

static void assert_message(const char *message, const char *steps)
{
    struct enquiry enquiry = enquiry_of(message);
    char all[SPAM_PITCH_MEASURES + 1];
    snprintf(all, sizeof(all),
             "%s" /* the form and the words */
             "0000000000000000020000000033000",
             steps);
    assert_steps(&enquiry, &NOTHING_SAID, all);
}

/* Length, questions, exclamations, money, percent, numbers, links, paragraphs, signature. */
static void measures_the_message(void **state)
{
    (void)state;
    assert_message("", "000000000");
    assert_message("A hall?", "010000000");
    assert_message("A hall? Or two? How much? Who? When? Why?", "150000000");
    assert_message("\xe8\xaf\xb7\xe9\x97\xae\xef\xbc\x9f", "010000000");
    assert_message("\xd9\x87\xd9\x84\xd8\x9f", "010000000");
    assert_message("Now!! Today!!", "003000000");
    assert_message("$ \xe2\x82\xac \xc2\xa3 \xc2\xa5", "000300000");
    assert_message("5 % of 1000, or 50 %", "000022000");
    assert_message("https://www.a.example www.b.example", "000000200");
    assert_message("One.\n\nTwo.\n\nAda", "000000020");
    assert_message("Yours, Ada Lovelace", "000000001");
    /* 20 letters that count twice */
    assert_message("\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5"
                   "\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1"
                   "\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1\xe5\xb1\xb1"
                   "\xe5\xb1\xb1",
                   "100000000");
}

/* Role, phone, website, sector, project, time frame, jobs, site, place; how many of a project. */
static void measures_the_form(void **state)
{
    (void)state;
    struct enquiry enquiry = enquiry_of("");
    enquiry.value[FIELD_ROLE] = STR("Head");
    enquiry.value[FIELD_PROJECT] = STR("undecided");
    enquiry.value[FIELD_SITE] = STR("other");
    assert_steps(&enquiry, &NOTHING_SAID, "0000000001000000000000000020000000033000");
    enquiry.value[FIELD_PROJECT] = STR("new_site");
    enquiry.value[FIELD_PLACE] = STR("Bochum");
    enquiry.value[FIELD_INVESTMENT] = STR("500k_5m");
    assert_steps(&enquiry, &NOTHING_SAID, "0000000001000100013000000020000000033000");
}

/* Opening, prices, calls, place; the best offer and the next, the manners, the balance. */
static void measures_the_phrases(void **state)
{
    (void)state;
    struct enquiry enquiry = enquiry_of("");
    struct spam_words words = {0};
    words.points[SPAM_WORDS_LOANS] = 8;
    words.points[SPAM_WORDS_PILLS] = 20;
    words.points[SPAM_WORDS_OPENING] = 6;
    words.points[SPAM_WORDS_CALL] = 1;
    words.points[SPAM_WORDS_PLACE] = 10;
    assert_steps(&enquiry, &words, "0000000000000000000301453250000000033000");
    words.points[SPAM_WORDS_PLACE] = 40;
    assert_steps(&enquiry, &words, "0000000000000000000301653200000000033000");
}

/* A name of one word, and one that is all there is before the @. */
static void measures_the_sender(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *email;
        const char *steps;
    } cases[] = {
        {"Ada Lovelace", "info@a.example", "00"},
        {"Ada Lovelace", "ada@a.example", "01"},
        {"Ada", "info@a.example", "10"},
        {"Ada", "ADA@a.example", "11"},
        {"\xe8\xb5\xb5\xe5\x8b\x87", "z@a.example", "00"},
        {"", "", "00"},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        struct enquiry enquiry = enquiry_of("");
        char steps[SPAM_PITCH_MEASURES + 1];
        enquiry.value[FIELD_NAME] = str_from(cases[i].name);
        enquiry.value[FIELD_EMAIL] = str_from(cases[i].email);
        snprintf(steps, sizeof(steps), "%s%s", "00000000000000000000000000200000000330",
                 cases[i].steps);
        assert_steps(&enquiry, &NOTHING_SAID, steps);
    }
}

/* A row for each measure; none of them reaches what LEARNED or PITCH may give. */
static void the_table_fits(void **state)
{
    (void)state;
    assert_int_equal(sizeof(SPAM_PITCH_WEIGHTS) / sizeof(SPAM_PITCH_WEIGHTS[0]),
                     SPAM_PITCH_MEASURES);
    for (size_t i = 0; i < SPAM_PITCH_MEASURES; i++) {
        for (size_t step = 0; step < SPAM_PITCH_STEPS; step++)
            assert_true(SPAM_PITCH_WEIGHTS[i][step] < 3000);
    }
    struct spam_pitch pitch = {0};
    assert_int_equal(spam_pitch_weigh(&pitch), SPAM_PITCH_BASE);
    pitch.reached[1] = 2;
    assert_int_equal(spam_pitch_weigh(&pitch), SPAM_PITCH_BASE + SPAM_PITCH_WEIGHTS[1][1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(measures_the_message), cmocka_unit_test(measures_the_form),
        cmocka_unit_test(measures_the_phrases), cmocka_unit_test(measures_the_sender),
        cmocka_unit_test(the_table_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
