/* mustache: the core modules of the specification, rule by rule, in words and data of our own.
 * Inheritance is in layout_test.c, what is refused in template_test.c and expand_test.c. */
#include "rendering.h"

static void test_comments(void **state)
{
    (void)state;
    static const struct rendering table[] = {
        {.name = "inline", "ab{{! gone }}cd", "{}", "abcd"},
        {.name = "over lines", "ab{{!\n two\n lines }}cd\n", "{}", "abcd\n"},
        {.name = "alone", "one\n{{! gone }}\ntwo\n", "{}", "one\ntwo\n"},
        {.name = "alone, indented", "one\n \t{{! gone }} \ntwo\n", "{}", "one\ntwo\n"},
        {.name = "alone, CRLF", "one\r\n{{! gone }}\r\ntwo", "{}", "one\r\ntwo"},
        {.name = "alone, first", "  {{! gone }}\ntwo", "{}", "two"},
        {.name = "alone, last", "one\n  {{! gone }}", "{}", "one\n"},
        {.name = "alone over lines", "one\n  {{!\n gone\n  }}\ntwo\n", "{}", "one\ntwo\n"},
        {.name = "not alone", "  7 {{! gone }}\n", "{}", "  7 \n"},
        {.name = "names are not looked at", "a{{! x y / # name }}b", "{\"x\":1}", "ab"},
    };
    RENDERING_CHECK(table);
}

static void test_delimiters(void **state)
{
    (void)state;
    static const char data[] = "{\"v\":\"x<\",\"on\":true}";
    static const struct rendering table[] = {
        {.name = "a pair", "{{=<% %>=}}<%v%>{{v}}", data, "x&lt;{{v}}"},
        {.name = "characters of regular expressions", "{{=[ ]=}}[v]", data, "x&lt;"},
        {.name = "one character", "{{=| |=}}|v|", data, "x&lt;"},
        {.name = "and back", "{{=| |=}}|v||={{ }}=|{{v}}", data, "x&lt;x&lt;"},
        {.name = "padding", "({{=  @    @  =}}@v@)", data, "(x&lt;)"},
        {.name = "sections", "{{=| |=}}|#on|{{v}}|v||/on|", data, "{{v}}x&lt;"},
        {.name = "inverted", "{{=| |=}}|^on|a|/on|b", data, "b"},
        {.name = "not escaped", "{{=<% %>=}}<%{v}%><%&v%>", data, "x<x<"},
        {.name = "partials start anew",
         "{{=| |=}}|>p|:|v|",
         data,
         "[x&lt;]:x&lt;",
         {{"p", "[{{v}}]"}}},
        {.name = "partials do not leak",
         "{{>p}}:{{v}}|v|",
         data,
         "x&lt;:x&lt;|v|",
         {{"p", "{{=| |=}}|v|"}}},
        {.name = "around it", "a {{=@ @=}} b\n", data, "a  b\n"},
        {.name = "alone", "a\n  {{=@ @=}} \nb@v@\n", data, "a\nbx&lt;\n"},
        {.name = "alone, CRLF", "a\r\n{{=@ @=}}\r\nb", data, "a\r\nb"},
        {.name = "alone, first", "  {{=@ @=}}\nb", data, "b"},
        {.name = "alone, last", "a\n  {{=@ @=}}", data, "a\n"},
    };
    RENDERING_CHECK(table);
}

static void test_interpolation(void **state)
{
    (void)state;
    static const struct rendering table[] = {
        {.name = "no tag", "a { b } c\n", "{}", "a { b } c\n"},
        {.name = "text", "Glück auf, {{who}}!", "{\"who\":\"Ruhr\"}", "Glück auf, Ruhr!"},
        {.name = "escaped",
         "{{v}}",
         "{\"v\":\"a<b>&\\\"c\\\" 'd'\"}",
         "a&lt;b&gt;&amp;&quot;c&quot; &#39;d&#39;"},
        {.name = "three braces", "{{{v}}}", "{\"v\":\"<&\\\"'>\"}", "<&\"'>"},
        {.name = "ampersand", "{{&v}}", "{\"v\":\"<&\\\"'>\"}", "<&\"'>"},
        {.name = "what comes out is no template", "{{v}}", "{\"v\":\"{{w}}\",\"w\":1}", "{{w}}"},
        {.name = "integers", "{{v}} {{{v}}} {{&v}}", "{\"v\":-47}", "-47 -47 -47"},
        {.name = "decimals", "{{a}} {{{b}}}", "{\"a\":3.140,\"b\":0.10}", "3.14 0.1"},
        {.name = "booleans", "{{a}} {{b}}", "{\"a\":true,\"b\":false}", "true false"},
        {.name = "null", "({{v}}{{{v}}}{{&v}})", "{\"v\":null}", "()"},
        {.name = "missing", "({{v}})", "{}", "()", .misses = true},
        {.name = "missing, not escaped", "({{{v}}}{{&v}})", "{}", "()", .misses = true},
        {.name = "dotted", "{{a.b}}={{#a}}{{b}}{{/a}}", "{\"a\":{\"b\":\"c\"}}", "c=c"},
        {.name = "dotted, not escaped", "{{{a.b}}}{{&a.b}}", "{\"a\":{\"b\":\"<\"}}", "<<"},
        {.name = "deep", "{{a.b.c.d}}", "{\"a\":{\"b\":{\"c\":{\"d\":9}}}}", "9"},
        {.name = "broken at the end", "({{a.b}})", "{\"a\":{}}", "()", .misses = true},
        {.name = "broken in the middle", "({{a.b.c}})", "{\"a\":{}}", "()", .misses = true},
        {.name = "each part only in the last",
         "({{a.b.c}})",
         "{\"a\":{\"b\":{}},\"c\":1,\"b\":{\"c\":2}}",
         "()",
         .misses = true},
        {.name = "the first part on the stack",
         "{{#a}}{{b.c}}{{/a}}",
         "{\"a\":{\"x\":1},\"b\":{\"c\":\"outer\"}}",
         "outer"},
        {.name = "the first part found decides",
         "{{#a}}({{b.c}}){{/a}}",
         "{\"a\":{\"b\":{}},\"b\":{\"c\":\"outer\"}}",
         "()",
         .misses = true},
        {.name = "a dotted key is no path", "({{a.b}})", "{\"a.b\":1}", "()", .misses = true},
        {.name = "a dotted key hides no path", "{{a.b}}", "{\"a.b\":1,\"a\":{\"b\":2}}", "2"},
        {.name = "the top itself", "{{.}}!", "\"a<\"", "a&lt;!"},
        {.name = "the top itself, not escaped", "{{{.}}}{{&.}}", "\"<\"", "<<"},
        {.name = "the top itself, a number", "{{.}}", "85.5", "85.5"},
        {.name = "space around it",
         "| {{v}} | {{{v}}} | {{&v}} |",
         "{\"v\":\"-\"}",
         "| - | - | - |"},
        {.name = "never alone",
         "  {{v}}\n  {{{v}}}\n  {{&v}}\n",
         "{\"v\":\"-\"}",
         "  -\n  -\n  -\n"},
        {.name = "padding", "{{ v }}{{{ v }}}{{& v }}{{\tv\n}}", "{\"v\":1}", "1111"},
        {.name = "a list is no text", "({{v}})", "{\"v\":[1]}", "()", .misses = true},
        {.name = "a map is no text", "({{v}})", "{\"v\":{}}", "()", .misses = true},
    };
    RENDERING_CHECK(table);
}

static void test_sections(void **state)
{
    (void)state;
    static const struct rendering table[] = {
        {.name = "true", "{{#v}}yes{{/v}}", "{\"v\":true}", "yes"},
        {.name = "false", "({{#v}}yes{{/v}})", "{\"v\":false}", "()"},
        {.name = "null", "({{#v}}yes{{/v}})", "{\"v\":null}", "()"},
        {.name = "empty text", "({{#v}}yes{{/v}})", "{\"v\":\"\"}", "()"},
        {.name = "empty list", "({{#v}}yes{{/v}})", "{\"v\":[]}", "()"},
        {.name = "missing", "({{#v}}yes{{/v}})", "{}", "()", .misses = true},
        {.name = "a map is pushed",
         "{{#v}}{{w}}{{/v}}",
         "{\"v\":{\"w\":\"in\"},\"w\":\"out\"}",
         "in"},
        {.name = "what it lacks is found outside",
         "{{#v}}{{w}}{{x.y}}{{/v}}",
         "{\"v\":{\"w\":1},\"x\":{\"y\":2}}",
         "12"},
        {.name = "a text is pushed", "{{#v}}{{.}} is {{v}}{{/v}}", "{\"v\":\"t\"}", "t is t"},
        {.name = "a text is no list", "{{#v}}x{{/v}}", "{\"v\":\"abc\"}", "x"},
        {.name = "a list",
         "{{#l}}{{n}},{{/l}}",
         "{\"l\":[{\"n\":1},{\"n\":2},{\"n\":3}]}",
         "1,2,3,"},
        {.name = "items that are no maps",
         "{{#l}}({{.}}){{/l}}",
         "{\"l\":[\"<\",2,1.50,true]}",
         "(&lt;)(2)(1.5)(true)"},
        {.name = "items not escaped", "{{#l}}{{{.}}}{{&.}}{{/l}}", "{\"l\":[\"<\"]}", "<<"},
        {.name = "a list of lists",
         "{{#l}}[{{#.}}{{.}};{{/.}}]{{/l}}",
         "{\"l\":[[1,2],[\"a\"],[]]}",
         "[1;2;][a;][]"},
        {.name = "the root is a list", "{{#.}}{{n}}-{{/.}}", "[{\"n\":1},{\"n\":2}]", "1-2-"},
        {.name = "lists in lists",
         "{{#a}}{{n}}{{#b}}{{n}}{{m}}{{/b}} {{/a}}",
         "{\"a\":[{\"n\":1,\"b\":[{\"m\":\"x\"},{\"m\":\"y\",\"n\":9}]},{\"n\":2,\"b\":[]}]}",
         "11x9y 2 "},
        {.name = "nested, the same name", "{{#v}}a{{#v}}b{{/v}}c{{/v}}", "{\"v\":true}", "abc"},
        {.name = "nested, nothing", "a{{#v}}b{{#v}}c{{/v}}d{{/v}}e", "{\"v\":false}", "ae"},
        {.name = "again", "{{#v}}1{{/v}}{{w}}{{#v}}3{{/v}}", "{\"v\":true,\"w\":2}", "123"},
        {.name = "dotted", "{{#a.b}}yes{{/a.b}}", "{\"a\":{\"b\":true}}", "yes"},
        {.name = "dotted, false", "({{#a.b}}yes{{/a.b}})", "{\"a\":{\"b\":false}}", "()"},
        {.name = "dotted, broken", "({{#a.b.c}}yes{{/a.b.c}})", "{\"a\":{}}", "()", .misses = true},
        {.name = "space around", " | {{#v}}\t|\t{{/v}} | \n", "{\"v\":true}", " | \t|\t | \n"},
        {.name = "space inside",
         " | {{#v}} {{! c }}\n {{/v}} | \n",
         "{\"v\":true}",
         " |  \n  | \n"},
        {.name = "in a line", " {{#v}}a{{/v}}\n {{#v}}b{{/v}}\n", "{\"v\":true}", " a\n b\n"},
        {.name = "alone", "1\n{{#v}}\n2\n{{/v}}\n3\n", "{\"v\":true}", "1\n2\n3\n"},
        {.name = "alone, indented", "1\n  {{#v}}\n2\n\t{{/v}} \n3\n", "{\"v\":true}", "1\n2\n3\n"},
        {.name = "alone, CRLF", "1\r\n{{#v}}\r\n{{/v}}\r\n2", "{\"v\":true}", "1\r\n2"},
        {.name = "alone, first", "  {{#v}}\n1{{/v}}\n2", "{\"v\":true}", "1\n2"},
        {.name = "alone, last", "1{{#v}}\n2\n  {{/v}}", "{\"v\":true}", "1\n2\n"},
        {.name = "alone, repeated", "{{#l}}\n- {{.}}\n{{/l}}\n", "{\"l\":[1,2]}", "- 1\n- 2\n"},
        {.name = "padding", "{{# v }}x{{/\tv }}", "{\"v\":true}", "x"},
    };
    RENDERING_CHECK(table);
}

static void test_inverted(void **state)
{
    (void)state;
    static const struct rendering table[] = {
        {.name = "false", "{{^v}}no{{/v}}", "{\"v\":false}", "no"},
        {.name = "null", "{{^v}}no{{/v}}", "{\"v\":null}", "no"},
        {.name = "empty text", "{{^v}}no{{/v}}", "{\"v\":\"\"}", "no"},
        {.name = "empty list", "{{^v}}no{{/v}}", "{\"v\":[]}", "no"},
        {.name = "missing", "{{^v}}no{{/v}}", "{}", "no", .misses = true},
        {.name = "true", "({{^v}}no{{/v}})", "{\"v\":true}", "()"},
        {.name = "a map", "({{^v}}no{{/v}})", "{\"v\":{\"a\":1}}", "()"},
        {.name = "a list", "({{^v}}no{{/v}})", "{\"v\":[false]}", "()"},
        {.name = "nothing is pushed", "{{^v}}{{w}}{{/v}}", "{\"v\":false,\"w\":1}", "1"},
        {.name = "with its section", "{{#v}}a{{/v}}{{^v}}b{{/v}}", "{\"v\":false}", "b"},
        {.name = "nested", "a{{^v}}b{{^v}}c{{/v}}d{{/v}}e", "{\"v\":false}", "abcde"},
        {.name = "dotted", "{{^a.b}}no{{/a.b}}", "{\"a\":{\"b\":false}}", "no"},
        {.name = "dotted, broken", "{{^a.b.c}}no{{/a.b.c}}", "{\"a\":{}}", "no", .misses = true},
        {.name = "alone", "1\n {{^v}}\n2\n {{/v}}\n3\n", "{\"v\":false}", "1\n2\n3\n"},
        {.name = "alone, CRLF", "1\r\n{{^v}}\r\n{{/v}}\r\n2", "{\"v\":false}", "1\r\n2"},
        {.name = "in a line", " {{^v}}a{{/v}}\n", "{\"v\":false}", " a\n"},
        {.name = "padding", "{{^ v }}x{{/ v }}", "{\"v\":false}", "x"},
    };
    RENDERING_CHECK(table);
}

static void test_partials(void **state)
{
    (void)state;
    static const struct rendering table[] = {
        {.name = "inserted", "({{>p}})", "{}", "(part)", {{"p", "part"}}},
        {.name = "missing", "({{>p}})", "{}", "()", .misses = true},
        {.name = "missing, with its space", "a\n  {{>p}} b\n", "{}", "a\n   b\n", .misses = true},
        {.name = "missing, alone", "a\n  {{>p}}\nb\n", "{}", "a\nb\n", .misses = true},
        {.name = "sees the context",
         "{{#v}}{{>p}}{{/v}}",
         "{\"v\":{\"w\":\"in\"}}",
         "*in*",
         {{"p", "*{{w}}*"}}},
        {.name = "recursion",
         "{{>n}}",
         "{\"t\":\"a\",\"k\":[{\"t\":\"b\",\"k\":[]},{\"t\":\"c\",\"k\":[{\"t\":\"d\",\"k\":[]}]}]"
         "}",
         "a(b()c(d()))",
         {{"n", "{{t}}({{#k}}{{>n}}{{/k}})"}}},
        {.name = "nested",
         "{{>a}}",
         "{\"v\":1}",
         "<1[1]>",
         {{"a", "<{{v}}{{>b}}>"}, {"b", "[{{v}}]"}}},
        {.name = "a variable of its name is another thing",
         "{{>p}}{{p}}",
         "{\"p\":\"v\"}",
         "partv",
         {{"p", "part"}}},
        {.name = "space around", "| {{>p}} |", "{}", "| \t|\t |", {{"p", "\t|\t"}}},
        {.name = "in a line, no indentation",
         "  {{v}}  {{>p}}\n",
         "{\"v\":\"-\"}",
         "  -  1\n2\n",
         {{"p", "1\n2"}}},
        {.name = "first in a line, no indentation",
         "  {{>p}}.\n",
         "{}",
         "  1\n2.\n",
         {{"p", "1\n2"}}},
        {.name = "alone, indented",
         "a\n  {{>p}}\nb\n",
         "{}",
         "a\n  1\n  2\nb\n",
         {{"p", "1\n2\n"}}},
        {.name = "alone, tabs", "\t{{>p}}\n", "{}", "\t1\n\t2\n", {{"p", "1\n2\n"}}},
        {.name = "alone, CRLF", "|\r\n{{>p}}\r\n|", "{}", "|\r\n1|", {{"p", "1"}}},
        {.name = "alone, first", "  {{>p}}\n3", "{}", "  1\n  23", {{"p", "1\n2"}}},
        {.name = "alone, last", "0\n  {{>p}}", "{}", "0\n  1\n  2", {{"p", "1\n2"}}},
        {.name = "values are not indented",
         "  {{>p}}\n",
         "{\"v\":\"x\\ny\"}",
         "  x\ny z\n  x\ny\n",
         {{"p", "{{{v}}} z\n{{{v}}}\n"}}},
        {.name = "indentation adds up",
         " {{>a}}\n",
         "{}",
         " 1\n   2\n   3\n 4\n",
         {{"a", "1\n  {{>b}}\n4\n"}, {"b", "2\n3\n"}}},
        {.name = "an inner one in a line has none",
         "  {{>a}}\n",
         "{}",
         "  1 2\n3\n  4\n",
         {{"a", "1 {{>b}}\n4\n"}, {"b", "2\n3"}}},
        {.name = "indented sections",
         "  {{>p}}\n",
         "{\"l\":[1,2]}",
         "  a\n  - 1\n  - 2\n  b\n",
         {{"p", "a\n{{#l}}\n- {{.}}\n{{/l}}\nb\n"}}},
        {.name = "lines that begin with a tag",
         "  {{>p}}\n",
         "{\"v\":true,\"w\":false}",
         "  a\n  {}\n  c\n  d\n",
         {{"p", "{{#v}}a{{/v}}\n{{#w}}b{{/w}}{}\n{{! x }}c\n{{#v}}d\n{{/v}}"}}},
        {.name = "padding", "({{>  p\t}})", "{}", "(part)", {{"p", "part"}}},
    };
    RENDERING_CHECK(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_comments),      cmocka_unit_test(test_delimiters),
        cmocka_unit_test(test_interpolation), cmocka_unit_test(test_sections),
        cmocka_unit_test(test_inverted),      cmocka_unit_test(test_partials),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
