/* site: see site.h. */
#include "site/site.h"

#include <malloc.h>
#include <stdlib.h>

#include "base/sandbox.h"
#include "domain/spam.h"
#include "http/prefork.h"
#include "site/consent.h"
#include "site/contact.h"
#include "site/form_view.h"
#include "site/map.h"
#include "site/pages.h"
#include "site/receipt.h"
#include "view/asset.h"

#define ARENA_CAP ((size_t)64 * 1024 * 1024)
#define BODY_MAX ((size_t)256 * 1024)
/* A form that comes back holds all that was typed, and a quotation mark has six bytes in HTML. */
#define RESPONSE_MAX (SITE_PAGE_MAX + 6 * BODY_MAX)

static const struct route ROUTES[] = {
    {REQUEST_GET, "/", pages_home},
    {REQUEST_GET, "/robots.txt", map_robots},
    {REQUEST_GET, "/sitemap.xml", map_sitemap},
    {REQUEST_GET, "/:/contact", contact_show},
    {REQUEST_POST, "/:/contact", contact_submit},
    {REQUEST_GET, "/:/receipt/:", receipt_show},
    {REQUEST_POST, "/:/receipt/:", receipt_withdraw},
    {REQUEST_GET, "/:/:", pages_show},
};

static enum status load_language(struct site *site, const struct languages_file *file)
{
    struct site_language *language = &site->languages[site->language_count];
    language->code = file->code;
    enum status status = locale_open(&language->locale, file->path.ptr);
    if (status != STATUS_OK)
        return status;
    site->codes[site->language_count++] = language->code;
    return locale_check(&language->locale, &site->languages[0].locale, file->path.ptr);
}

static enum status load_languages(struct site *site)
{
    struct languages_file files[LANGUAGES_MAX];
    size_t count = 0;
    enum status status = languages_list(&site->arena, site->config->paths.share, files, &count);
    for (size_t i = 0; i < count && status == STATUS_OK; i++)
        status = load_language(site, &files[i]);
    return status;
}

static enum status load_templates(struct site *site)
{
    struct str folder =
        arena_printf(&site->arena, STR_FMT "/www/templates", STR_ARG(site->config->paths.share));
    return mustache_open(&site->templates,
                         &(struct mustache_options){.folders = &folder.ptr, .folder_count = 1});
}

static enum status load_assets(struct site *site)
{
    struct str folder =
        arena_printf(&site->arena, STR_FMT "/www/static", STR_ARG(site->config->paths.share));
    return asset_load(&site->arena, folder.ptr, &site->assets);
}

/* All are loaded before the first is rendered: a page names the others, in every language. */
static enum status render_all(struct site *site)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < site->language_count && status == STATUS_OK; i++)
        status = pages_load(site, &site->languages[i]);
    for (size_t i = 0; i < site->language_count && status == STATUS_OK; i++) {
        status = pages_prepare(site, &site->languages[i]);
        if (status == STATUS_OK)
            status = consent_prepare(site, &site->languages[i]);
        if (status == STATUS_OK)
            status = form_view_prepare(site, &site->languages[i]);
    }
    return status == STATUS_OK ? map_prepare(site) : status;
}

enum status site_open(struct site *site, const struct config *config)
{
    *site = (struct site){.config = config};
    spam_prepare();
    arena_init(&site->arena, ARENA_CAP);
    arena_init(&site->draft, ARENA_CAP);
    enum status status = secret_load(config->site.key_file.ptr, &site->key);
    if (status == STATUS_OK)
        status = load_templates(site);
    if (status == STATUS_OK)
        status = load_assets(site);
    if (status == STATUS_OK)
        status = load_languages(site);
    if (status == STATUS_OK)
        status = render_all(site);
    arena_reset(&site->draft);
    malloc_trim(0); /* each worker would have it, too */
    return status;
}

void site_close(struct site *site)
{
    mustache_close(site->templates);
    for (size_t i = 0; i < site->language_count; i++)
        locale_close(&site->languages[i].locale);
    arena_reset(&site->arena);
}

const struct site_language *site_language(const struct site *site, struct str code)
{
    for (size_t i = 0; i < site->language_count; i++) {
        if (str_eq(site->languages[i].code, code))
            return &site->languages[i];
    }
    return NULL;
}

const struct site_language *site_language_of(const struct exchange *exchange)
{
    const struct site *site = exchange->app;
    struct str rest = str_slice(exchange->request.path, 1, exchange->request.path.len);
    struct str code;
    str_cut(rest, '/', &code, &rest);
    const struct site_language *language = site_language(site, code);
    return language != NULL ? language : &site->languages[0];
}

int site_worker(void *context, int listener)
{
    struct site *site = context;
    if (client_open(&site->client, site->config) != STATUS_OK || sandbox_enter() != STATUS_OK)
        return EXIT_FAILURE;
    int code = server_run(&(struct server_options){
        .routes = ROUTES,
        .route_count = sizeof(ROUTES) / sizeof(ROUTES[0]),
        .fail = pages_fail,
        .app = site,
        .listener = listener,
        .peer = site->client.fd,
        .body_max = BODY_MAX,
        .response_max = RESPONSE_MAX,
    });
    if (site->client.stuck)
        code = PREFORK_EXIT_STUCK;
    client_close(&site->client);
    site_close(site);
    return code;
}
