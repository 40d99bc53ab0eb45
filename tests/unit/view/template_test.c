/* template: what is no template, and templates made to hurt the parser. */
#include "base/log.h"
#include "folder.h"
#include "view/tag.h"
#include "view/template.h"

struct parsing {
    struct arena arena;
    struct template template;
    char log[2048];
};

static enum status parse(struct parsing *parsing, const char *source, size_t len)
{
    struct folder folder;
    folder_open(&folder);
    arena_init(&parsing->arena, 64 * 1024 * 1024);
    /* An allocation of its own, so that ASan sees a read behind the end. */
    struct str copy = {"", 0};
    char *memory = malloc(len == 0 ? 1 : len);
    assert_non_null(memory);
    if (len > 0) {
        memcpy(memory, source, len);
        copy = (struct str){memory, len};
    }
    int saved = capture(&folder);
    enum status status =
        template_parse(&parsing->arena, STR("t"), "t.mustache", copy, &parsing->template);
    captured(&folder, saved, parsing->log, sizeof(parsing->log));
    arena_reset(&parsing->arena);
    free(memory);
    folder_close(&folder);
    return status;
}

static void test_errors(void **state)
{
    (void)state;
    static const struct {
        const char *source;
        const char *line;
        const char *problem;
    } table[] = {
        {"a\nb {{", "line=2", "not closed"},
        {"a {{name", "line=1", "not closed"},
        {"a {{name}", "line=1", "not closed"},
        {"\n\n{{! comment }", "line=3", "not closed"},
        {"{{{name}}", "line=1", "not closed"},
        {"{{=<% %>}}", "line=1", "not closed"},
        {"\n{{#a}}\nb", "line=2", "never closed"},
        {"{{^a}}", "line=1", "never closed"},
        {"{{$a}}x", "line=1", "never closed"},
        {"{{<a}}x", "line=1", "never closed"},
        {"{{#a}}{{#b}}\n{{/a}}{{/b}}", "line=2", "closes something else"},
        {"{{#a}}{{/b}}", "line=1", "closes something else"},
        {"{{#a.b}}{{/a}}", "line=1", "closes something else"},
        {"a\n{{/a}}", "line=2", "without an opening one"},
        {"{{}}", "line=1", "without a name"},
        {"{{#  }}{{/ }}", "line=1", "without a name"},
        {"{{ two words }}", "line=1", "white space"},
        {"{{a\nb}}", "line=1", "white space"},
        {"{{> ../secret}}", "line=1", "slash"},
        {"{{</etc/passwd}}{{//etc/passwd}}", "line=1", "slash"},
        {"{{a..b}}", "line=1", "empty part"},
        {"{{.a}}", "line=1", "empty part"},
        {"{{#a.}}{{/a.}}", "line=1", "empty part"},
        {"{{=<%=}}", "line=1", "two delimiters"},
        {"{{==}}", "line=1", "two delimiters"},
        {"{{=a b c=}}", "line=1", "two delimiters"},
        {"{{=a= =b=}}", "line=1", "two delimiters"},
        {"{{=1234567890123456789 %=}}", "line=1", "two delimiters"},
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
        struct parsing parsing;
        enum status status = parse(&parsing, table[i].source, strlen(table[i].source));
        if (status != STATUS_INVALID)
            fail_msg("'%s' is accepted", table[i].source);
        assert_contains(parsing.log, "file=t.mustache");
        assert_contains(parsing.log, table[i].line);
        assert_contains(parsing.log, table[i].problem);
    }
}

/* Every start of a template with every kind of tag is parsed or refused, and read no further. */
static void test_truncated(void **state)
{
    (void)state;
    static const char source[] =
        "a\r\n {{! c }}\n{{#s}} {{v.w}} {{{r}}}{{&r}}\n{{/s}}\n{{^i}}\n{{/i}}\n  {{> p }}\n"
        "{{<q}}\n {{$b}}\n   x\n {{/b}}\n{{/q}}\n{{=<% %>=}}<%v%>\n<%={{ }}=%>{{.}} {";
    struct parsing parsing;
    for (size_t len = 0; len < sizeof(source) - 1; len++) {
        enum status status = parse(&parsing, source, len);
        assert_true(status == STATUS_OK || status == STATUS_INVALID);
    }
    assert_int_equal(parse(&parsing, source, sizeof(source) - 1), STATUS_OK);
}

static void test_nul_bytes(void **state)
{
    (void)state;
    struct parsing parsing;
    static const char text[] = "a\0b{{v}}\0";
    assert_int_equal(parse(&parsing, text, sizeof(text) - 1), STATUS_OK);
    assert_int_equal(parsing.template.node_count, 3);
    static const char name[] = "{{a\0b}}";
    assert_int_equal(parse(&parsing, name, sizeof(name) - 1), STATUS_INVALID);
    static const char sigil[] = "{{\0}}";
    assert_int_equal(parse(&parsing, sigil, sizeof(sigil) - 1), STATUS_INVALID);
    static const char delimiter[] = "{{=\0 |=}}";
    assert_int_equal(parse(&parsing, delimiter, sizeof(delimiter) - 1), STATUS_INVALID);
}

static char *repeat(const char *text, size_t times, size_t *len)
{
    size_t one = strlen(text);
    char *memory = malloc(one * times + 1);
    assert_non_null(memory);
    for (size_t i = 0; i < times; i++)
        memcpy(memory + i * one, text, one);
    *len = one * times;
    memory[*len] = '\0';
    return memory;
}

static enum status parse_repeated(const char *text, size_t times, struct parsing *parsing)
{
    size_t len;
    char *source = repeat(text, times, &len);
    enum status status = parse(parsing, source, len);
    free(source);
    return status;
}

static void test_nesting(void **state)
{
    (void)state;
    struct parsing parsing;
    assert_int_equal(parse_repeated("{{#a}}", 200000, &parsing), STATUS_INVALID);
    assert_contains(parsing.log, "nested too deep");

    char source[TEMPLATE_NESTING_MAX * 12 + 1] = "";
    for (int i = 0; i < TEMPLATE_NESTING_MAX; i++)
        strcat(source, "{{$a}}");
    for (int i = 0; i < TEMPLATE_NESTING_MAX; i++)
        strcat(source, "{{/a}}");
    assert_int_equal(parse(&parsing, source, strlen(source)), STATUS_OK);
    assert_int_equal(parsing.template.node_count, TEMPLATE_NESTING_MAX);
}

static void test_large(void **state)
{
    (void)state;
    struct parsing parsing;
    assert_int_equal(parse_repeated("a line of text, as long as most\n", 32 * 1024, &parsing),
                     STATUS_OK);
    assert_int_equal(parsing.template.node_count, 1); /* joined */
    assert_int_equal(parse_repeated("{{{{{{{{", 128 * 1024, &parsing), STATUS_INVALID);
    assert_int_equal(parse_repeated("{{a}}", 200 * 1024, &parsing), STATUS_TOO_LARGE);
    assert_contains(parsing.log, "limit=100000");
    assert_int_equal(parse_repeated("\n", 1024 * 1024, &parsing), STATUS_TOO_LARGE);
}

static void test_name_limit(void **state)
{
    (void)state;
    struct parsing parsing;
    char source[TAG_NAME_MAX + 6] = "{{";
    memset(source + 2, 'n', TAG_NAME_MAX);
    memcpy(source + 2 + TAG_NAME_MAX, "}}", 3);
    assert_int_equal(parse(&parsing, source, strlen(source)), STATUS_OK);
    memcpy(source + 2 + TAG_NAME_MAX, "n}}", 4);
    assert_int_equal(parse(&parsing, source, strlen(source)), STATUS_INVALID);
    assert_contains(parsing.log, "too long");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_errors),    cmocka_unit_test(test_truncated),
        cmocka_unit_test(test_nul_bytes), cmocka_unit_test(test_nesting),
        cmocka_unit_test(test_large),     cmocka_unit_test(test_name_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
