/*
 * arena: memory that is freed all at once. Each request has one; handlers free nothing.
 *
 * An arena has a hard cap from the start. Running into it means that a limit further up (body size,
 * field length, page size) is wrong, so it aborts like any broken invariant; nothing here returns
 * NULL. In the sanitizer build every allocation is a malloc of its own, so that ASan sees overruns.
 */
#ifndef INDEMAND_BASE_ARENA_H
#define INDEMAND_BASE_ARENA_H

#include "base/str.h"

struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
    size_t used;                /* bytes handed out since the last reset */
    size_t cap;                 /* the most that may be handed out */
};

/* Prepares an empty arena that will hand out `cap` bytes at most. */
void arena_init(struct arena *arena, size_t cap);

/* Frees everything but, in the release build, the first block, which the next request reuses. */
void arena_clear(struct arena *arena);

/* Frees everything. */
void arena_reset(struct arena *arena);

/* `size` zeroed bytes, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/* A zeroed array of `count` elements of `size` bytes. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of s, with a NUL behind it that its length does not count. */
struct str arena_str(struct arena *arena, struct str s);

/* A formatted string, with a NUL behind it. */
struct str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
