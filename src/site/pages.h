/*
 * pages: the pages of the public side that come from www/content: loading, rendering in advance,
 * serving.
 */
#ifndef INDEMAND_SITE_PAGES_H
#define INDEMAND_SITE_PAGES_H

#include "site/site.h"

/* Data that every public page has; the caller adds its own. title and description are borrowed. */
struct pages_head {
    const char *slug; /* "contact", "receipt", or of the content page */
    struct str title;
    struct str description; /* may be empty */
    struct str path;        /* for the canonical link; empty: the page has none */
    bool noindex;
};
struct value *pages_view(struct arena *arena, const struct site *site,
                         const struct site_language *language, const struct pages_head *head);

/* Renders a template into the response. A template that does not render becomes a plain 500. */
void pages_render(struct exchange *exchange, int status, const char *name,
                  const struct value *view);

/* Loads and renders every content page of a language. */
enum status pages_load(struct site *site, struct site_language *language) MUST_CHECK;

/* The page of this slug, or NULL. */
const struct site_page *pages_find(const struct site_language *language, struct str slug);

/* GET / : to the story page in the visitor's language. */
void pages_home(struct exchange *exchange);

/* GET /LANG/SLUG */
void pages_show(struct exchange *exchange);

/* The answer for a status of 400 or more, as a page: for the server and for handlers. */
void pages_fail(struct exchange *exchange, int status);

#endif
