/* database: see database.h. */
#include "ctl/database.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "ctl/output.h"
#include "store/store.h"

#define ARENA_CAP ((size_t)16 * 1024 * 1024)

static enum ctl_exit open_store(const struct ctl *ctl, struct database *out)
{
    const char *path = out->config.paths.database.ptr;
    if (access(path, F_OK) != 0 && errno == ENOENT)
        return ctl_fail(ctl, "the database %s does not exist; make it with: indemand migrate",
                        path);
    if (access(path, R_OK | W_OK) != 0)
        return ctl_fail(ctl, "the database %s cannot be used: %s", path, strerror(errno));
    if (store_open(&out->db, path, ROLE_ADMIN) != STATUS_OK)
        return ctl_fail(ctl, "the database %s cannot be opened; the line above says why", path);
    return CTL_DONE;
}

enum ctl_exit database_open(const struct ctl *ctl, struct database *out)
{
    *out = (struct database){0};
    arena_init(&out->arena, ARENA_CAP);
    enum ctl_exit result = ctl_config(ctl, &out->config);
    if (result == CTL_DONE)
        result = open_store(ctl, out);
    if (result != CTL_DONE)
        database_close(out);
    return result;
}

void database_close(struct database *database)
{
    db_close(database->db);
    arena_reset(&database->arena);
    config_reset(&database->config);
}

enum ctl_exit database_list(struct ctl *ctl,
                            enum status (*list)(struct database *database, bool json))
{
    struct database database;
    bool json = ctl_take_switch(ctl, "--json");
    if (!ctl_expect(ctl, 0))
        return CTL_USAGE;
    enum ctl_exit result = database_open(ctl, &database);
    if (result != CTL_DONE)
        return result;
    enum status status = list(&database, json);
    database_close(&database);
    if (status != STATUS_OK)
        return ctl_fail(ctl, "the list is not complete: %s", status_name(status));
    return output_finish(ctl);
}
