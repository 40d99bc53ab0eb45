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
    struct enquiry enquiry;               /* what to show in the fields */
    enum enquiry_flaw flaws[FIELD_COUNT]; /* all ENQUIRY_FINE on a new form */
    const char *notice;                   /* a key of form.notices, or NULL */
};

/* Everything the template `form` needs. */
struct value *form_view_make(struct arena *arena, const struct site *site,
                             const struct site_language *language, const struct form_view *form);

/* Renders the empty form of a language once and cuts it where key and stamp go. */
enum status form_view_prepare(struct site *site, struct site_language *language) MUST_CHECK;

#endif
