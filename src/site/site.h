/*
 * site: what every handler of the public side shares. Made once in the parent, before the workers
 * are forked, and never changed by them: its memory is theirs together.
 */
#ifndef INDEMAND_SITE_SITE_H
#define INDEMAND_SITE_SITE_H

#include "base/config.h"
#include "base/secret.h"
#include "domain/notice.h"
#include "http/gzip_parts.h"
#include "http/server.h"
#include "site/client.h"
#include "view/languages.h"
#include "view/locale.h"
#include "view/mustache.h"
#include "view/page.h"
#include "view/value.h"

#define SITE_PAGES_MAX 32
#define SITE_STORY "internationally-in-demand"
#define SITE_PRIVACY "privacy"
#define SITE_FORM "contact"
#define SITE_PAGE_MAX ((size_t)1024 * 1024) /* bytes of a rendered page */

/* A page that is the same for everybody, rendered and compressed in advance. */
struct site_page {
    struct page source;
    struct str html;
    struct str gzip;
    struct str etag; /* with its quotation marks; of the plain form */
    struct str etag_gzip;
};

/* The contact form, cut where each visitor's key and stamp go. */
struct site_form {
    struct str before_key;
    struct str before_stamp;
    struct str rest;
    struct gzip_part before_key_gzip;
    struct gzip_part before_stamp_gzip;
    struct gzip_part rest_gzip;
};

struct site_language {
    struct str code;
    struct locale locale;
    const struct value *countries;          /* labels by code, see countries.h */
    struct site_page pages[SITE_PAGES_MAX]; /* by their order, then by their names */
    size_t page_count;
    const struct notice *notice; /* in the site's notices */
    struct site_form form;
};

struct site {
    const struct config *config;
    struct arena arena;
    struct arena draft; /* while pages are rendered in advance: what is needed for one of them */
    struct secret_key key;
    struct mustache_set *templates;
    struct value *assets;
    struct site_language languages[LANGUAGES_MAX];
    struct str codes[LANGUAGES_MAX]; /* of the languages, in their order; the standard first */
    size_t language_count;
    struct notice notices[LANGUAGES_MAX]; /* one for each language, in their order */
    struct str robots;
    struct str sitemap;
    struct client client; /* of this worker */
};

/* Loads texts, templates and assets and renders what can be rendered in advance. What is wrong is
 * logged. */
enum status site_open(struct site *site, const struct config *config) MUST_CHECK;
void site_close(struct site *site);

/* The language of this code, or NULL. */
const struct site_language *site_language(const struct site *site, struct str code);

/* The language of the exchange's path, else the standard one: for error pages too. */
const struct site_language *site_language_of(const struct exchange *exchange);

/* For prefork: a worker of the site; `context` is the struct site. */
int site_worker(void *context, int listener);

#endif
