/* map: see map.h. */
#include "site/map.h"

#include "base/log.h"
#include "site/frame.h"

#define SITEMAP_MAX ((size_t)8 * 1024 * 1024)
#define CACHE STR("public, max-age=3600")

static void add_translation(struct buf *out, struct str code, struct str url)
{
    buf_printf(out,
               "<xhtml:link rel=\"alternate\" hreflang=\"" STR_FMT "\" href=\"" STR_FMT "\"/>\n",
               STR_ARG(code), STR_ARG(url));
}

/* A page with all its translations, itself included, as search engines want to have it. When a page
 * was changed last is not said: files have the time at which they were installed. */
static void add_page(struct site *site, struct buf *out, const struct site_language *language,
                     const struct frame_place *place)
{
    struct arena *arena = &site->draft;
    buf_printf(out, "<url>\n<loc>" STR_FMT "</loc>\n",
               STR_ARG(frame_url(arena, site, language, place)));
    for (size_t i = 0; i < site->language_count; i++) {
        const struct site_language *other = &site->languages[i];
        if (frame_has(other, place))
            add_translation(out, other->code, frame_url(arena, site, other, place));
    }
    struct str standard = frame_default_url(arena, site, place);
    if (standard.len > 0)
        add_translation(out, STR("x-default"), standard);
    buf_add(out, STR("</url>\n"));
}

static void add_language(struct site *site, struct buf *out, const struct site_language *language)
{
    add_page(site, out, language, &FRAME_FORM);
    for (size_t i = 0; i < language->page_count; i++) {
        const struct page *page = &language->pages[i].source;
        if (!page->noindex)
            add_page(site, out, language, &(struct frame_place){.path = page->slug});
    }
}

enum status map_prepare(struct site *site)
{
    struct buf out;
    buf_init(&out, SITEMAP_MAX);
    buf_add(&out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                      " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"));
    for (size_t i = 0; i < site->language_count; i++)
        add_language(site, &out, &site->languages[i]);
    buf_add(&out, STR("</urlset>\n"));
    bool fits = !out.failed;
    if (fits)
        site->sitemap = arena_str(&site->arena, buf_str(&out));
    else
        log_error("sitemap-too-large", LOG_INT("max", SITEMAP_MAX));
    buf_reset(&out);
    site->robots = arena_printf(&site->arena,
                                "User-agent: *\n"
                                "Disallow: /desk/\n"
                                "Sitemap: " STR_FMT "/sitemap.xml\n",
                                STR_ARG(site->config->site.base_url));
    return fits ? STATUS_OK : STATUS_TOO_LARGE;
}

static void send(struct exchange *exchange, struct str type, struct str text)
{
    exchange->response->status = 200;
    exchange->response->shared = text;
    response_header(exchange->response, "Content-Type", type);
    response_header(exchange->response, "Cache-Control", CACHE);
}

void map_robots(struct exchange *exchange)
{
    const struct site *site = exchange->app;
    send(exchange, STR("text/plain; charset=utf-8"), site->robots);
}

void map_sitemap(struct exchange *exchange)
{
    const struct site *site = exchange->app;
    send(exchange, STR("application/xml; charset=utf-8"), site->sitemap);
}
