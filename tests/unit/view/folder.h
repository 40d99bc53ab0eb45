/* A folder of files for one test, made under /tmp and deleted again, and what was logged meanwhile.
 */
#ifndef INDEMAND_TESTS_VIEW_FOLDER_H
#define INDEMAND_TESTS_VIEW_FOLDER_H

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "check.h"

struct folder {
    char path[64];
    char file[512]; /* of folder_file */
};

static inline void folder_open(struct folder *folder)
{
    *folder = (struct folder){.path = "/tmp/indemand-view-XXXXXX"};
    assert_non_null(mkdtemp(folder->path));
}

static inline const char *folder_file(struct folder *folder, const char *name)
{
    snprintf(folder->file, sizeof(folder->file), "%s/%s", folder->path, name);
    return folder->file;
}

static inline void folder_write(struct folder *folder, const char *name, const void *bytes,
                                size_t len)
{
    FILE *file = fopen(folder_file(folder, name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    assert_int_equal(fclose(file), 0);
}

static inline void folder_close(struct folder *folder)
{
    DIR *dir = opendir(folder->path);
    assert_non_null(dir);
    const struct dirent *entry;
    while ((entry = readdir(dir)) != NULL) {
        const char *path = folder_file(folder, entry->d_name);
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
            unlink(path) != 0)
            assert_int_equal(rmdir(path), 0);
    }
    closedir(dir);
    assert_int_equal(rmdir(folder->path), 0);
}

/* Sends stderr to a file of the folder until captured() gives what was written there. */
static inline int capture(struct folder *folder)
{
    int saved = dup(STDERR_FILENO);
    int fd = open(folder_file(folder, "stderr"), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    assert_true(saved >= 0 && fd >= 0);
    assert_int_equal(dup2(fd, STDERR_FILENO), STDERR_FILENO);
    close(fd);
    return saved;
}

static inline void captured(struct folder *folder, int saved, char *out, size_t size)
{
    assert_int_equal(dup2(saved, STDERR_FILENO), STDERR_FILENO);
    close(saved);
    FILE *file = fopen(folder_file(folder, "stderr"), "rb");
    assert_non_null(file);
    out[fread(out, 1, size - 1, file)] = '\0';
    fclose(file);
}

static inline void assert_contains(const char *text, const char *part)
{
    if (strstr(text, part) == NULL)
        fail_msg("'%s' is not in: %s", part, text);
}

#endif
