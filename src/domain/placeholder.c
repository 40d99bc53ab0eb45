/* placeholder: see placeholder.h. */
#include "domain/placeholder.h"

/* What may not stand around a mark: nothing, a digit before it, a piece of a longer host name. */
enum edge { ANY, NUMBER, HOST };

static const struct mark {
    struct str text;
    enum edge edge;
} MARKS[] = {
    {STR_INIT(".example"), HOST},    {STR_INIT("example.com"), HOST},
    {STR_INIT("example.org"), HOST}, {STR_INIT("example.net"), HOST},
    {STR_INIT("000000"), NUMBER},    {STR_INIT("2000-01-01"), NUMBER},
    {STR_INIT("Musterstr"), ANY},    {STR_INIT("Musterstadt"), ANY},
    {STR_INIT("Mustermann"), ANY},   {STR_INIT("Musterfrau"), ANY},
    {STR_INIT("Muster-"), ANY},
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Of a label in a host name. */
static bool is_label(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

static bool stands_alone(const struct mark *mark, struct str text, size_t at)
{
    char before = at > 0 ? text.ptr[at - 1] : ' ';
    size_t end = at + mark->text.len;
    char after = end < text.len ? text.ptr[end] : ' ';
    if (mark->edge == NUMBER)
        return !is_digit(before);
    if (mark->edge == HOST)
        return (mark->text.ptr[0] == '.' || !is_label(before)) && !is_label(after) && after != '.';
    return true;
}

static bool holds(struct str text, const struct mark *mark)
{
    for (size_t at = 0; at + mark->text.len <= text.len; at++) {
        if (str_eq_nocase(str_slice(text, at, mark->text.len), mark->text) &&
            stands_alone(mark, text, at))
            return true;
    }
    return false;
}

bool placeholder_in(struct str text)
{
    for (size_t i = 0; i < sizeof(MARKS) / sizeof(MARKS[0]); i++) {
        if (holds(text, &MARKS[i]))
            return true;
    }
    return false;
}
