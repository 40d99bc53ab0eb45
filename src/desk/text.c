/* text: see text.h. */
#include "desk/text.h"

#include "base/clock.h"

#define HOURS_MAX 48

struct text_span text_span(int64_t length)
{
    if (length < CLOCK_MINUTE)
        return (struct text_span){"now", 0};
    if (length < CLOCK_HOUR)
        return (struct text_span){"minutes", length / CLOCK_MINUTE};
    if (length < HOURS_MAX * CLOCK_HOUR)
        return (struct text_span){"hours", length / CLOCK_HOUR};
    return (struct text_span){"days", length / CLOCK_DAY};
}

struct str text_age(struct arena *arena, const struct locale *locale, int64_t length)
{
    struct text_span span = text_span(length);
    return locale_count(arena, locale, arena_printf(arena, "desk.age.%s", span.unit), span.count,
                        NULL, 0);
}

struct str text_time(struct arena *arena, int64_t time)
{
    return clock_local(arena, time, "%Y-%m-%d %H:%M");
}

struct str text_code(struct arena *arena, const struct locale *locale, const char *prefix,
                     struct str code)
{
    const struct value *texts = value_path(locale->texts, str_from(prefix));
    const struct value *text = texts == NULL ? NULL : value_find(texts, code);
    struct str found = text == NULL ? STR("") : value_get_text(text);
    return found.len > 0 ? found : arena_str(arena, code);
}
