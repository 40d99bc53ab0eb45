/* indemand migrate: makes the database, or brings it to the schema of this program. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ctl/ctl.h"
#include "db/migrate.h"

#define BUSY_MS 5000
#define FOLDER_MAX 4096

/* Nobody but the owner may read it. Where the umask gives the group the right to write (UMask=0007
 * in the units of systemd), the group shares the database: SQLite's own files follow its mode. */
static enum status create_file(const char *path)
{
    mode_t mask = umask(0);
    umask(mask);
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, (mask & 0070) == 0 ? 0660 : 0600);
    if (fd < 0)
        return errno == EEXIST ? STATUS_OK : STATUS_IO;
    return close(fd) == 0 ? STATUS_OK : STATUS_IO;
}

static enum ctl_exit migrate(const struct ctl *ctl, const struct config *config)
{
    const char *path = config->paths.database.ptr;
    char folder[FOLDER_MAX];
    int len = snprintf(folder, sizeof(folder), "%s/sql", config->paths.share.ptr);
    if (create_file(path) != STATUS_OK)
        return ctl_fail(ctl, "the database %s cannot be made: %s", path, strerror(errno));
    struct db *db = NULL;
    const struct db_options options = {
        .path = path, .role = ROLE_ADMIN, .busy_ms = BUSY_MS, .schema = -1};
    if (db_open(&db, &options) != STATUS_OK)
        return ctl_fail(ctl, "the database %s cannot be opened; the line above says why", path);
    int64_t from = 0;
    int64_t to = 0;
    enum status status = migrate_run(db, (struct str){folder, (size_t)len}, &from, &to);
    db_close(db);
    if (status != STATUS_OK)
        return ctl_fail(ctl, "%s stays at version %lld; the line above says why", path,
                        (long long)to);
    if (from == to)
        printf("%s: version %lld, nothing to do\n", path, (long long)to);
    else
        printf("%s: from version %lld to %lld\n", path, (long long)from, (long long)to);
    return CTL_DONE;
}

enum ctl_exit migrate_command_run(struct ctl *ctl)
{
    struct config config;
    if (!ctl_expect(ctl, 0))
        return CTL_USAGE;
    enum ctl_exit result = ctl_config(ctl, &config);
    if (result == CTL_DONE)
        result = migrate(ctl, &config);
    config_reset(&config);
    return result;
}
