/*
 * gzip_parts: a compressed page of which a few bytes differ for each visitor (RFC 1951, RFC 1952).
 *
 * The parts that stay the same are compressed once; what goes between them is put in as it is, in
 * stored blocks. So nothing is compressed per request, and what is secret in a page never meets the
 * compressor, which could give it away by its length (BREACH).
 */
#ifndef INDEMAND_HTTP_GZIP_PARTS_H
#define INDEMAND_HTTP_GZIP_PARTS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

/* A part that stays the same. */
struct gzip_part {
    struct str packed;
    uint32_t crc;   /* of the text */
    uint32_t shift; /* zlib's operator that appends this crc to another */
    size_t len;     /* of the text */
};

/* Compresses a part as well as zlib can; its bytes live in the arena. */
struct gzip_part gzip_parts_make(struct arena *arena, struct str text);

/* A page being put together. */
struct gzip_parts {
    struct buf *out;
    uint32_t crc;
    size_t len;
};

/* Begins a page at the end of out. Then parts and plain bytes in their order, then the end; the
 * page is complete only then. A plain text is shorter than 64 KiB. */
struct gzip_parts gzip_parts_begin(struct buf *out);
void gzip_parts_add(struct gzip_parts *page, const struct gzip_part *part);
void gzip_parts_add_plain(struct gzip_parts *page, struct str text);
void gzip_parts_end(struct gzip_parts *page);

#endif
