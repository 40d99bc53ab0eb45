/* gzip_parts: see gzip_parts.h. */
#include "http/gzip_parts.h"

#define ZLIB_CONST /* next_in points to const */
#include <zlib.h>

#include "base/log.h"

#define WINDOW_BITS_RAW (-15) /* deflate without a wrapper */
#define MEMORY_LEVEL 9
#define STORED_MAX 65535
#define FLUSH_BYTES 16 /* more than the marker of a flush needs beyond deflateBound */

struct gzip_part gzip_parts_make(struct arena *arena, struct str text)
{
    z_stream stream = {0};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, WINDOW_BITS_RAW, MEMORY_LEVEL,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        log_abort("zlib does not start");
    size_t bound = deflateBound(&stream, text.len) + FLUSH_BYTES;
    char *room = arena_alloc(arena, bound);
    stream.next_in = (const Bytef *)text.ptr;
    stream.avail_in = (uInt)text.len;
    stream.next_out = (Bytef *)room;
    stream.avail_out = (uInt)bound;
    /* A full flush ends at a byte and forgets what came before: whatever may follow. */
    if (deflate(&stream, Z_FULL_FLUSH) != Z_OK || stream.avail_in != 0 || stream.avail_out == 0)
        log_abort("zlib did not finish");
    deflateEnd(&stream);
    return (struct gzip_part){
        .packed = {room, bound - stream.avail_out},
        .crc = (uint32_t)crc32(0, (const Bytef *)text.ptr, (uInt)text.len),
        .shift = (uint32_t)crc32_combine_gen((z_off_t)text.len),
        .len = text.len,
    };
}

static void add_bytes(struct buf *out, const unsigned char *bytes, size_t len)
{
    buf_add(out, (struct str){(const char *)bytes, len});
}

static void add_number(struct buf *out, uint32_t number)
{
    const unsigned char bytes[] = {(unsigned char)number, (unsigned char)(number >> 8),
                                   (unsigned char)(number >> 16), (unsigned char)(number >> 24)};
    add_bytes(out, bytes, sizeof(bytes));
}

struct gzip_parts gzip_parts_begin(struct buf *out)
{
    /* RFC 1952, 2.3: magic, deflate, no flags, no time, best compression, Unix. */
    static const unsigned char header[] = {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3};
    add_bytes(out, header, sizeof(header));
    return (struct gzip_parts){.out = out};
}

void gzip_parts_add(struct gzip_parts *page, const struct gzip_part *part)
{
    buf_add(page->out, part->packed);
    page->crc = (uint32_t)crc32_combine_op(page->crc, part->crc, part->shift);
    page->len += part->len;
}

void gzip_parts_add_plain(struct gzip_parts *page, struct str text)
{
    if (text.len > STORED_MAX)
        log_abort("a stored block over its maximum");
    /* RFC 1951, 3.2.4: not the last block, stored, its length and the length's complement. */
    const unsigned char head[] = {0, (unsigned char)text.len, (unsigned char)(text.len >> 8),
                                  (unsigned char)~text.len, (unsigned char)(~text.len >> 8)};
    add_bytes(page->out, head, sizeof(head));
    buf_add(page->out, text);
    page->crc = (uint32_t)crc32(page->crc, (const Bytef *)text.ptr, (uInt)text.len);
    page->len += text.len;
}

void gzip_parts_end(struct gzip_parts *page)
{
    static const unsigned char last[] = {1, 0, 0, 0xff, 0xff}; /* the last block, stored, empty */
    add_bytes(page->out, last, sizeof(last));
    add_number(page->out, page->crc);
    add_number(page->out, (uint32_t)page->len);
}
