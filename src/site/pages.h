/*
 * pages: the pages of the public side that come from www/content: loading, rendering in advance,
 * serving.
 */
#ifndef INDEMAND_SITE_PAGES_H
#define INDEMAND_SITE_PAGES_H

#include "site/frame.h"
#include "site/site.h"

/* Data that every public page has; the caller adds its own. All texts are borrowed. */
struct pages_head {
    const char *slug; /* "contact", "receipt", or of the content page */
    struct str title;
    struct str description; /* may be empty */
    struct frame_place place;
    bool noindex; /* not for search engines: no canonical link, no translations, no preview */
    bool typed; /* holds what was typed, in the form FRAME_FORM_ID: no link may lead away from it */
};
struct value *pages_view(struct arena *arena, const struct site *site,
                         const struct site_language *language, const struct pages_head *head);

/* Renders a template into the response. A template that does not render becomes a plain 500. */
void pages_render(struct exchange *exchange, int status, const char *name,
                  const struct value *view);

/* Loads every content page of a language. */
enum status pages_load(struct site *site, struct site_language *language) MUST_CHECK;

/* Renders the content pages of a language, after those of all languages are loaded. */
enum status pages_prepare(struct site *site, struct site_language *language) MUST_CHECK;

/* The page of this slug, or NULL. */
const struct site_page *pages_find(const struct site_language *language, struct str slug);

/* GET / : to the story page in the visitor's language. */
void pages_home(struct exchange *exchange);

/* GET /LANG/SLUG */
void pages_show(struct exchange *exchange);

/* The answer for a status of 400 or more, as a page: for the server and for handlers. */
void pages_fail(struct exchange *exchange, int status);

#endif
