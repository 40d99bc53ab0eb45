/*
 * frame: what every public page says of the others: the languages it can be read in, for people and
 * for search engines, and the list of content pages.
 *
 * Which languages there are is for www/locale to say, and which pages for www/content: nothing here
 * knows any of them but the story and the form.
 */
#ifndef INDEMAND_SITE_FRAME_H
#define INDEMAND_SITE_FRAME_H

#include "site/site.h"

/* The form whose content the buttons of the switch send along, `id` in the templates. */
#define FRAME_FORM_ID "enquiry"

/* Where a page is, behind its language. */
struct frame_place {
    struct str path; /* "imprint", "receipt/TOKEN"; empty: nowhere, it only says what went wrong */
    bool everywhere; /* made by a handler, so in every language; else where there is such a file */
};

#define FRAME_FORM ((struct frame_place){STR(SITE_FORM), true})

/* Is the page there in this language? */
bool frame_has(const struct site_language *language, const struct frame_place *place);

/* The address of a page with scheme and host; the page is there in this language. */
struct str frame_url(struct arena *arena, const struct site *site,
                     const struct site_language *language, const struct frame_place *place);

/* The address for readers of no language of ours, "x-default" to search engines: "/", which chooses
 * a language, for the story; else the page in the standard language; empty without one. */
struct str frame_default_url(struct arena *arena, const struct site *site,
                             const struct frame_place *place);

/* Where the form of a language posts to. */
struct str frame_action(struct arena *arena, const struct site_language *language);

/* Sets "typed", "language_name", and "languages" for the switch, in the order of the site: [{code,
 * name, dir, href, action, current}]. dir is empty where it is that of the page; href leads to the
 * story where a language does not have the page; action is where the form goes with what was typed.
 */
void frame_set_languages(struct arena *arena, const struct site *site,
                         const struct site_language *language, const struct frame_place *place,
                         bool typed, struct value *view);

/* Sets what search engines and link previews are told: "canonical", "base_url", "alternates"
 * ([{code, href, current, og_locale}], this language included) and "x_default". With place == NULL,
 * of a page that is not theirs, and for one that is nowhere, all empty but base_url. */
void frame_set_translations(struct arena *arena, const struct site *site,
                            const struct site_language *language, const struct frame_place *place,
                            struct value *view);

/* Sets "pages", those of a language that have an order, in that order: [{title, description, href,
 * current}]; and "has_pages". */
void frame_set_pages(struct arena *arena, const struct site_language *language, struct str current,
                     struct value *view);

#endif
