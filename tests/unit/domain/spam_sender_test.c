/* spam_sender: nobody's name counts against them; made-up ones and offers do. */
#include "check.h"

#include "domain/spam_sender.h"

static int32_t points_of(const char *name, const char *email, const char *company)
{
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_NAME] = str_from(name);
    enquiry.value[FIELD_EMAIL] = str_from(email);
    enquiry.value[FIELD_COMPANY] = str_from(company);
    return spam_sender_points(&enquiry);
}

static void accepts_names_of_the_world(void **state)
{
    (void)state;
    static const char *const names[] = {
        "Ng",
        "O",
        "\xe6\x9d\x8e\xe6\x98\x8e",
        "\xd9\x85\xd8\xad\xd9\x85\xd8\xaf \xd8\xa7\xd9\x84\xd8\xb9\xd9\x84\xd9\x8a",
        ("Grzegorz Brz\xc4\x99"
         "czyszczykiewicz"),
        ("Nguy\xe1\xbb\x85n Th\xe1\xbb\x8b Ng\xe1\xbb\x8d"
         "c"),
        "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff",
        "MacAllister-VanDerBerg",
        "D'Angelo McDonald",
        "ALI YILMAZ",
        "ali yilmaz",
        "Llwyd ap Gwilym",
        "Zh\xc3\xa0ng W\xc4\x9bi",
        "Mr. K. S. Rajagopalan Iyer",
    };
    for (size_t i = 0; i < CHECK_COUNT(names); i++) {
        if (points_of(names[i], "info@firm.example", "Firm & Co.") != 0)
            fail_msg("%s: %d", names[i], points_of(names[i], "info@firm.example", "Firm & Co."));
    }
}

static void accepts_addresses_of_people(void **state)
{
    (void)state;
    static const char *const addresses[] = {
        "anna1987@gmail.example",    "m.mueller-70@firm.example",
        "wei.zhang.1990@qq.example", "x@y.example",
        "k.s2@firm.example",         "office24@firm.example",
        "3d.print.2b@firm.example",  "\xe7\x94\xb0@\xe4\xbe\x8b.example",
    };
    for (size_t i = 0; i < CHECK_COUNT(addresses); i++) {
        if (points_of("Anna Berg", addresses[i], "Berg AG") != 0)
            fail_msg("%s: %d", addresses[i], points_of("Anna Berg", addresses[i], "Berg AG"));
    }
}

static void counts_the_made_up(void **state)
{
    (void)state;
    assert_int_equal(points_of("xYqBnKwPdR", "a@firm.example", "Firm"), 10);
    assert_int_equal(points_of("12345", "a@firm.example", "Firm"), 10);
    assert_int_equal(points_of("Kim 24", "a@firm.example", "Firm"), 5);
    assert_int_equal(points_of("Anna", "x7k2p9qa@firm.example", "Firm"), 8);
    assert_int_equal(points_of("Anna", "noreply@firm.example", "Firm"), 6);
    assert_int_equal(points_of("Anna", "a@mailinator.example", "Firm"), 10);
    assert_int_equal(points_of("Anna", "a@firm.example", "Google"), 6);
    assert_int_equal(points_of("Anna", "a@firm.example", "ANNA"), 6);
    assert_int_equal(points_of("", "", ""), 0);
}

static int32_t points_of_message(const char *message)
{
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_NAME] = STR("Anna Berg");
    enquiry.value[FIELD_MESSAGE] = str_from(message);
    return spam_sender_points(&enquiry);
}

/* Messages that no fingers meant; not the names of steels, nor what is short. */
static void counts_gibberish(void **state)
{
    (void)state;
    assert_int_equal(points_of_message("asdfasdf jkl"), 12);
    assert_int_equal(points_of_message("qqqqqqqq"), 12);
    assert_int_equal(points_of_message("1 1 1\n1"), 12);
    assert_int_equal(points_of_message("\xe5\x95\x8a\xe5\x95\x8a\xe5\x95\x8a\xe5\x95\x8a"), 12);
    assert_int_equal(points_of_message("hGfYtRbNmQwZxPlKjV"), 12);
    assert_int_equal(points_of_message("xxx"), 0);
    assert_int_equal(points_of_message("A customs duty ad valorem?"), 0);
    assert_int_equal(
        points_of_message("Forged rings of 42CrMo4 and X2CrNiMoN22, who forges them in "
                          "your region, and by when?"),
        0);
}

/* A name that stands in most of the other fields. */
static void counts_echoes(void **state)
{
    (void)state;
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_NAME] = enquiry.value[FIELD_COMPANY] = STR("Hello");
    assert_int_equal(spam_sender_points(&enquiry), 6);
    enquiry.value[FIELD_ROLE] = enquiry.value[FIELD_PLACE] = STR("hello");
    assert_int_equal(spam_sender_points(&enquiry), 16);
}

static void counts_offers(void **state)
{
    (void)state;
    assert_true(points_of("SEO Expert", "a@firm.example", "Firm") > 0);
    assert_true(points_of("Anna", "a@casino-bonus.example", "Firm") > 0);
    assert_in_range(points_of("Cheap Backlinks", "seo@backlinks.example", "Casino Loans"), 8, 16);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_names_of_the_world),
        cmocka_unit_test(accepts_addresses_of_people),
        cmocka_unit_test(counts_the_made_up),
        cmocka_unit_test(counts_gibberish),
        cmocka_unit_test(counts_echoes),
        cmocka_unit_test(counts_offers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
