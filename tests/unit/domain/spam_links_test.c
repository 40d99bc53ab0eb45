/* spam_links: what is an address, whose it is, and where it stands. */
#include "check.h"

#include "domain/spam_links.h"

static struct enquiry sender(const char *email, const char *website)
{
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_EMAIL] = str_from(email);
    enquiry.value[FIELD_WEBSITE] = str_from(website);
    return enquiry;
}

static void assert_found(const char *text, size_t own, size_t foreign, size_t bare, size_t mails)
{
    struct enquiry enquiry = sender("a@firm.example", "https://www.other.example/en");
    struct spam_links links;
    spam_links_find(&enquiry, str_from(text), &links);
    if (links.own != own || links.foreign != foreign || links.bare != bare || links.mails != mails)
        fail_msg("%s: own %zu, foreign %zu, bare %zu, mails %zu", text, links.own, links.foreign,
                 links.bare, links.mails);
}

static void knows_addresses(void **state)
{
    (void)state;
    assert_found("", 0, 0, 0, 0);
    assert_found("Dear all. We make Node.js tools, e.g. for S.A. Müller.Then we go", 0, 0, 0, 0);
    assert_found("3.5 m, 24.12.2026, 1.200 m2, v2.0, file:///etc/passwd", 0, 0, 0, 0);
    assert_found("http://x.test", 0, 1, 0, 0);
    assert_found("HTTPS://X.TEST/a?b=c#d, (www.y.test) and z.test/path.", 0, 3, 0, 0);
    assert_found("shop.test", 0, 0, 1, 0);
    assert_found("http://b\xc3\xbc"
                 "cher.test/x",
                 0, 1, 0, 0);
    assert_found("\xe8\xae\xbf\xe9\x97\xaehttp://x.test\xe8\xbf\x9b\xe8\xa1\x8c", 0, 1, 0, 0);
    assert_found("b@x.test and <c@y.test>", 0, 0, 0, 2);
}

static void knows_the_senders_own(void **state)
{
    (void)state;
    assert_found("https://firm.example/ www.firm.example shop.firm.example", 3, 0, 0, 0);
    assert_found("http://other.example/deck", 1, 0, 0, 0);
    assert_found("http://notfirm.example http://example", 0, 2, 0, 0);
    assert_found("a@firm.example b@mail.firm.example", 0, 0, 0, 0);
}

static size_t count_fetched(const char *text)
{
    struct enquiry enquiry = sender("a@firm.example", "");
    struct spam_links links;
    spam_links_find(&enquiry, str_from(text), &links);
    return links.fetched;
}

/* What is behind a link, the sender's own too: a page to read, or a file to open. */
static void knows_files(void **state)
{
    (void)state;
    assert_int_equal(count_fetched("https://firm.example/plans.zip"), 1);
    assert_int_equal(count_fetched("https://x.test/a/b/INVOICE.EXE?id=7"), 1);
    assert_int_equal(count_fetched("x.test/view.php?u=1 and x.test/a.scr"), 2);
    assert_int_equal(count_fetched("https://firm.example/catalogue.pdf"), 0);
    assert_int_equal(count_fetched("https://firm.example/en/zip https://x.zip x.test/?a.zip"), 0);
}

/* A mailbox that anybody may have is nobody's web site. */
static void gives_nobody_a_provider(void **state)
{
    (void)state;
    struct enquiry enquiry = sender("a@gmail.example", "");
    struct spam_links links;
    spam_links_find(&enquiry, STR("http://gmail.example/x a@gmail.example b@gmail.example"),
                    &links);
    assert_int_equal(links.own, 0);
    assert_int_equal(links.foreign, 1);
    assert_int_equal(links.mails, 1);
}

static int32_t points_of(const char *message)
{
    struct enquiry enquiry = sender("a@firm.example", "");
    enquiry.value[FIELD_MESSAGE] = str_from(message);
    return spam_links_points(&enquiry);
}

#define WORDS "We are a small company and look for a hall near the harbour, with a crane. "

static void grows_with_number_and_density(void **state)
{
    (void)state;
    assert_int_equal(points_of(WORDS), 0);
    assert_int_equal(points_of(WORDS "https://firm.example/"), 10);
    assert_int_equal(points_of(WORDS "https://x.test/"), 15);
    assert_int_equal(points_of(WORDS "https://x.test/ https://y.test"), 22);
    assert_int_equal(points_of(WORDS "https://x.test/ http://y.test http://z.test"), 29 + 6);
    assert_int_equal(points_of("https://x.test/"), 15 + 6);
    assert_int_equal(points_of(WORDS "https://bit.ly/x"), 15 + 10);
    assert_int_equal(points_of(WORDS "https://192.0.2.1/x"), 15 + 10);
    assert_int_equal(points_of(WORDS "x.test"), 10);
    assert_int_equal(points_of(WORDS "b@x.test"), 8);
}

static void has_no_place_for_links_in_a_line(void **state)
{
    (void)state;
    static const struct {
        enum field_id field;
        const char *value;
        int32_t points;
    } cases[] = {
        {FIELD_NAME, "http://x.test", 25},
        {FIELD_ROLE, "www.x.test", 25},
        {FIELD_PLACE, "http://firm.example", 12},
        {FIELD_NAME, "x.test", 15},
        {FIELD_COMPANY, "x.test", 8},
        {FIELD_COMPANY, "Firm.example", 0},
        {FIELD_COMPANY, "http://x.test", 25},
        {FIELD_NAME, "b@x.test", 5},
        {FIELD_WEBSITE, "http://x.test/a?b=c", 0},
        {FIELD_NAME, "A. B. C.", 0},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        struct enquiry enquiry = sender("a@firm.example", "");
        enquiry.value[cases[i].field] = str_from(cases[i].value);
        if (spam_links_points(&enquiry) != cases[i].points)
            fail_msg("%s: %d", cases[i].value, spam_links_points(&enquiry));
    }
    struct enquiry enquiry = sender("a@firm.example", "");
    enquiry.value[FIELD_NAME] = enquiry.value[FIELD_ROLE] = STR("http://x.test");
    assert_int_equal(spam_links_points(&enquiry), 30);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_addresses),
        cmocka_unit_test(knows_the_senders_own),
        cmocka_unit_test(knows_files),
        cmocka_unit_test(gives_nobody_a_provider),
        cmocka_unit_test(grows_with_number_and_density),
        cmocka_unit_test(has_no_place_for_links_in_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
