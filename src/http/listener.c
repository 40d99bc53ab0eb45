/* listener: see listener.h. */
#include "http/listener.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/log.h"
#include "base/parse.h"

#define PASSED_FD 3
#define BACKLOG 4096 /* the kernel caps it at net.core.somaxconn */

static bool environment_is(const char *name, int64_t expected)
{
    int64_t value = 0;
    const char *text = getenv(name);
    return text != NULL && parse_int(str_from(text), 0, INT64_MAX, &value) && value == expected;
}

static enum status refuse(const char *what, const char *path, int fd)
{
    log_errno(what, LOG_TEXT("socket", path));
    if (fd >= 0)
        close(fd);
    return STATUS_IO;
}

static bool address_of(const char *path, struct sockaddr_un *address)
{
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    if (str_copy(str_from(path), address->sun_path, sizeof(address->sun_path)))
        return true;
    errno = ENAMETOOLONG;
    return false;
}

/* Takes away a socket that nobody listens on any more. Whatever else is there stays, with errno
 * set: a second program, started by hand, must not take the place of the one that serves. */
static bool clear_place(const struct sockaddr_un *address, int type)
{
    struct stat info;
    if (lstat(address->sun_path, &info) != 0)
        return errno == ENOENT;
    errno = EEXIST;
    if (!S_ISSOCK(info.st_mode))
        return false;
    int fd = socket(AF_UNIX, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    bool dead = connect(fd, (const struct sockaddr *)address, sizeof(*address)) != 0 &&
                errno == ECONNREFUSED;
    close(fd);
    errno = EADDRINUSE;
    return dead && (unlink(address->sun_path) == 0 || errno == ENOENT);
}

static enum status bind_socket(const char *path, int type, mode_t mode, int *out)
{
    struct sockaddr_un address;
    if (!address_of(path, &address))
        return refuse("socket-path", path, -1);
    if (!clear_place(&address, type))
        return refuse("socket-taken", path, -1);
    int fd = socket(AF_UNIX, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return refuse("socket", path, -1);
    /* The mode holds from the first moment on: nobody can connect in between. */
    mode_t before = umask((mode_t)(~mode & 0777));
    int bound = bind(fd, (const struct sockaddr *)&address, sizeof(address));
    umask(before);
    if (bound != 0)
        return refuse("socket-bind", path, fd);
    if (listen(fd, BACKLOG) != 0)
        return refuse("socket-listen", path, fd);
    *out = fd;
    return STATUS_OK;
}

enum status listener_open(const char *path, int *fd)
{
    if (!environment_is("LISTEN_PID", getpid()) || !environment_is("LISTEN_FDS", 1))
        return bind_socket(path, SOCK_STREAM, 0660, fd);
    int flags = fcntl(PASSED_FD, F_GETFL);
    if (flags < 0 || fcntl(PASSED_FD, F_SETFL, flags | O_NONBLOCK) != 0 ||
        fcntl(PASSED_FD, F_SETFD, FD_CLOEXEC) != 0)
        return refuse("socket-passed", path, -1);
    *fd = PASSED_FD;
    return STATUS_OK;
}

enum status listener_open_private(const char *path, int *fd)
{
    return bind_socket(path, SOCK_SEQPACKET, 0600, fd);
}

enum status listener_connect(const char *path, int *out)
{
    struct sockaddr_un address;
    if (!address_of(path, &address))
        return refuse("connect-path", path, -1);
    int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    if (fd < 0 || connect(fd, (const struct sockaddr *)&address, sizeof(address)) != 0)
        return refuse("connect", path, fd);
    *out = fd;
    return STATUS_OK;
}
