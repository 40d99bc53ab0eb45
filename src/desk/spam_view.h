/*
 * spam_view: the reasons of a spam score in words, for the lists and the page of an enquiry.
 */
#ifndef INDEMAND_DESK_SPAM_VIEW_H
#define INDEMAND_DESK_SPAM_VIEW_H

#include "domain/spam.h"
#include "view/locale.h"

/* Sets "reasons" in `view`: [{text, points}], the weightiest first. */
void spam_view_reasons(struct arena *arena, const struct locale *locale,
                       const struct spam_score *score, struct value *view);

#endif
