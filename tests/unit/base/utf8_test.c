/* utf8: RFC 3629 to the letter, counting, NFC. */
#include "check.h"

#include "base/utf8.h"

static void accepts_what_is_well_formed(void **state)
{
    (void)state;
    static const struct str good[] = {
        STR_INIT(""),
        STR_INIT("Essen"),
        STR_INIT("M\xc3\xbclheim"),
        STR_INIT("\xe3\x83\xab\xe3\x83\xbc\xe3\x83\xab"),
        STR_INIT("\xf0\x9f\x92\xa1"),
        STR_INIT("\xed\x9f\xbf"),     /* U+D7FF, the last before the surrogates */
        STR_INIT("\xee\x80\x80"),     /* U+E000, the first after them */
        STR_INIT("\xf4\x8f\xbf\xbf"), /* U+10FFFF */
        STR_INIT("a\0b"),
    };
    for (size_t i = 0; i < CHECK_COUNT(good); i++)
        assert_true(utf8_valid(good[i]));
}

static void refuses_what_is_not(void **state)
{
    (void)state;
    static const struct str bad[] = {
        STR_INIT("\x80"),             /* a continuation alone */
        STR_INIT("\xc3"),             /* cut short */
        STR_INIT("\xe2\x82"),         /* cut short */
        STR_INIT("\xc3("),            /* no continuation */
        STR_INIT("\xc0\xaf"),         /* overlong slash */
        STR_INIT("\xe0\x80\xaf"),     /* overlong slash */
        STR_INIT("\xed\xa0\x80"),     /* a surrogate */
        STR_INIT("\xf4\x90\x80\x80"), /* above U+10FFFF */
        STR_INIT("\xff"),
        STR_INIT("caf\xe9"), /* Latin-1 */
    };
    for (size_t i = 0; i < CHECK_COUNT(bad); i++)
        assert_false(utf8_valid(bad[i]));
}

static void counts_code_points(void **state)
{
    (void)state;
    assert_int_equal(utf8_length(STR("")), 0);
    assert_int_equal(utf8_length(STR("M\xc3\xbcller")), 6);
    assert_int_equal(utf8_length(STR("\xf0\x9f\x92\xa1\xe3\x83\xab")), 2);
}

static void normalises(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 65536);
    struct str plain = STR("plain");
    assert_ptr_equal(utf8_nfc(&arena, plain).ptr, plain.ptr);
    struct str composed = STR("\xc3\xbc");
    assert_ptr_equal(utf8_nfc(&arena, composed).ptr, composed.ptr);
    assert_str(utf8_nfc(&arena, STR("Mu\xcc\x88ller")), "M\xc3\xbcller");
    assert_str(utf8_nfc(&arena, STR("\xe2\x84\xab")), "\xc3\x85"); /* the angstrom sign */
    /* Not NFKC: ligatures and full-width letters stay. */
    assert_str(utf8_nfc(&arena, STR("\xef\xac\x81")), "\xef\xac\x81");
    arena_reset(&arena);
}

static void walks(void **state)
{
    (void)state;
    struct str s = STR("a\xc3\xbc\xf0\x9f\x92\xa1");
    assert_int_equal(utf8_next(&s), 'a');
    assert_int_equal(utf8_next(&s), 0xfc);
    assert_int_equal(utf8_next(&s), 0x1f4a1);
    assert_int_equal(s.len, 0);
}

static void cuts_between_code_points(void **state)
{
    (void)state;
    assert_str(utf8_prefix(STR("a\xc3\xbcz"), 2), "a\xc3\xbc");
    assert_str(utf8_prefix(STR("a\xc3\xbcz"), 0), "");
    assert_str(utf8_prefix(STR("a\xc3\xbcz"), 3), "a\xc3\xbcz");
    assert_str(utf8_prefix(STR("a\xc3\xbcz"), 99), "a\xc3\xbcz");
}

static void mends(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 65536);
    struct str good = STR("a\0\xc3\xbc");
    assert_ptr_equal(utf8_mend(&arena, good).ptr, good.ptr);
    assert_str(utf8_mend(&arena, STR("caf\xe9")), "caf\xef\xbf\xbd");
    assert_str(utf8_mend(&arena, STR("\xc3\xa9\x80z")), "\xc3\xa9\xef\xbf\xbdz");
    assert_str(utf8_mend(&arena, STR("\xe2\x82")), "\xef\xbf\xbd\xef\xbf\xbd");
    assert_str(utf8_mend(&arena, STR("\xff\xf0\x9f\x92\xa1")), "\xef\xbf\xbd\xf0\x9f\x92\xa1");
    arena_reset(&arena);
}

static void tells_what_can_be_seen(void **state)
{
    (void)state;
    assert_true(utf8_visible(STR("")));
    assert_true(utf8_visible(STR("a.b@\xe6\xbc\xa2\xf0\x9f\x92\xa1\xcc\x81")));
    static const struct str hidden[] = {
        STR_INIT(" "),
        STR_INIT("\t"),
        STR_INIT("\x7f"),
        STR_INIT("\xc2\x85"),
        STR_INIT("\xc2\xa0"),
        STR_INIT("\xc2\xad"),
        STR_INIT("\xe2\x80\x8b"),
        STR_INIT("\xe2\x80\xae"),
        STR_INIT("\xe3\x80\x80"),
        STR_INIT("\xef\xbb\xbf"),
    };
    for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
        assert_false(utf8_visible(hidden[i]));
}

static void knows_what_steers(void **state)
{
    static const uint32_t steering[] = {0,      0x1f,   0x7f,   0x9f,    0x061c,
                                        0x200e, 0x2028, 0x202e, 0x2066,  0x2069,
                                        0xfeff, 0xfff9, 0xfffb, 0xe0000, 0xe007f};
    static const uint32_t seen[] = {' ',    '~',    0xa0,   0x061b, 0x200d, 0x2010,
                                    0x2027, 0x202f, 0x2065, 0x206a, 0xfffd, 0x1f600};
    (void)state;
    for (size_t i = 0; i < CHECK_COUNT(steering); i++)
        assert_true(utf8_steers(steering[i]));
    for (size_t i = 0; i < CHECK_COUNT(seen); i++)
        assert_false(utf8_steers(seen[i]));
}

static void folds(void **state)
{
    static const struct {
        uint32_t c;
        uint32_t lower;
        uint32_t folded;
    } cases[] = {
        {'A', 'a', 'a'},          {'z', 'z', 'z'},       {0xdf, 0xdf, 0xdf},
        {0xd6, 0xf6, 0xf6},       {0x41f, 0x43f, 0x43f}, {0x65e5, 0x65e5, 0x65e5},
        {'!', '!', '!'},          {'7', '7', 0},         {' ', ' ', 0},
        {'\n', '\n', 0},          {0xa0, 0xa0, 0},       {0x200b, 0x200b, 0},
        {0x663, 0x663, 0},        {0xb2, 0xb2, 0},       {0, 0, 0},
        {0xfffd, 0xfffd, 0xfffd},
    };
    (void)state;
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        assert_int_equal(utf8_lower(cases[i].c), cases[i].lower);
        assert_int_equal(utf8_fold(cases[i].c), cases[i].folded);
    }
}

static void folds_the_case_of_texts(void **state)
{
    static const struct {
        const char *text;
        const char *folded;
    } cases[] = {
        {"", ""},
        {"Person@EXAMPLE.com", "person@example.com"},
        {"JU\xcc\x88RGEN", "j\xc3\xbcrgen"},
        {"STRASSE", "strasse"},
        {"Stra\xc3\x9f"
         "e",
         "strasse"},
        {"\xe6\x97\xa5\xe6\x9c\xac", "\xe6\x97\xa5\xe6\x9c\xac"},
    };
    struct arena arena;
    (void)state;
    arena_init(&arena, 4096);
    for (size_t i = 0; i < CHECK_COUNT(cases); i++)
        assert_str(utf8_casefold(&arena, str_from(cases[i].text)), cases[i].folded);
    arena_reset(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_what_is_well_formed),
        cmocka_unit_test(refuses_what_is_not),
        cmocka_unit_test(counts_code_points),
        cmocka_unit_test(normalises),
        cmocka_unit_test(walks),
        cmocka_unit_test(cuts_between_code_points),
        cmocka_unit_test(mends),
        cmocka_unit_test(tells_what_can_be_seen),
        cmocka_unit_test(knows_what_steers),
        cmocka_unit_test(folds),
        cmocka_unit_test(folds_the_case_of_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
