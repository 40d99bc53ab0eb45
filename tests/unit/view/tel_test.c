/* tel: see tel.h. */
#include "check.h"

#include "view/tel.h"

static void keeps_what_is_dialled(void **state)
{
    static const char *const cases[][2] = {
        {"+49 201 000000-0", "tel:+492010000000"},
        {"+49 (0) 201 12", "tel:+4920112"},
        {"(0201) 12 34", "tel:02011234"},
        {"(0) 201 12", "tel:020112"},
        {"00+49", "tel:0049"},
        {"", "tel:"},
    };
    struct arena arena;
    (void)state;
    arena_init(&arena, 4096);
    for (size_t i = 0; i < CHECK_COUNT(cases); i++)
        assert_str(tel_href(&arena, str_from(cases[i][0])), cases[i][1]);
    arena_reset(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(keeps_what_is_dialled)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
