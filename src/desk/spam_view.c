/* spam_view: see spam_view.h. */
#include "desk/spam_view.h"

#include "desk/text.h"

void spam_view_reasons(struct arena *arena, const struct locale *locale,
                       const struct spam_score *score, struct value *view)
{
    enum spam_reason ranked[SPAM_REASON_COUNT];
    size_t count = spam_ranked(score, ranked);
    struct value *list = value_set_list(arena, view, "reasons");
    for (size_t i = 0; i < count; i++) {
        struct value *item = value_add_map(arena, list);
        struct str name = str_from(spam_reason_name(ranked[i]));
        value_set_text(arena, item, "text", text_code(arena, locale, "desk.spam.reasons", name));
        value_set_int(arena, item, "points", score->points[ranked[i]]);
    }
}
