/* spam_view: see spam_view.h. */
#include "desk/spam_view.h"

#include "desk/text.h"

/* The reason with the most points among those with fewer than `below`, or as many and a higher
 * number than `last`; SPAM_REASON_COUNT when there is none. */
static size_t next_reason(const struct spam_score *score, int32_t below, size_t last)
{
    size_t best = SPAM_REASON_COUNT;
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++) {
        int32_t points = score->points[i];
        bool is_next = points > 0 && (points < below || (points == below && i > last));
        if (is_next && (best == SPAM_REASON_COUNT || points > score->points[best]))
            best = i;
    }
    return best;
}

void spam_view_reasons(struct arena *arena, const struct locale *locale,
                       const struct spam_score *score, struct value *view)
{
    struct value *list = value_set_list(arena, view, "reasons");
    size_t reason = next_reason(score, INT32_MAX, 0);
    while (reason != SPAM_REASON_COUNT) {
        struct value *item = value_add_map(arena, list);
        struct str name = str_from(spam_reason_name((enum spam_reason)reason));
        value_set_text(arena, item, "text", text_code(arena, locale, "desk.spam.reasons", name));
        value_set_int(arena, item, "points", score->points[reason]);
        reason = next_reason(score, score->points[reason], reason);
    }
}
