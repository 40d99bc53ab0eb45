/* spam_markup: what is markup, and what only looks like it. */
#include "check.h"

#include "domain/spam_markup.h"

static int32_t points_of(const char *message)
{
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_MESSAGE] = str_from(message);
    return spam_markup_points(&enquiry);
}

static void knows_markup(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int32_t points;
    } cases[] = {
        {"<a href=\"http://x.test\">x</a>", 35 + 4}, /* the end tag too */
        {"[url=http://x.test]x[/url]", 35},
        {"[URL=x]x[/URL] [link=x]y[/link]", 40},
        {"[here](https://x.test)", 35},
        {"<img src=\"http://x.test/a\">", 35},
        {"<b>x</b>", 8},
        {"<script>alert(1)</script>", 8},
        {"a&nbsp;b &#8211; c", 4},
        {"{Hello|Hi|Good day}", 14},
        {"Dear {{name}}, Dear [Your Name]", 28},
        {"Dear %company%", 14},
        {"\xe2\x9c\x85 a \xe2\x9c\x85 b \xe2\x9c\x85 c", 3},
        {"\xf0\x9f\x8e\xb0\xf0\x9f\x8e\xb0\xf0\x9f\x8e\xb0\xf0\x9f\x8e\xb0\xf0\x9f\x8e\xb0"
         "\xf0\x9f\x8e\xb0\xf0\x9f\x8e\xb0\xf0\x9f\x8e\xb0",
         12},
        {"now!!!! $$$", 8},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        if (points_of(cases[i].text) != cases[i].points)
            fail_msg("%s: %d", cases[i].text, points_of(cases[i].text));
    }
}

static void knows_what_is_none(void **state)
{
    (void)state;
    static const char *const plain[] = {
        "",
        "a < b and c > d, 5 <6> 7",
        "<a.person@x.test> wrote: [see annex], [1], {x}",
        "Really?! Yes! Thanks!! \xf0\x9f\x91\x8d \xf0\x9f\x99\x82",
        "100 % of 30%",
        "Dr. M\xc3\xbcller & S\xc3\xb6hne (R&D)",
        "<",
        "[",
        "{",
        "%",
        "&",
        "!",
        "<a",
        "[url", /* no more comes */
    };
    for (size_t i = 0; i < CHECK_COUNT(plain) - 1; i++) {
        if (points_of(plain[i]) != 0)
            fail_msg("%s: %d", plain[i], points_of(plain[i]));
    }
    assert_int_equal(points_of(plain[CHECK_COUNT(plain) - 1]), 35);
}

/* Some people write in capitals only, and some keyboards: a few points, never many. */
static void is_mild_on_capitals(void **state)
{
    (void)state;
    assert_int_equal(points_of("WE LOOK FOR A HALL OF FOUR HUNDRED SQUARE METRES WITH A GATE"), 5);
    assert_int_equal(points_of("BMW AG"), 0);
    assert_int_equal(points_of("We look for a hall of four hundred square metres in Essen"), 0);
}

static void looks_at_lines_too(void **state)
{
    (void)state;
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_NAME] = STR("[url=x]y[/url]");
    assert_int_equal(spam_markup_points(&enquiry), 35);
    enquiry.value[FIELD_NAME] = STR("");
    enquiry.value[FIELD_WEBSITE] = STR("https://x.test/?a=b&amp;c=%name%");
    assert_int_equal(spam_markup_points(&enquiry), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_markup),
        cmocka_unit_test(knows_what_is_none),
        cmocka_unit_test(is_mild_on_capitals),
        cmocka_unit_test(looks_at_lines_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
