/* lock: see lock.h. */
#include "dispatch/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/log.h"

static int open_file(struct str database)
{
    struct arena arena;
    arena_init(&arena, 16 * (size_t)1024);
    struct str path = arena_printf(&arena, STR_FMT "-dispatch.lock", STR_ARG(database));
    int fd = open(path.ptr, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        log_errno("lock-failed", LOG_STR("file", path));
    arena_reset(&arena);
    return fd;
}

enum status lock_take(struct str database, int *fd)
{
    *fd = open_file(database);
    if (*fd < 0)
        return STATUS_IO;
    if (flock(*fd, LOCK_EX | LOCK_NB) == 0)
        return STATUS_OK;
    enum status status = errno == EWOULDBLOCK ? STATUS_BUSY : STATUS_IO;
    if (status == STATUS_IO)
        log_errno("lock-failed", LOG_STR("database", database));
    close(*fd);
    return status;
}
