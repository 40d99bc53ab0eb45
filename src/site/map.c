/* map: see map.h. */
#include "site/map.h"

#define CACHE STR("public, max-age=3600")

static void add_url(struct site *site, struct buf *out, struct str code, struct str slug)
{
    buf_printf(out, "<url><loc>" STR_FMT "/" STR_FMT "/" STR_FMT "</loc></url>\n",
               STR_ARG(site->config->site.base_url), STR_ARG(code), STR_ARG(slug));
}

void map_prepare(struct site *site)
{
    struct buf out;
    buf_init(&out, SITE_PAGE_MAX);
    buf_add(&out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"));
    for (size_t i = 0; i < site->language_count; i++) {
        const struct site_language *language = &site->languages[i];
        add_url(site, &out, language->code, STR("contact"));
        for (size_t k = 0; k < language->page_count; k++) {
            if (!language->pages[k].noindex)
                add_url(site, &out, language->code, language->pages[k].slug);
        }
    }
    buf_add(&out, STR("</urlset>\n"));
    site->sitemap = arena_str(&site->arena, buf_str(&out));
    buf_reset(&out);
    site->robots = arena_printf(&site->arena,
                                "User-agent: *\n"
                                "Disallow: /desk/\n"
                                "Sitemap: " STR_FMT "/sitemap.xml\n",
                                STR_ARG(site->config->site.base_url));
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
