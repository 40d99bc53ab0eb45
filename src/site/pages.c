/* pages: see pages.h. */
#include "site/pages.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"
#include "http/gzip.h"
#include "http/language.h"
#include "site/legal.h"
#include "site/organisation.h"
#include "view/page.h"
#include "view/tel.h"

/* How long nginx and browsers may show a content page without asking. */
#define CACHE_SECONDS 60

static void set_people(struct arena *arena, const struct config *config,
                       const struct site_language *language, struct value *view)
{
    struct str lang = language->code;
    const struct locale_param name = {STR("name"), config->operator.name };
    struct value *owner = value_set_map(arena, view, "operator");
    value_set_text(arena, owner, "name", config->operator.name);
    value_set_text(arena, owner, "short_name", config->operator.short_name);
    value_set_text(arena, owner, "url", config->operator.url);
    value_set_text(
        arena, owner, "link_text",
        locale_format(arena, &language->locale, STR("story.related_operator"), &name, 1));
    struct value *contact = value_set_map(arena, view, "contact");
    value_set_text(arena, contact, "name", config->contact.name);
    value_set_text(arena, contact, "role", config_words(config, &config->contact.role, lang));
    value_set_text(arena, contact, "phone", config->contact.phone);
    value_set_text(arena, contact, "phone_href", tel_href(arena, config->contact.phone));
    value_set_text(arena, contact, "email", config->contact.email);
    value_set_text(arena, contact, "organisation", config->contact.organisation);
    value_set_text(arena, contact, "street", config->contact.street);
    value_set_text(arena, contact, "city", config_words(config, &config->contact.city, lang));
}

static void set_links(struct arena *arena, struct str lang, struct value *view)
{
    static const char *const links[][2] = {
        {"home", SITE_STORY},   {"story", SITE_STORY},     {"form", SITE_FORM},
        {"imprint", "imprint"}, {"privacy", SITE_PRIVACY}, {"accessibility", "accessibility"},
    };
    struct value *map = value_set_map(arena, view, "links");
    for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++)
        value_set_text(arena, map, links[i][0],
                       arena_printf(arena, "/" STR_FMT "/%s", STR_ARG(lang), links[i][1]));
}

struct value *pages_view(struct arena *arena, const struct site *site,
                         const struct site_language *language, const struct pages_head *head)
{
    struct value *view = value_map(arena);
    value_set_text(arena, view, "lang", language->code);
    value_set_text(arena, view, "dir", locale_text(&language->locale, STR("dir")));
    value_set_text(arena, view, "page", str_from(head->slug));
    value_set_text(arena, view, "title", head->title);
    value_set_text(arena, view, "description", head->description);
    value_set_bool(arena, view, "noindex", head->noindex);
    value_set_text(arena, view, "structured", STR(""));
    value_set(arena, view, "t", language->locale.texts);
    value_set(arena, view, "asset", site->assets);
    set_people(arena, site->config, language, view);
    set_links(arena, language->code, view);
    frame_set_languages(arena, site, language, &head->place, head->typed, view);
    frame_set_translations(arena, site, language, head->noindex ? NULL : &head->place, view);
    frame_set_pages(arena, language, head->place.path, view);
    return view;
}

void pages_render(struct exchange *exchange, int status, const char *name, const struct value *view)
{
    const struct site *site = exchange->app;
    struct response *response = exchange->response;
    response_html(response, status);
    if (mustache_render(site->templates, name, view, &response->body) != STATUS_OK) {
        response_clear(response);
        response->status = 500;
        response_header(response, "Content-Type", STR("text/plain; charset=utf-8"));
        buf_add(&response->body, STR("Something is wrong with this page.\n"));
    }
}

static struct str etag(struct arena *arena, struct str body)
{
    struct secret_hash hash = secret_digest(body);
    return arena_printf(arena, "\"" STR_FMT "\"", STR_ARG(secret_hex(arena, hash.bytes, 8)));
}

static struct value *view_of(struct site *site, const struct site_language *language,
                             const struct page *source)
{
    struct arena *arena = &site->draft;
    const struct locale_param version = {STR("version"), source->version};
    struct value *view = pages_view(arena, site, language,
                                    &(struct pages_head){.slug = source->slug.ptr,
                                                         .title = source->title,
                                                         .description = source->description,
                                                         .place = {.path = source->slug},
                                                         .noindex = source->noindex});
    value_set_text(arena, view, "lead", source->lead);
    value_set_text(arena, view, "body", source->body);
    value_set_text(arena, view, "version", source->version);
    value_set_text(arena, view, "version_text",
                   locale_format(arena, &language->locale, STR("content.version"), &version, 1));
    legal_set(arena, site, language, source->slug, view);
    if (str_eq(source->slug, STR(SITE_STORY)))
        value_set_text(arena, view, "structured", organisation_make(arena, site));
    return view;
}

/* Renders one content page for good: memory of the site's arena, shared by all workers. */
static enum status render_page(struct site *site, const struct site_language *language,
                               struct site_page *page)
{
    struct arena *arena = &site->arena;
    const struct page *source = &page->source;
    const struct value *view = view_of(site, language, source);
    struct buf html;
    struct buf packed;
    buf_init(&html, SITE_PAGE_MAX);
    buf_init(&packed, SITE_PAGE_MAX);
    const char *name = source->template.len > 0 ? source->template.ptr : "content";
    enum status status = mustache_render(site->templates, name, view, &html);
    if (status == STATUS_OK) {
        gzip_compress(buf_str(&html), &packed);
        page->html = arena_str(arena, buf_str(&html));
        page->gzip = arena_str(arena, buf_str(&packed));
        page->etag = etag(arena, page->html);
        page->etag_gzip = etag(arena, page->gzip);
    }
    buf_reset(&html);
    buf_reset(&packed);
    arena_clear(&site->draft);
    return status;
}

enum status pages_prepare(struct site *site, struct site_language *language)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < language->page_count && status == STATUS_OK; i++)
        status = render_page(site, language, &language->pages[i]);
    return status;
}

/* Puts a page into its place among those before, which came in the order of their names. */
static enum status add_page(struct site_language *language, const struct page *source)
{
    if (language->page_count == SITE_PAGES_MAX) {
        log_error("too-many-pages", LOG_STR("lang", language->code));
        return STATUS_TOO_LARGE;
    }
    if (str_eq(source->slug, STR(SITE_FORM))) {
        log_error("page-of-the-form", LOG_STR("lang", language->code),
                  LOG_STR("page", source->slug));
        return STATUS_INVALID;
    }
    size_t at = language->page_count++;
    for (; at > 0 && language->pages[at - 1].source.order > source->order; at--)
        language->pages[at] = language->pages[at - 1];
    language->pages[at] = (struct site_page){.source = *source};
    return STATUS_OK;
}

enum status pages_load(struct site *site, struct site_language *language)
{
    struct str pattern = arena_printf(&site->arena, STR_FMT "/www/content/" STR_FMT "/*.md",
                                      STR_ARG(site->config->paths.share), STR_ARG(language->code));
    glob_t found;
    if (glob(pattern.ptr, 0, NULL, &found) != 0) {
        log_error("no-content", LOG_STR("pattern", pattern));
        return STATUS_NOT_FOUND;
    }
    enum status status = STATUS_OK;
    for (size_t i = 0; i < found.gl_pathc && status == STATUS_OK; i++) {
        struct page source;
        status = page_load(&site->arena, found.gl_pathv[i], &source);
        if (status == STATUS_OK)
            status = add_page(language, &source);
    }
    globfree(&found);
    return status;
}

void pages_home(struct exchange *exchange)
{
    const struct site *site = exchange->app;
    size_t best =
        language_pick(exchange->request.accept_language, site->codes, site->language_count);
    response_header(exchange->response, "Vary", STR("Accept-Language"));
    response_no_store(exchange->response);
    response_see_other(exchange->response, arena_printf(exchange->arena, "/" STR_FMT "/" SITE_STORY,
                                                        STR_ARG(site->codes[best])));
}

const struct site_page *pages_find(const struct site_language *language, struct str slug)
{
    for (size_t i = 0; i < language->page_count; i++) {
        if (str_eq(language->pages[i].source.slug, slug))
            return &language->pages[i];
    }
    return NULL;
}

void pages_show(struct exchange *exchange)
{
    const struct site *site = exchange->app;
    const struct site_language *language = site_language(site, exchange->match.params[0]);
    const struct site_page *page =
        language == NULL ? NULL : pages_find(language, exchange->match.params[1]);
    if (page == NULL) {
        pages_fail(exchange, 404);
        return;
    }
    struct response *response = exchange->response;
    bool gzip = exchange->request.gzip;
    struct str tag = gzip ? page->etag_gzip : page->etag;
    response_header(response, "Cache-Control",
                    arena_printf(exchange->arena, "public, max-age=%d", CACHE_SECONDS));
    response_header(response, "Vary", STR("Accept-Encoding"));
    response_header(response, "ETag", tag);
    if (str_contains(exchange->request.if_none_match, tag)) {
        response->status = 304;
        return;
    }
    response_html(response, 200);
    if (gzip)
        response_header(response, "Content-Encoding", STR("gzip"));
    response->shared = gzip ? page->gzip : page->html;
}

/* The texts of an error page are under message.NAME in the locale files. */
static const char *message_of(int status)
{
    switch (status) {
    case 404:
        return "not_found";
    case 405:
        return "method_not_allowed";
    case 413:
        return "too_large";
    case 415:
        return "media_type";
    case 503:
        return "unavailable";
    default:
        return "bad_request";
    }
}

void pages_fail(struct exchange *exchange, int status)
{
    const struct site *site = exchange->app;
    struct arena *arena = exchange->arena;
    const struct site_language *language = site_language_of(exchange);
    struct str key = arena_printf(arena, "message.%s", message_of(status));
    const struct value *texts = value_path(language->locale.texts, key);
    struct value *view =
        pages_view(arena, site, language,
                   &(struct pages_head){.slug = "message",
                                        .title = value_get_text(value_find(texts, STR("title"))),
                                        .noindex = true});
    value_set_text(arena, view, "heading", value_get_text(value_find(texts, STR("heading"))));
    value_set_text(arena, view, "text", value_get_text(value_find(texts, STR("text"))));
    response_no_store(exchange->response);
    if (status == 503)
        response_header(exchange->response, "Retry-After", STR("10"));
    pages_render(exchange, status, "message", view);
}
