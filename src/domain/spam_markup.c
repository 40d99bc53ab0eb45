/* spam_markup: see spam_markup.h. */
#include "domain/spam_markup.h"

#include <unictype.h>

#include "base/utf8.h"

#define SHOUTING_MIN 40 /* letters */
#define INSIDE_MAX 256  /* bytes looked at for a closing bracket: the cost stays linear */

struct marks {
    size_t links;     /* <a href=, [url=, [text](http */
    size_t tags;      /* <b>, </p>, [b] */
    size_t entities;  /* &nbsp; &#8211; */
    size_t templates; /* {Hello|Hi}, {{name}}, [Your Name], %company% */
    size_t signs;     /* pictographs, ticks, arrows */
    size_t bangs;     /* !! ??? $$$ */
    size_t upper;
    size_t lower;
};

static bool starts(struct str s, const char *start)
{
    struct str prefix = str_from(start);
    return s.len >= prefix.len && str_eq_nocase(str_slice(s, 0, prefix.len), prefix);
}

static bool starts_with_one(struct str s, const char *const *starting)
{
    for (; *starting != NULL; starting++) {
        if (starts(s, *starting))
            return true;
    }
    return false;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* What stands between the bracket s starts with and `close`, on one line; empty without one. */
static struct str inside(struct str s, char close)
{
    s = str_slice(s, 0, INSIDE_MAX);
    size_t end = str_index(s, close);
    struct str text = str_slice(s, 1, end - 1);
    return end == s.len || end < 2 || str_index(text, '\n') < text.len ? (struct str){"", 0} : text;
}

static void at_angle(struct str s, struct marks *marks)
{
    static const char *const linking[] = {"<a ", "<iframe", NULL};
    struct str text = inside(s, '>');
    bool image = starts(s, "<img") && str_contains(text, STR("://"));
    char first = text.len == 0 ? ' ' : text.ptr[0] == '/' ? 'a' : text.ptr[0];
    if (starts_with_one(s, linking) || image)
        marks->links++;
    else if (is_letter(first) && str_index(text, '@') == text.len)
        marks->tags++; /* <a@b.example> is a mail address */
}

static void at_square(struct str s, struct marks *marks)
{
    static const char *const linking[] = {"[url", "[link", "[img", NULL};
    static const char *const tags[] = {"[b]",   "[/b]",   "[i]",     "[u]",
                                       "[size", "[color", "[center", NULL};
    static const char *const blanks[] = {"[your ",   "[first",   "[last",  "[name",
                                         "[company", "[insert",  "[email", "[website",
                                         "[domain",  "[contact", NULL};
    struct str text = inside(s, ']');
    struct str rest = str_slice(s, text.len + 2, s.len);
    if (starts_with_one(s, linking) || (text.len > 0 && starts(rest, "(http")))
        marks->links++;
    else if (starts_with_one(s, tags))
        marks->tags++;
    else if (text.len > 0 && starts_with_one(s, blanks))
        marks->templates++;
}

/* {Hello|Hi}, {{name}}, {first_name}; one word alone in braces may be anything. */
static void at_brace(struct str s, struct marks *marks)
{
    struct str text = inside(s, '}');
    bool blank = starts(text, "{") || str_index(text, '|') < text.len ||
                 str_index(text, '_') < text.len || starts(text, "name") || starts(text, "company");
    marks->templates += text.len > 0 && blank;
}

static void at_percent(struct str s, struct marks *marks)
{
    static const char *const blanks[] = {"%name%", "%company%", "%domain%", "%website%",
                                         "%first", "%url%",     "%spin",    NULL};
    marks->templates += starts_with_one(s, blanks);
}

static void at_ampersand(struct str s, struct marks *marks)
{
    static const char *const entities[] = {"&nbsp;", "&amp;", "&quot;", "&lt;", "&gt;", "&#", NULL};
    marks->entities += starts_with_one(s, entities);
}

/* Ticks, arrows, stars, pictographs, flags. Not: bullets, currency signs, the signs of (c), (R), TM
 * and degrees. */
static bool is_sign(uint32_t c)
{
    return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf) ||
           (c >= 0x2b00 && c <= 0x2bff) || (c >= 0x2190 && c <= 0x21ff);
}

static void look_ascii(struct str s, struct marks *marks)
{
    char c = s.ptr[0];
    marks->upper += c >= 'A' && c <= 'Z';
    marks->lower += c >= 'a' && c <= 'z';
    switch (c) {
    case '<':
        at_angle(s, marks);
        break;
    case '[':
        at_square(s, marks);
        break;
    case '{':
        at_brace(s, marks);
        break;
    case '%':
        at_percent(s, marks);
        break;
    case '&':
        at_ampersand(s, marks);
        break;
    case '!':
    case '?':
    case '$':
        marks->bangs += s.len > 1 && s.ptr[1] == c;
        break;
    default:
        break;
    }
}

static void look_further(uint32_t c, struct marks *marks)
{
    marks->signs += is_sign(c);
    marks->bangs += c == 0xff01 || c == 0x203c;
    if (c >= 0x0400 && c <= 0x044f) {
        marks->upper += c < 0x0430;
        marks->lower += c >= 0x0430;
    }
}

static void look(struct str text, struct marks *marks)
{
    while (text.len > 0) {
        if ((unsigned char)*text.ptr < 0x80) {
            look_ascii(text, marks);
            text = str_slice(text, 1, text.len);
        } else {
            look_further(utf8_next(&text), marks);
        }
    }
}

/* `each` points for one, `most` at most. */
static int32_t grade(size_t count, int32_t each, int32_t most)
{
    return count * (size_t)each < (size_t)most ? (int32_t)count * each : most;
}

int32_t spam_markup_points(const struct enquiry *enquiry)
{
    struct marks marks = {0};
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        enum field_kind kind = field_get((enum field_id)i)->kind;
        if (kind == FIELD_KIND_LINE || kind == FIELD_KIND_TEXT)
            look(enquiry->value[i], &marks);
    }
    int32_t points = marks.links == 0 ? 0 : 30;
    points += grade(marks.links, 5, 10) + grade(marks.tags, 4, 16) + grade(marks.entities, 2, 6);
    points += grade(marks.templates, 14, 28);
    points += marks.signs < 3 ? 0 : grade(marks.signs - 2, 3, 12);
    points += marks.bangs < 2 ? 0 : grade(marks.bangs - 1, 2, 8);
    if (marks.upper + marks.lower >= SHOUTING_MIN && marks.upper > 2 * marks.lower)
        points += 5;
    return points;
}
