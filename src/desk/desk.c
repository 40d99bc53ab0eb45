/* desk: see desk.h. */
#include "desk/desk.h"

#include <stdlib.h>

#include "base/log.h"
#include "base/password.h"
#include "desk/gate.h"
#include "desk/pages.h"
#include "desk/routes.h"
#include "store/store.h"
#include "view/asset.h"

#define ARENA_CAP ((size_t)4 * 1024 * 1024)
/* The largest form is that of the login. */
#define BODY_MAX ((size_t)16 * 1024)
/* Fifty lines of the inbox, every character escaped, need a quarter of this. */
#define RESPONSE_MAX ((size_t)1024 * 1024)

enum status desk_init(struct desk *desk, const struct config *config)
{
    *desk = (struct desk){.config = config};
    return gate_open(&desk->gate);
}

struct desk *desk_of(const struct exchange *exchange)
{
    return exchange->app;
}

static enum status open_db(struct desk *desk)
{
    return store_open(&desk->db, desk->config->paths.database.ptr, ROLE_DESK);
}

enum status desk_db(struct desk *desk, struct db **out)
{
    enum status status = desk->db == NULL ? open_db(desk) : STATUS_OK;
    *out = desk->db;
    return status == STATUS_OK || status == STATUS_BUSY ? status : STATUS_UNAVAILABLE;
}

void desk_db_failed(struct desk *desk, enum status status)
{
    if (status != STATUS_IO && status != STATUS_FULL)
        return;
    db_close(desk->db);
    desk->db = NULL;
}

static enum status load_texts(struct desk *desk)
{
    const char *share = desk->config->paths.share.ptr;
    struct str templates = arena_printf(&desk->arena, "%s/www/templates", share);
    struct str files = arena_printf(&desk->arena, "%s/www/static", share);

    const char *folders[] = {templates.ptr};
    enum status status = mustache_open(
        &desk->templates, &(struct mustache_options){.folders = folders, .folder_count = 1});
    if (status == STATUS_OK)
        status = locale_open_staff(&desk->locale, desk->config->paths.share, "en");
    if (status == STATUS_OK)
        status = asset_load(&desk->arena, files.ptr, &desk->assets);
    return status;
}

static void unload(struct desk *desk)
{
    db_close(desk->db);
    mustache_close(desk->templates);
    locale_close(&desk->locale);
    arena_reset(&desk->arena);
}

int desk_worker(void *context, int listener)
{
    struct desk *desk = context;
    arena_init(&desk->arena, ARENA_CAP);
    desk->dummy = password_dummy(&desk->arena);
    desk->operator= value_map(&desk->arena);
    value_set_text(&desk->arena, desk->operator, "short_name", desk->config->operator.short_name);

    /* Another schema will not go away by trying again; a lock or a missing disk may. */
    int code = CONFIG_EXIT;
    if (load_texts(desk) == STATUS_OK && open_db(desk) != STATUS_INVALID)
        code = server_run(&(struct server_options){
            .routes = routes_table,
            .route_count = routes_count,
            .fail = pages_fail_early,
            .app = desk,
            .listener = listener,
            .peer = -1,
            .body_max = BODY_MAX,
            .response_max = RESPONSE_MAX,
        });
    unload(desk);
    return code;
}
