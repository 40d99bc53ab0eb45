/* language: see language.h. */
#include "http/language.h"

/* The quality of one item of the header, in thousandths: "nl;q=0.8" has 800. Malformed ones 0. */
static int quality(struct str parameters)
{
    struct str value = str_trim(parameters, " \t");
    if (value.len == 0)
        return 1000;
    if (!str_eq_nocase(str_slice(value, 0, 2), STR("q=")))
        return 0;
    value = str_slice(value, 2, value.len);
    int number = 0;
    int unit = 1000;
    for (size_t i = 0; i < value.len && unit > 0; i++) {
        char c = value.ptr[i];
        if (c == '.' && i == 1)
            continue;
        if (c < '0' || c > '9')
            return 0;
        number += (c - '0') * unit;
        unit /= 10;
    }
    return number > 1000 ? 1000 : number;
}

static struct str primary(struct str tag)
{
    struct str head;
    struct str tail;
    str_cut(tag, '-', &head, &tail);
    return head;
}

/* How well a wanted tag fits an offered one: 2 the same, 1 the same language, 0 not at all. */
static int fit(struct str wanted, struct str offered)
{
    if (str_eq_nocase(wanted, offered))
        return 2;
    return str_eq_nocase(primary(wanted), primary(offered)) ? 1 : 0;
}

/* Of the offered languages the one that fits the tag best; count when none does. */
static size_t closest(struct str tag, const struct str *offered, size_t count)
{
    size_t best = count;
    for (size_t i = 0; i < count; i++) {
        int closeness = fit(tag, offered[i]);
        if (closeness > 0 && (best == count || closeness > fit(tag, offered[best])))
            best = i;
    }
    return best;
}

size_t language_pick(struct str header, const struct str *offered, size_t count)
{
    size_t best = 0;
    int best_quality = 0;
    bool more = true;
    while (more) {
        struct str item;
        struct str tag;
        struct str parameters;
        more = str_cut(header, ',', &item, &header);
        str_cut(item, ';', &tag, &parameters);
        size_t found = closest(str_trim(tag, " \t"), offered, count);
        /* Among equal wishes the first counts, as people list them. */
        if (found < count && quality(parameters) > best_quality) {
            best_quality = quality(parameters);
            best = found;
        }
    }
    return best;
}
