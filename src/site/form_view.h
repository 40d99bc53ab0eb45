/*
 * form_view: the view data of the contact form, drawn from the field table.
 */
#ifndef INDEMAND_SITE_FORM_VIEW_H
#define INDEMAND_SITE_FORM_VIEW_H

#include "domain/enquiry.h"
#include "site/site.h"

struct form_view {
    struct str key;
    struct str stamp;
    struct str trap;                      /* what stands in the text that no person sees */
    struct enquiry enquiry;               /* what to show in the fields */
    enum enquiry_flaw flaws[FIELD_COUNT]; /* all ENQUIRY_FINE on a new form */
    const char *notice;                   /* a key of form.notices, or NULL */
    bool changing;                        /* back from the review, to change an answer */
};

/* Everything the template `form` needs. */
struct value *form_view_make(struct arena *arena, const struct site *site,
                             const struct site_language *language, const struct form_view *form);

/* Sets "form" of a page that has the form or carries it along: id, action, key, rendered, trap,
 * changing.
 */
void form_view_set_form(struct arena *arena, const struct site_language *language,
                        const struct form_view *form, struct value *view);

/* Renders the empty form of a language once and cuts it where key and stamp go. */
enum status form_view_prepare(struct site *site, struct site_language *language) MUST_CHECK;

#endif
