/*
 * review: the page on which a visitor reads the answers once more before sending them.
 *
 * It stores nothing, here or on the visitor's device: everything travels on in hidden fields, and
 * comes back with the buttons Send and Change as a form of the same route.
 */
#ifndef INDEMAND_SITE_REVIEW_H
#define INDEMAND_SITE_REVIEW_H

#include "http/form.h"
#include "site/form_view.h"

/* What a sent form asks for: its `action`. */
enum review_action {
    REVIEW_SEND,   /* also an action that nobody knows */
    REVIEW_READ,   /* "review": show the answers */
    REVIEW_EDIT,   /* "edit": back to the form, filled in */
    REVIEW_SWITCH, /* "switch": the form, filled in, in another language */
};
enum review_action review_action(const struct form *form);

/* 200 with the answers of a form without flaws. */
void review_show(struct exchange *exchange, const struct site_language *language,
                 const struct form_view *form);

#endif
