/* placeholder: what the example invents is seen, wherever it stands; what could be real is not. */
#include "domain/placeholder.h"

#include "check.h"

static void sees_what_is_invented(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "https://operator.example",
        "https://operator.example/imprint",
        "smtp://mail.example.com:587",
        "a@example.com",
        "A@EXAMPLE.COM",
        "example.org",
        "x@sub.example.net",
        "+49 201 000000-0",
        "HRB 000000",
        "DE000000000",
        "2000-01-01",
        "Musterstra\xc3\x9f"
        "e 1",
        "MUSTERSTRASSE 1",
        "Amtsgericht Musterstadt",
        "Erika Mustermann (managing director)",
        "Frau Musterfrau",
        "Muster-Hosting GmbH, Berlin",
    };
    for (size_t i = 0; i < CHECK_COUNT(texts); i++) {
        if (!placeholder_in(str_from(texts[i])))
            fail_msg("not seen: %s", texts[i]);
    }
}

static void leaves_what_may_be_real(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "https://agency.test",
        "https://www.examples.com",
        "a@myexample.com",
        "a@my-example.com",
        "example.com.au",
        "https://an.example-agency.test",
        "https://example.agency.test",
        "+49 30 9000000-0",
        "+49 201 00000-0",
        "HRB 100000",
        "2020-01-01",
        "12000-01-01",
        "Muster",
        "Dr. Anna Muster",
        "an example of a job",
        "Musterha",
    };
    for (size_t i = 0; i < CHECK_COUNT(texts); i++) {
        if (placeholder_in(str_from(texts[i])))
            fail_msg("taken for invented: %s", texts[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sees_what_is_invented),
        cmocka_unit_test(leaves_what_may_be_real),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
