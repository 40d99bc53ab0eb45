/* buf: see buf.h. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"

#define FIRST_SIZE ((size_t)256)

void buf_init(struct buf *buf, size_t max)
{
    *buf = (struct buf){.max = max};
}

void buf_reset(struct buf *buf)
{
    free(buf->ptr);
    buf_init(buf, buf->max);
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
    buf->failed = false;
}

/* Room for `len` bytes that will count and `extra` bytes that will not. */
static char *make_room(struct buf *buf, size_t len, size_t extra)
{
    if (buf->failed || len > buf->max - buf->len) {
        buf->failed = true;
        return NULL;
    }
    if (len + extra > buf->size - buf->len) {
        size_t size = buf->size == 0 ? FIRST_SIZE : buf->size;
        while (size - buf->len < len + extra)
            size *= 2;
        char *grown = realloc(buf->ptr, size);
        if (grown == NULL)
            log_abort("out of memory");
        buf->ptr = grown;
        buf->size = size;
    }
    return buf->ptr + buf->len;
}

char *buf_reserve(struct buf *buf, size_t len)
{
    return make_room(buf, len, 0);
}

void buf_add(struct buf *buf, struct str s)
{
    if (s.len == 0)
        return;
    char *room = buf_reserve(buf, s.len);
    if (room == NULL)
        return;
    memcpy(room, s.ptr, s.len);
    buf->len += s.len;
}

void buf_add_char(struct buf *buf, char c)
{
    buf_add(buf, (struct str){&c, 1});
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len < 0)
        log_abort("bad format");

    char *room = make_room(buf, (size_t)len, 1); /* vsnprintf writes a NUL behind the text */
    if (room == NULL)
        return;
    va_start(args, format);
    vsnprintf(room, (size_t)len + 1, format, args);
    va_end(args);
    buf->len += (size_t)len;
}

struct str buf_str(const struct buf *buf)
{
    return (struct str){buf->ptr == NULL ? "" : buf->ptr, buf->len};
}
