/* spam: what each reason gives and may not give, alone and with others. */
#include "check.h"

#include "domain/spam.h"

#define WORDING_MAX 24

static const struct spam_behaviour CALM = {.elapsed = 300000};
static const struct spam_behaviour AT_ONCE = {.elapsed = 0};

/* Five thousand letters more than any field can hold. */
static char long_text[20001];

static struct enquiry usual(void)
{
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_NAME] = STR("Aiko Tanaka");
    enquiry.value[FIELD_EMAIL] = STR("aiko@tanaka.example");
    enquiry.value[FIELD_COMPANY] = STR("Tanaka Kagaku K.K.");
    enquiry.value[FIELD_COUNTRY] = STR("JP");
    enquiry.value[FIELD_MESSAGE] = STR("We plan to open a laboratory near Bochum.\nTwelve people "
                                       "would work there. Which permits do we need?");
    enquiry.value[FIELD_PRIVACY] = STR("yes");
    return enquiry;
}

static int64_t total_of(const struct enquiry *enquiry, struct spam_behaviour behaviour)
{
    struct spam_score score;
    spam_judge(enquiry, &behaviour, &score);
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++) {
        assert_in_range(score.points[i], 0, SPAM_REASON_MAX);
        assert_true(i < SPAM_REPEATED || score.points[i] == 0);
    }
    return spam_total(&score);
}

static int64_t total_of_message(const char *message, struct spam_behaviour behaviour)
{
    struct enquiry enquiry = usual();
    enquiry.value[FIELD_MESSAGE] = str_from(message);
    return total_of(&enquiry, behaviour);
}

static void finds_nothing_in_the_usual(void **state)
{
    (void)state;
    struct enquiry enquiry = usual();
    struct enquiry empty = {0};
    assert_int_equal(total_of(&enquiry, CALM), 0);
    assert_int_equal(total_of(&empty, CALM), 0);
}

static void knows_the_trap_and_haste(void **state)
{
    (void)state;
    static const struct {
        struct spam_behaviour behaviour;
        int64_t total;
    } cases[] = {
        {{.trap = true, .elapsed = 60000}, 40},
        {{.elapsed = -1}, 0},
        {{.elapsed = 0}, 15},
        {{.elapsed = 2999}, 15},
        {{.elapsed = 3000}, 10},
        {{.elapsed = 4999}, 10},
        {{.elapsed = 5000}, 5},
        {{.elapsed = 7999}, 5},
        {{.elapsed = 8000}, 0},
        {{.elapsed = INT64_MAX}, 0},
        {{.elapsed = INT64_MIN}, 0},
        {{.trap = true, .elapsed = 0}, 55},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++)
        assert_int_equal(total_of_message("Which permits?", cases[i].behaviour), cases[i].total);
}

/* A hundred letters: nobody writes so much in less than 25 seconds, one that says two in 50. */
static void knows_who_pastes(void **state)
{
    (void)state;
    static const char letters[] = "We plan to open a laboratory near Bochum. Twelve people work "
                                  "there. Which permits do we have to get?";
    static const char wide[] =
        "\xe6\x88\x91\xe4\xbb\xac\xe8\xae\xa1\xe5\x88\x92\xe5\x9c\xa8\xe6\xb3\xa2\xe9\xb8"
        "\xbf\xe9\x99\x84\xe8\xbf\x91\xe5\xbc\x80\xe8\xae\xbe\xe4\xb8\x80\xe4\xb8\xaa\xe5"
        "\xae\x9e\xe9\xaa\x8c\xe5\xae\xa4\xef\xbc\x8c\xe5\xa4\xa7\xe7\xba\xa6\xe9\x9c\x80"
        "\xe8\xa6\x81\xe5\x8d\x81\xe4\xba\x8c\xe5\x90\x8d\xe5\x91\x98\xe5\xb7\xa5\xe3\x80"
        "\x82\xe8\xaf\xb7\xe9\x97\xae\xe9\x9c\x80\xe8\xa6\x81\xe5\x8a\x9e\xe7\x90\x86\xe5"
        "\x93\xaa\xe4\xba\x9b\xe8\xae\xb8\xe5\x8f\xaf\xef\xbc\x9f";
    assert_int_equal(strlen(letters), 100);
    assert_int_equal(total_of_message(letters, (struct spam_behaviour){.elapsed = 8000}), 15);
    assert_int_equal(total_of_message(letters, (struct spam_behaviour){.elapsed = 16699}), 15);
    assert_int_equal(total_of_message(letters, (struct spam_behaviour){.elapsed = 16700}), 10);
    assert_int_equal(total_of_message(letters, (struct spam_behaviour){.elapsed = 20000}), 5);
    assert_int_equal(total_of_message(letters, (struct spam_behaviour){.elapsed = 25000}), 0);
    assert_int_equal(total_of_message(letters, (struct spam_behaviour){.elapsed = -1}), 0);
    struct enquiry prepared = usual();
    prepared.value[FIELD_MESSAGE] = str_from(letters);
    prepared.value[FIELD_ROLE] = STR("Head of Research");
    prepared.value[FIELD_SECTOR] = STR("chemistry");
    prepared.value[FIELD_PROJECT] = STR("new_site");
    assert_int_equal(total_of(&prepared, (struct spam_behaviour){.elapsed = 8000}), 15);
    prepared.value[FIELD_SITE] = STR("laboratory");
    assert_int_equal(total_of(&prepared, (struct spam_behaviour){.elapsed = 8000}), 0);
    assert_int_equal(total_of_message(wide, (struct spam_behaviour){.elapsed = 8000}), 15);
    assert_int_equal(total_of_message(wide, (struct spam_behaviour){.elapsed = 18999}), 5);
    assert_int_equal(total_of_message(wide, (struct spam_behaviour){.elapsed = 19000}), 0);
}

/* What people, and the tests of the whole system, may send the moment the form is there. */
static void lets_odd_texts_through_at_once(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "x",
        "<b>bold</b> and <i>more</i>",
        "<script>alert(1)</script>",
        "See https://one.example/a and https://two.example/b",
        "https://one.example/",
        "\"quotes\" 'and' \\ ` %0d%0aBcc: x@y.example %s %n",
        "\xe2\x80\xae gnp.exe \xe2\x80\xac \xd8\xb4\xd8\xb1\xd9\x83\xd8\xa9",
        ("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa\xf0\x9f\x91"
         "\x8d"),
        "{{name}} {{{body}}} {{#t}} {{/t}}",
        "'; DROP TABLE enquiry; -- \" OR 1=1",
        "HALLO, ICH SUCHE EINE HALLE IN WANNE-EICKEL, BITTE HELFEN SIE UNS! DANKE!!",
    };
    for (size_t i = 0; i < CHECK_COUNT(texts); i++) {
        struct enquiry enquiry = usual();
        enquiry.value[FIELD_MESSAGE] = str_from(texts[i]);
        if (total_of(&enquiry, AT_ONCE) >= SPAM_THRESHOLD)
            fail_msg("held: %s", texts[i]);
        if (str_contains(str_from(texts[i]), STR("://")))
            continue;
        enquiry.value[FIELD_NAME] = enquiry.value[FIELD_COMPANY] = str_from(texts[i]);
        if (total_of(&enquiry, AT_ONCE) >= SPAM_THRESHOLD)
            fail_msg("held with it in name and company: %s", texts[i]);
    }
}

static void bears_what_is_long(void **state)
{
    (void)state;
    static const char *const units[] = {
        "x", "\xe5\xb1\xb1", "\xf0\x9f\x8f\xad", "<", "[", "1 ", "a ", "a.", "@", "{", "& ", "://"};
    for (size_t i = 0; i < CHECK_COUNT(units); i++) {
        size_t len = strlen(units[i]);
        struct enquiry enquiry = usual();
        for (size_t at = 0; at < 5000; at++)
            memcpy(long_text + at * len, units[i], len);
        enquiry.value[FIELD_MESSAGE] = (struct str){long_text, 5000 * len};
        total_of(&enquiry, CALM);
    }
}

/* Without LEARNED and PITCH, which look at the same words and are judgements of their own. */
static int64_t plain_total(const struct spam_score *score)
{
    return spam_total(score) - score->points[SPAM_LEARNED] - score->points[SPAM_PITCH];
}

/* Everything at once that one reason can find. */
static void holds_nothing_for_one_reason(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *message;
        enum spam_reason reason;
        int32_t most;
    } cases[] = {
        {"Aiko Tanaka",
         "http://a.example http://b.example http://c.example http://bit.ly/x http://d.example",
         SPAM_LINKS, SPAM_REASON_MAX},
        {"Aiko Tanaka",
         "[url=x]y[/url] <a href=x>y</a> {a|b} {{name}} [Your Name] %name% <b>z</b> &nbsp; "
         "!!!!!!!!",
         SPAM_MARKUP, SPAM_REASON_MAX},
        {"Aiko Tanaka",
         "In Essen, Bochum, Duisburg and Dortmund: backlinks, guest posts, casino bonus, forex "
         "signals, cheap loans, viagra without prescription, order now, click here, only $5 per "
         "month, act now, dear friend, we offer passive income, seo services, whatsapp me today",
         SPAM_WORDING, WORDING_MAX},
        {"Aiko Tanaka",
         "\xd0\xb0pple \xd0\xb0pples b\xd0\xb0nana b\xd0\xb0nanas ch\xd0\xb5rry pe\xd0\xb0r",
         SPAM_DISGUISE, SPAM_REASON_MAX},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        struct enquiry enquiry = usual();
        struct spam_score score;
        enquiry.value[FIELD_NAME] = str_from(cases[i].name);
        enquiry.value[FIELD_MESSAGE] = str_from(cases[i].message);
        spam_judge(&enquiry, &CALM, &score);
        assert_int_equal(score.points[cases[i].reason], cases[i].most);
        assert_int_equal(plain_total(&score), cases[i].most);
    }
}

static void needs_two_reasons(void **state)
{
    (void)state;
    static const char pitch[] =
        "Hello, I came across your website and noticed it is not on the first page of Google. We "
        "offer SEO services and quality backlinks from $99 per month. May I send a free audit?";
    static const char told[] =
        "Hello, I came across your website. We are an agency for SEO and backlinks in Osaka. We "
        "want "
        "to open an office in Essen, 120 m2, and look for rooms in Bochum or Duisburg too. Which "
        "permits do we need?";
    assert_true(total_of_message(pitch, CALM) >= SPAM_THRESHOLD);
    assert_true(total_of_message(told, CALM) < SPAM_THRESHOLD);
    assert_true(total_of_message("[url=http://a.example]cheap pills[/url]", AT_ONCE) >=
                SPAM_THRESHOLD);
}

static int64_t plain_total_of(const char *message)
{
    struct spam_score score;
    struct enquiry enquiry = usual();
    enquiry.value[FIELD_MESSAGE] = str_from(message);
    spam_judge(&enquiry, &CALM, &score);
    return plain_total(&score);
}

static void does_not_care_for_order(void **state)
{
    (void)state;
    assert_int_equal(plain_total_of("backlinks http://a.example click here"),
                     plain_total_of("click here http://a.example backlinks"));
}

static void counts(void **state)
{
    (void)state;
    static const struct {
        struct spam_counts counts;
        int32_t points[4]; /* repeated, network, address, mailbox */
    } cases[] = {
        {{0, 0, 0, 0}, {0, 0, 0, 0}},
        {{1, 1, 1, 1}, {0, 0, 0, 0}},
        {{2, 3, 3, 3}, {15, 0, 0, 0}},
        {{3, 4, 4, 4}, {30, 0, 0, 5}},
        {{4, 18, 13, 5}, {30, 0, 30, 0}},
        {{4, 18, 5, 5}, {30, 30, 0, 0}},
        {{INT64_MAX, INT64_MAX, INT64_MAX, INT64_MAX}, {30, 0, 0, 30}},
        {{-1, INT64_MIN + 4, -1, -1}, {0, 0, 0, 0}},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        struct spam_score score = {.points = {[SPAM_TRAP] = 40, [SPAM_REPEATED] = 7}};
        spam_count(&cases[i].counts, &score);
        for (size_t j = 0; j < 4; j++)
            assert_int_equal(score.points[SPAM_REPEATED + j], cases[i].points[j]);
        assert_int_equal(score.points[SPAM_TRAP], 40);
        assert_int_equal(score.points[SPAM_FAST], 0);
    }
}

static void names_its_reasons(void **state)
{
    (void)state;
    enum spam_reason found;
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++) {
        assert_true(spam_reason_find(str_from(spam_reason_name((enum spam_reason)i)), &found));
        assert_int_equal(found, i);
    }
    assert_false(spam_reason_find(STR(""), &found));
    assert_false(spam_reason_find(STR("Trap"), &found));
    assert_string_equal(spam_reason_name(SPAM_TRAP), "trap");
    assert_string_equal(spam_reason_name(SPAM_MAILBOX), "mailbox");
}

static void ranks_its_reasons(void **state)
{
    struct spam_score score = {0};
    enum spam_reason ranked[SPAM_REASON_COUNT];
    (void)state;
    assert_int_equal(spam_ranked(&score, ranked), 0);
    score.points[SPAM_FAST] = 9;
    score.points[SPAM_LINKS] = 20;
    score.points[SPAM_WORDING] = 9;
    score.points[SPAM_MAILBOX] = 40;
    score.points[SPAM_SENDER] = -1;
    assert_int_equal(spam_ranked(&score, ranked), 4);
    assert_int_equal(ranked[0], SPAM_MAILBOX);
    assert_int_equal(ranked[1], SPAM_LINKS);
    assert_int_equal(ranked[2], SPAM_FAST);
    assert_int_equal(ranked[3], SPAM_WORDING);
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++)
        score.points[i] = (int32_t)i + 1;
    assert_int_equal(spam_ranked(&score, ranked), SPAM_REASON_COUNT);
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++)
        assert_int_equal(ranked[i], SPAM_REASON_COUNT - 1 - i);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_nothing_in_the_usual),
        cmocka_unit_test(knows_the_trap_and_haste),
        cmocka_unit_test(knows_who_pastes),
        cmocka_unit_test(lets_odd_texts_through_at_once),
        cmocka_unit_test(bears_what_is_long),
        cmocka_unit_test(holds_nothing_for_one_reason),
        cmocka_unit_test(needs_two_reasons),
        cmocka_unit_test(does_not_care_for_order),
        cmocka_unit_test(counts),
        cmocka_unit_test(names_its_reasons),
        cmocka_unit_test(ranks_its_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
