/* file: see file.h. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"

/* Fills the `size` bytes at `memory`; the number read, less at the end of the file, or -1. */
static ssize_t read_all(int fd, char *memory, size_t size)
{
    size_t len = 0;
    while (len < size) {
        ssize_t got = read(fd, memory + len, size - len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        len += (size_t)got;
    }
    return (ssize_t)len;
}

static enum status read_open(struct arena *arena, int fd, const char *path, size_t max,
                             struct str *out)
{
    struct stat about;
    if (fstat(fd, &about) != 0) {
        log_errno("file-read", LOG_TEXT("file", path));
        return STATUS_IO;
    }
    if (!S_ISREG(about.st_mode)) {
        log_error("file-read", LOG_TEXT("file", path), LOG_TEXT("problem", "not a regular file"));
        return STATUS_IO;
    }
    if ((uintmax_t)about.st_size > max) {
        log_error("file-too-large", LOG_TEXT("file", path), LOG_INT("bytes", about.st_size),
                  LOG_INT("limit", max));
        return STATUS_TOO_LARGE;
    }
    size_t size = (size_t)about.st_size;
    char *memory = arena_alloc(arena, size + 1);
    ssize_t len = read_all(fd, memory, size);
    if (len < 0) {
        log_errno("file-read", LOG_TEXT("file", path));
        return STATUS_IO;
    }
    *out = (struct str){memory, (size_t)len};
    return STATUS_OK;
}

enum status file_read(struct arena *arena, const char *path, size_t max, struct str *out)
{
    /* O_NONBLOCK: opening a FIFO would wait for a writer before we can see that it is one. */
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        enum status status = errno == ENOENT ? STATUS_NOT_FOUND : STATUS_IO;
        log_errno("file-open", LOG_TEXT("file", path));
        return status;
    }
    enum status status = read_open(arena, fd, path, max, out);
    close(fd);
    return status;
}
