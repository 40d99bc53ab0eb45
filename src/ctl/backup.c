/* indemand backup: a consistent copy of the database while everybody goes on working.
 *
 * The copy is made as FILE.partial, checked and synced; only then it becomes FILE. So whatever
 * interrupts this, a FILE that is there is whole. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ctl/database.h"
#include "store/maintenance.h"
#include "store/store.h"

static bool sync_path(const char *path, int flags)
{
    int fd = open(path, flags | O_CLOEXEC);
    if (fd < 0)
        return false;
    bool good = fsync(fd) == 0;
    return close(fd) == 0 && good;
}

static const char *folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        return ".";
    size_t len = slash == path ? 1 : (size_t)(slash - path);
    return arena_str(arena, (struct str){path, len}).ptr;
}

static enum ctl_exit verify(const struct ctl *ctl, struct arena *arena, const char *path)
{
    struct db *copy = NULL;
    struct str problem = STR("");
    enum status status = store_open(&copy, path, ROLE_ADMIN);
    if (status == STATUS_OK)
        status = maintenance_check(copy, arena, &problem);
    db_close(copy);
    if (status != STATUS_OK)
        return ctl_fail(ctl, "the copy cannot be read: %s", status_name(status));
    if (problem.len > 0)
        return ctl_fail(ctl, "the copy is damaged: " STR_FMT, STR_ARG(problem));
    return CTL_DONE;
}

static enum ctl_exit copy(const struct ctl *ctl, struct database *database, const char *partial)
{
    const char *path = ctl->argv[0];
    /* SQLite writes into an empty file too, but would not say why it cannot make one. */
    int fd = open(partial, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (fd < 0)
        return ctl_fail(ctl, "%s cannot be written: %s", partial, strerror(errno));
    close(fd);
    enum status status = maintenance_backup(database->db, str_from(partial));
    if (status != STATUS_OK)
        return ctl_fail(ctl, "%s cannot be written: %s", partial, status_name(status));
    enum ctl_exit result = verify(ctl, &database->arena, partial);
    if (result != CTL_DONE)
        return result;
    if (!sync_path(partial, O_RDWR))
        return ctl_fail(ctl, "%s cannot be synced: %s", partial, strerror(errno));
    if (renameat2(AT_FDCWD, partial, AT_FDCWD, path, RENAME_NOREPLACE) != 0)
        return ctl_fail(ctl, "%s cannot be renamed to %s: %s", partial, path, strerror(errno));
    if (!sync_path(folder_of(&database->arena, path), O_RDONLY | O_DIRECTORY))
        return ctl_fail(ctl, "the folder of %s cannot be synced: %s", path, strerror(errno));
    return CTL_DONE;
}

static bool exists(const char *path)
{
    struct stat info;
    return lstat(path, &info) == 0;
}

enum ctl_exit backup_run(struct ctl *ctl)
{
    struct database database;
    if (!ctl_expect(ctl, 1))
        return CTL_USAGE;
    const char *path = ctl->argv[0];
    if (path[0] == '\0')
        return ctl_usage(ctl, "the file has no name");
    if (exists(path))
        return ctl_fail(ctl, "%s exists and was not touched", path);
    enum ctl_exit result = database_open(ctl, &database);
    if (result != CTL_DONE)
        return result;
    umask(0077); /* it holds all that the database holds */
    const char *partial = arena_printf(&database.arena, "%s.partial", path).ptr;
    if (exists(partial)) {
        result =
            ctl_fail(ctl, "%s is left over from a backup that was interrupted; delete it", partial);
    } else {
        result = copy(ctl, &database, partial);
        if (result != CTL_DONE)
            unlink(partial);
    }
    database_close(&database);
    if (result == CTL_DONE)
        printf("%s written and checked\n", path);
    return result == CTL_DONE && fflush(stdout) != 0 ? CTL_FAILED : result;
}
