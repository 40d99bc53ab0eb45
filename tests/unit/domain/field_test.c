/* field: the table is whole, and found by name. */
#include "check.h"

#include "domain/country.h"
#include "domain/field.h"

/* Design section 7: what the form sends, and which of it is required. */
static const struct {
    const char *name;
    bool required;
} EXPECTED[] = {
    {"name", true},        {"email", true},       {"company", true},     {"country", true},
    {"message", true},     {"privacy", true},     {"role", false},       {"phone", false},
    {"website", false},    {"sector", false},     {"project", false},    {"timeframe", false},
    {"jobs", false},       {"investment", false}, {"site", false},       {"place", false},
    {"reply_lang", false}, {"call", false},       {"call_times", false}, {"source", false},
    {"share", false},      {"updates", false},
};

static void has_every_field_of_the_design(void **state)
{
    (void)state;
    for (size_t i = 0; i < CHECK_COUNT(EXPECTED); i++) {
        enum field_id id = FIELD_COUNT;
        assert_true(field_find(str_from(EXPECTED[i].name), &id));
        assert_string_equal(field_get(id)->name, EXPECTED[i].name);
        assert_int_equal(field_get(id)->required, EXPECTED[i].required);
    }
}

static void finds_exact_names_only(void **state)
{
    (void)state;
    enum field_id id = FIELD_COUNT;
    assert_false(field_find(STR(""), &id));
    assert_false(field_find(STR("Name"), &id));
    assert_false(field_find(STR("name "), &id));
    assert_false(field_find(STR("nam"), &id));
    assert_int_equal(id, FIELD_COUNT);
}

static void limits_are_those_of_the_design(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct field *field = field_get((enum field_id)i);
        size_t chars = 200;
        if (field->kind == FIELD_KIND_TEXT)
            chars = 5000;
        else if (field->kind == FIELD_KIND_EMAIL)
            chars = 254;
        else if (field->kind == FIELD_KIND_COUNTRY)
            chars = 2;
        else if (field->kind == FIELD_KIND_CHECK)
            chars = 3;
        assert_int_equal(field->max_chars, chars);
        assert_int_equal(field->max_bytes, field->kind == FIELD_KIND_EMAIL ? 254 : 0);
        assert_true(field->group < FIELD_GROUP_COUNT);
    }
}

static void choices_fit_and_differ(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct field *field = field_get((enum field_id)i);
        assert_int_equal(field->kind == FIELD_KIND_CHOICE, field->choices != NULL);
        for (size_t k = 0; field->choices != NULL && field->choices[k] != NULL; k++) {
            struct str choice = str_from(field->choices[k]);
            assert_in_range(choice.len, 1, field->max_chars);
            assert_true(field_has_choice(field, choice));
            for (size_t n = 0; n < k; n++)
                assert_string_not_equal(field->choices[n], field->choices[k]);
        }
        assert_false(field_has_choice(field, STR("")));
        assert_false(field_has_choice(field, STR("nothing")));
    }
    assert_true(field_has_choice(field_get(FIELD_COUNTRY), STR("DE")));
    assert_false(field_has_choice(field_get(FIELD_COUNTRY), STR("XX")));
}

static void every_choice_can_be_left_undecided(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct field *field = field_get((enum field_id)i);
        if (field->kind == FIELD_KIND_CHOICE)
            assert_true(field_has_choice(field, STR("undecided")));
    }
}

static void groups_have_names(void **state)
{
    (void)state;
    assert_string_equal(field_group_name(FIELD_GROUP_ABOUT), "about");
    assert_string_equal(field_group_name(FIELD_GROUP_ENQUIRY), "enquiry");
    assert_string_equal(field_group_name(FIELD_GROUP_PROJECT), "project");
    assert_string_equal(field_group_name(FIELD_GROUP_CONSENT), "consent");
}

/* ISO 3166-1 has 249 codes. */
static void knows_the_countries(void **state)
{
    (void)state;
    size_t count = 0;
    for (char a = 0; a < 127; a++) {
        for (char b = 0; b < 127; b++) {
            char code[2] = {a, b};
            bool valid = country_valid((struct str){code, 2});
            count += valid;
            assert_true(!valid || (a >= 'A' && a <= 'Z' && b >= 'A' && b <= 'Z'));
        }
    }
    assert_int_equal(count, 249);
    static const char *const good[] = {"AD", "DE", "NL", "TR", "CN", "JP", "SA", "ZW", "GB", "AX"};
    static const char *const bad[] = {"", "D", "de", "DEU", "UK", "EU", "XK", "ZZ", "AB", "EA"};
    for (size_t i = 0; i < CHECK_COUNT(good); i++)
        assert_true(country_valid(str_from(good[i])));
    for (size_t i = 0; i < CHECK_COUNT(bad); i++)
        assert_false(country_valid(str_from(bad[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_every_field_of_the_design),
        cmocka_unit_test(finds_exact_names_only),
        cmocka_unit_test(limits_are_those_of_the_design),
        cmocka_unit_test(choices_fit_and_differ),
        cmocka_unit_test(every_choice_can_be_left_undecided),
        cmocka_unit_test(groups_have_names),
        cmocka_unit_test(knows_the_countries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
