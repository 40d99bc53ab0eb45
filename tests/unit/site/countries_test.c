/* countries: English names stand where they differ, and the order is that of the language. */
#include "check.h"

#include "site/countries.h"

static struct arena arena;

static struct value *names(const char *const pairs[][2], size_t count)
{
    struct value *map = value_map(&arena);
    for (size_t i = 0; i < count; i++)
        value_set_text(&arena, map, pairs[i][0], str_from(pairs[i][1]));
    return map;
}

static const char *const ENGLISH[][2] = {{"CL", "Chile"}, {"DE", "Germany"}, {"JP", "Japan"}};
static const char *const GERMAN[][2] = {
    {"CL", "Chile"}, {"DE", "Deutschland"}, {"JP", "Japan"}, {"XA", "Anderswo"}};
static const char *const JAPANESE[][2] = {{"JP", "\xe6\x97\xa5\xe6\x9c\xac"},
                                          {"CL", "\xe3\x83\x81"}};

static struct str in_order(const struct value *map)
{
    struct str all = STR("");
    for (const struct value_entry *entry = value_entry_first(map); entry != NULL;
         entry = value_entry_next(entry)) {
        struct str label = value_get_text(value_entry_value(entry));
        all = arena_printf(&arena, STR_FMT STR_FMT "=" STR_FMT ";", STR_ARG(all),
                           STR_ARG(value_entry_key(entry)), STR_ARG(label));
    }
    return all;
}

static void adds_what_differs(void **state)
{
    (void)state;
    const struct value *standard = names(ENGLISH, CHECK_COUNT(ENGLISH));
    const struct value *german =
        countries_make(&arena, names(GERMAN, CHECK_COUNT(GERMAN)), standard);
    assert_str(in_order(german), "CL=Chile;DE=Deutschland (Germany);JP=Japan;XA=Anderswo;");
    const struct value *japanese =
        countries_make(&arena, names(JAPANESE, CHECK_COUNT(JAPANESE)), standard);
    assert_str(in_order(japanese), "JP=\xe6\x97\xa5\xe6\x9c\xac (Japan);CL=\xe3\x83\x81 (Chile);");
}

static void leaves_the_standard_language_alone(void **state)
{
    (void)state;
    const struct value *standard = names(ENGLISH, CHECK_COUNT(ENGLISH));
    assert_ptr_equal(countries_make(&arena, standard, standard), standard);
}

static void survives_a_locale_without_countries(void **state)
{
    (void)state;
    const struct value *standard = names(ENGLISH, CHECK_COUNT(ENGLISH));
    assert_str(in_order(countries_make(&arena, NULL, standard)), "");
    const struct value *alone = countries_make(&arena, names(GERMAN, CHECK_COUNT(GERMAN)), NULL);
    assert_str(in_order(alone), "CL=Chile;DE=Deutschland;JP=Japan;XA=Anderswo;");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(adds_what_differs),
        cmocka_unit_test(leaves_the_standard_language_alone),
        cmocka_unit_test(survives_a_locale_without_countries),
    };
    arena_init(&arena, (size_t)1024 * 1024);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_reset(&arena);
    return failed;
}
