/*
 * buf: bytes that grow, up to a maximum given when the buffer is made.
 *
 * Failure is sticky: once an addition does not fit, `failed` is set, nothing is added any more, and
 * the one who uses the result looks once, at the end. Memory is on the heap and is kept by
 * buf_clear for the next use.
 */
#ifndef INDEMAND_BASE_BUF_H
#define INDEMAND_BASE_BUF_H

#include <stdbool.h>

#include "base/str.h"

struct buf {
    char *ptr;
    size_t len;
    size_t size; /* bytes allocated */
    size_t max;  /* the most that len may become */
    bool failed;
};

void buf_init(struct buf *buf, size_t max);

/* Frees the memory; the buffer may be used again. */
void buf_reset(struct buf *buf);

/* Empties the buffer and forgets a failure, but keeps the memory. */
void buf_clear(struct buf *buf);

void buf_add(struct buf *buf, struct str s);
void buf_add_char(struct buf *buf, char c);
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Room for `len` more bytes, for a caller that fills them itself and then adds to buf->len. NULL,
 * and `failed`, when they do not fit. */
char *buf_reserve(struct buf *buf, size_t len);

/* What is in the buffer, borrowed until the next change. */
struct str buf_str(const struct buf *buf);

#endif
