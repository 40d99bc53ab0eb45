/*
 * file: reading a whole small file: templates, texts, data. Not for files that grow or that others
 * write meanwhile.
 */
#ifndef INDEMAND_BASE_FILE_H
#define INDEMAND_BASE_FILE_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

/* Reads a regular file of at most `max` bytes into the arena, with a NUL behind it that the length
 * does not count. STATUS_NOT_FOUND, STATUS_TOO_LARGE or STATUS_IO; each is logged. */
enum status file_read(struct arena *arena, const char *path, size_t max,
                      struct str *out) MUST_CHECK;

#endif
