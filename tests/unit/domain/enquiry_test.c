/* enquiry: what is accepted, in which form it is kept, and every flaw at its field. */
#include "check.h"

#include "domain/enquiry.h"

static struct arena arena;
static struct enquiry_input input[FIELD_COUNT];
static struct enquiry out;
static enum enquiry_flaw flaws[FIELD_COUNT];

/* A good enquiry with only what is required. */
static void fill(void)
{
    for (size_t i = 0; i < FIELD_COUNT; i++)
        input[i] = (struct enquiry_input){0};
    input[FIELD_NAME].value = STR("Jos\xc3\xa9 \xe5\xb1\xb1\xe7\x94\xb0");
    input[FIELD_EMAIL].value = STR("jose@example.com");
    input[FIELD_COMPANY].value = STR("Example Ltd");
    input[FIELD_COUNTRY].value = STR("JP");
    input[FIELD_MESSAGE].value = STR("Hello,\r\nwe look for a site.");
    input[FIELD_PRIVACY].value = STR("yes");
}

static size_t check(void)
{
    return enquiry_check(&arena, input, &out, flaws);
}

/* The flaw of one value in an otherwise good enquiry. */
static enum enquiry_flaw flaw_of(enum field_id id, struct str value)
{
    fill();
    input[id].value = value;
    size_t count = check();
    assert_int_equal(count, flaws[id] == ENQUIRY_FINE ? 0 : 1);
    return flaws[id];
}

/* `count` times the text, in the arena. */
static struct str repeat(const char *text, size_t count)
{
    size_t len = strlen(text);
    char *all = arena_alloc(&arena, len * count + 1);
    for (size_t i = 0; i < count; i++)
        memcpy(all + i * len, text, len);
    return (struct str){all, len * count};
}

static void accepts_a_good_one(void **state)
{
    (void)state;
    fill();
    assert_int_equal(check(), 0);
    assert_str(out.value[FIELD_NAME], "Jos\xc3\xa9 \xe5\xb1\xb1\xe7\x94\xb0");
    assert_str(out.value[FIELD_MESSAGE], "Hello,\nwe look for a site.");
    assert_int_equal(out.value[FIELD_ROLE].len, 0);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        assert_int_equal(flaws[i], ENQUIRY_FINE);
}

static void misses_what_is_required(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        enum field_id id = (enum field_id)i;
        enum enquiry_flaw expected = field_get(id)->required ? ENQUIRY_MISSING : ENQUIRY_FINE;
        assert_int_equal(flaw_of(id, STR("")), expected);
        assert_int_equal(flaw_of(id, STR(" \t\r\n ")), expected);
        assert_int_equal(out.value[id].len, 0);
    }
    for (size_t i = 0; i < FIELD_COUNT; i++)
        input[i] = (struct enquiry_input){0};
    assert_int_equal(check(), 6);
}

/* Limits are counted in code points, after trimming and NFC. */
static void limits_are_characters(void **state)
{
    (void)state;
    static const char *const letters[] = {"a", "\xc3\xbc", "\xe5\xb1\xb1", "\xf0\x9f\x92\xa1"};
    for (size_t k = 0; k < CHECK_COUNT(letters); k++) {
        for (size_t i = 0; i < FIELD_COUNT; i++) {
            enum field_id id = (enum field_id)i;
            const struct field *field = field_get(id);
            if (field->kind != FIELD_KIND_LINE && field->kind != FIELD_KIND_TEXT)
                continue;
            assert_int_equal(flaw_of(id, repeat(letters[k], field->max_chars)), ENQUIRY_FINE);
            struct str over = repeat(letters[k], field->max_chars + 1);
            assert_int_equal(flaw_of(id, over), ENQUIRY_TOO_LONG);
            assert_same(out.value[id], over); /* given back whole */
        }
    }
    struct str decomposed = repeat("u\xcc\x88", 200);
    assert_int_equal(flaw_of(FIELD_NAME, decomposed), ENQUIRY_FINE);
    assert_same(out.value[FIELD_NAME], repeat("\xc3\xbc", 200));
    struct str padded = arena_printf(&arena, "  " STR_FMT "\r\n\t", STR_ARG(repeat("a", 200)));
    assert_int_equal(flaw_of(FIELD_NAME, padded), ENQUIRY_FINE);
    /* CR LF counts as one. */
    struct str lines = arena_printf(&arena, "a" STR_FMT "a", STR_ARG(repeat("\r\n", 4998)));
    assert_int_equal(flaw_of(FIELD_MESSAGE, lines), ENQUIRY_FINE);
    assert_int_equal(out.value[FIELD_MESSAGE].len, 5000);
}

static void newlines_become_lf(void **state)
{
    (void)state;
    assert_int_equal(flaw_of(FIELD_MESSAGE, STR("\r\na\r\nb\rc\nd\n\re\r\r\nf\r")), ENQUIRY_FINE);
    assert_str(out.value[FIELD_MESSAGE], "a\nb\nc\nd\n\ne\n\nf");
    static const struct str broken[] = {STR_INIT("a\nb"), STR_INIT("a\rb"), STR_INIT("a\r\nb")};
    for (size_t i = 0; i < CHECK_COUNT(broken); i++) {
        for (size_t k = 0; k < FIELD_COUNT; k++) {
            if (k != FIELD_MESSAGE)
                assert_int_equal(flaw_of((enum field_id)k, broken[i]), ENQUIRY_LINE_BREAK);
        }
    }
    assert_int_equal(flaw_of(FIELD_NAME, STR("a\n")), ENQUIRY_FINE);
}

static void trims_these_four_and_nothing_else(void **state)
{
    (void)state;
    assert_int_equal(flaw_of(FIELD_NAME, STR(" \t\r\na \t b\n\r\t ")), ENQUIRY_FINE);
    assert_str(out.value[FIELD_NAME], "a \t b");
    /* A no-break space and an ideographic space stay. */
    assert_int_equal(flaw_of(FIELD_NAME, STR("\xc2\xa0x\xe3\x80\x80")), ENQUIRY_FINE);
    assert_str(out.value[FIELD_NAME], "\xc2\xa0x\xe3\x80\x80");
}

static void alters_nothing_but_the_normal_form(void **state)
{
    (void)state;
    assert_int_equal(
        flaw_of(FIELD_MESSAGE, STR("<b>\"x\" & 'y'</b> \xe2\x80\xae \xef\xac\x81\x7f")),
        ENQUIRY_FINE);
    assert_str(out.value[FIELD_MESSAGE], "<b>\"x\" & 'y'</b> \xe2\x80\xae \xef\xac\x81\x7f");
    assert_int_equal(flaw_of(FIELD_COMPANY, STR("Mu\xcc\x88ller")), ENQUIRY_FINE);
    assert_str(out.value[FIELD_COMPANY], "M\xc3\xbcller");
}

static void refuses_control_characters(void **state)
{
    (void)state;
    for (char c = 0; c < 0x20; c++) {
        char text[] = {'a', c, 'b'};
        enum enquiry_flaw expected = ENQUIRY_CONTROL;
        if (c == '\t' || c == '\n' || c == '\r')
            expected = ENQUIRY_FINE;
        assert_int_equal(flaw_of(FIELD_MESSAGE, (struct str){text, sizeof(text)}), expected);
    }
    assert_int_equal(flaw_of(FIELD_NAME, STR("a\0b")), ENQUIRY_CONTROL);
    assert_str(out.value[FIELD_NAME], "a\xef\xbf\xbd"
                                      "b");
    /* A control character at the end is no white space. */
    assert_int_equal(flaw_of(FIELD_NAME, STR("a\x0b")), ENQUIRY_CONTROL);
}

static void refuses_what_is_not_utf8(void **state)
{
    (void)state;
    static const struct {
        struct str value;
        const char *shown;
    } cases[] = {
        {STR_INIT("caf\xe9"), "caf\xef\xbf\xbd"},
        {STR_INIT("a\x80z"), "a\xef\xbf\xbdz"},
        {STR_INIT("\xc3\xa9\x80z"), "\xc3\xa9\xef\xbf\xbdz"}, /* what is good stays */
        {STR_INIT("\xc0\xaf"), "\xef\xbf\xbd\xef\xbf\xbd"},
        {STR_INIT("\xf0\x9f\x92\xa1\xff"), "\xf0\x9f\x92\xa1\xef\xbf\xbd"},
        {STR_INIT("\xff\0\n\xc3\xa9"), "\xef\xbf\xbd\xef\xbf\xbd\n\xc3\xa9"},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        assert_int_equal(flaw_of(FIELD_MESSAGE, cases[i].value), ENQUIRY_UTF8);
        assert_str(out.value[FIELD_MESSAGE], cases[i].shown);
    }
}

static void refuses_malformed_encoding(void **state)
{
    (void)state;
    fill();
    input[FIELD_NAME] = (struct enquiry_input){STR("50%"), true};
    assert_int_equal(check(), 1);
    assert_int_equal(flaws[FIELD_NAME], ENQUIRY_ENCODING);
    assert_str(out.value[FIELD_NAME], "50%");
    input[FIELD_NAME] = (struct enquiry_input){STR("50%\xff"), true};
    assert_int_equal(check(), 1);
    assert_str(out.value[FIELD_NAME], "50%\xef\xbf\xbd");
}

static void checks_addresses_and_choices(void **state)
{
    (void)state;
    assert_int_equal(flaw_of(FIELD_EMAIL, STR("nobody")), ENQUIRY_EMAIL);
    assert_int_equal(flaw_of(FIELD_EMAIL, STR(" m\xc3\xbcller@example.com ")), ENQUIRY_FINE);
    assert_int_equal(flaw_of(FIELD_EMAIL, repeat("\xc3\xbc", 200)), ENQUIRY_TOO_LONG);
    assert_int_equal(flaw_of(FIELD_COUNTRY, STR("de")), ENQUIRY_CHOICE);
    assert_int_equal(flaw_of(FIELD_COUNTRY, STR("DEU")), ENQUIRY_TOO_LONG);
    assert_int_equal(flaw_of(FIELD_SECTOR, STR("energy")), ENQUIRY_FINE);
    assert_int_equal(flaw_of(FIELD_SECTOR, STR("Energy")), ENQUIRY_CHOICE);
    static const enum field_id checks[] = {FIELD_CALL, FIELD_SHARE, FIELD_UPDATES, FIELD_PRIVACY};
    for (size_t i = 0; i < CHECK_COUNT(checks); i++) {
        assert_int_equal(flaw_of(checks[i], STR("yes")), ENQUIRY_FINE);
        assert_int_equal(flaw_of(checks[i], STR("on")), ENQUIRY_CHOICE);
        assert_int_equal(flaw_of(checks[i], STR("yess")), ENQUIRY_TOO_LONG);
    }
}

static void checks_websites(void **state)
{
    (void)state;
    static const char *const good[] = {
        "example.com",
        "www.example.com",
        "https://example.com",
        "HTTP://Example.com/a?b=c#d",
        "example.com:8080/x",
        "https://m\xc3\xbcnchen.example/\xc3\xbc",
        "example.com/~user@home",
        "example.com?mail=a@example.com",
        "https://example.com/?back=https://example.org/",
    };
    static const char *const bad[] = {
        "example",
        "http://",
        "https:///x.y",
        "ftp://example.com",
        "javascript:alert(document.cookie)",
        "javascript:example.com",
        "javascript://example.com/%0aalert(1)",
        "data:text/html,x.y",
        "mailto:a.b",
        "a@example.com",
        "https://user:password@example.com",
        ".example.com",
        "example.com.",
        "see example.com",
        "example.com\tx",
        "/example.com",
        "example.com:port",
    };
    for (size_t i = 0; i < CHECK_COUNT(good); i++) {
        if (flaw_of(FIELD_WEBSITE, str_from(good[i])) != ENQUIRY_FINE)
            fail_msg("refused: %s", good[i]);
    }
    for (size_t i = 0; i < CHECK_COUNT(bad); i++) {
        if (flaw_of(FIELD_WEBSITE, str_from(bad[i])) != ENQUIRY_WEBSITE)
            fail_msg("accepted: %s", bad[i]);
    }
}

static void flaws_have_names(void **state)
{
    (void)state;
    static const char *const names[ENQUIRY_FLAW_COUNT] = {
        "fine",    "required", "too_long", "line_break", "encoding",
        "control", "utf8",     "email",    "url",        "choice"};
    for (size_t i = 0; i < ENQUIRY_FLAW_COUNT; i++)
        assert_string_equal(enquiry_flaw_name((enum enquiry_flaw)i), names[i]);
}

static void digests_tell_contents_apart(void **state)
{
    (void)state;
    fill();
    check();
    struct secret_hash first = enquiry_digest(&out);
    check();
    struct secret_hash same = enquiry_digest(&out);
    assert_memory_equal(&first, &same, sizeof(first));
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        struct enquiry other = out;
        other.value[i] = arena_printf(&arena, STR_FMT "x", STR_ARG(out.value[i]));
        struct secret_hash hash = enquiry_digest(&other);
        assert_memory_not_equal(&first, &hash, sizeof(first));
    }
    /* Moving a character from one field into the next is another content. */
    struct enquiry moved = out;
    moved.value[FIELD_ROLE] = STR("ab");
    moved.value[FIELD_PHONE] = STR("c");
    struct secret_hash one = enquiry_digest(&moved);
    moved.value[FIELD_ROLE] = STR("a");
    moved.value[FIELD_PHONE] = STR("bc");
    struct secret_hash two = enquiry_digest(&moved);
    assert_memory_not_equal(&one, &two, sizeof(one));
}

static int set_up(void **state)
{
    (void)state;
    secret_open();
    arena_init(&arena, (size_t)64 << 20);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_reset(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_a_good_one),
        cmocka_unit_test(misses_what_is_required),
        cmocka_unit_test(limits_are_characters),
        cmocka_unit_test(newlines_become_lf),
        cmocka_unit_test(trims_these_four_and_nothing_else),
        cmocka_unit_test(alters_nothing_but_the_normal_form),
        cmocka_unit_test(refuses_control_characters),
        cmocka_unit_test(refuses_what_is_not_utf8),
        cmocka_unit_test(refuses_malformed_encoding),
        cmocka_unit_test(checks_addresses_and_choices),
        cmocka_unit_test(checks_websites),
        cmocka_unit_test(flaws_have_names),
        cmocka_unit_test(digests_tell_contents_apart),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
