/* arena: see arena.h. */
#include "base/arena.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

#ifdef INDEMAND_SANITIZE
#define BLOCK_SIZE 0 /* every allocation is its own block */
#else
#define BLOCK_SIZE ((size_t)64 * 1024)
#endif
#define SMALL 256 /* bytes of a formatted text */

struct arena_block {
    struct arena_block *next;
    size_t size;
    size_t used;
    max_align_t data[];
};

void arena_init(struct arena *arena, size_t cap)
{
    *arena = (struct arena){.cap = cap};
}

static void free_until(struct arena *arena, const struct arena_block *last)
{
    while (arena->blocks != last) {
        struct arena_block *next = arena->blocks->next;
        free(arena->blocks);
        arena->blocks = next;
    }
}

void arena_clear(struct arena *arena)
{
    struct arena_block *first = arena->blocks;
    while (first != NULL && first->next != NULL)
        first = first->next;
    if (first != NULL && (BLOCK_SIZE == 0 || first->size > BLOCK_SIZE))
        first = NULL;
    free_until(arena, first);
    if (first != NULL)
        first->used = 0;
    arena->used = 0;
}

void arena_reset(struct arena *arena)
{
    free_until(arena, NULL);
    arena->used = 0;
}

static struct arena_block *block_new(struct arena *arena, size_t size)
{
    struct arena_block *block = malloc(sizeof(*block) + size);
    if (block == NULL)
        log_abort("out of memory");
    *block = (struct arena_block){.next = arena->blocks, .size = size};
    arena->blocks = block;
    return block;
}

/* In the sanitizer build a block ends where its one allocation ends. */
static size_t block_size(size_t size, size_t rounded)
{
    if (BLOCK_SIZE == 0)
        return size == 0 ? 1 : size;
    return rounded > BLOCK_SIZE ? rounded : BLOCK_SIZE;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    size_t align = sizeof(max_align_t);
    if (size > arena->cap || arena->used > arena->cap - size)
        log_abort("arena over its cap");
    size_t rounded = size == 0 ? align : (size + align - 1) / align * align;
    arena->used += rounded;

    struct arena_block *first = arena->blocks;
    bool fits = BLOCK_SIZE != 0 && first != NULL && first->size - first->used >= rounded;
    struct arena_block *block = fits ? first : block_new(arena, block_size(size, rounded));
    void *memory = (char *)block->data + block->used;
    block->used += rounded;
    memset(memory, 0, size);
    return memory;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    size_t total = 0;
    if (__builtin_mul_overflow(count, size, &total))
        log_abort("arena over its cap");
    return arena_alloc(arena, total);
}

struct str arena_str(struct arena *arena, struct str s)
{
    char *copy = arena_alloc(arena, s.len + 1);
    if (s.len > 0)
        memcpy(copy, s.ptr, s.len);
    return (struct str){copy, s.len};
}

/* Formats once what is short, as nearly all of it is. */
struct str arena_printf(struct arena *arena, const char *format, ...)
{
    char small[SMALL];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(small, sizeof(small), format, args);
    va_end(args);
    if (len < 0)
        log_abort("bad format");

    char *text = arena_alloc(arena, (size_t)len + 1);
    if ((size_t)len < sizeof(small)) {
        memcpy(text, small, (size_t)len);
        return (struct str){text, (size_t)len};
    }
    va_start(args, format);
    vsnprintf(text, (size_t)len + 1, format, args);
    va_end(args);
    return (struct str){text, (size_t)len};
}
