/* gzip: see gzip.h. */
#include "http/gzip.h"

#define ZLIB_CONST /* next_in points to const */
#include <zlib.h>

#include "base/log.h"

#define WINDOW_BITS_GZIP (15 + 16) /* zlib's way to ask for the gzip wrapper */
#define MEMORY_LEVEL 9

void gzip_compress(struct str s, struct buf *out)
{
    z_stream stream = {0};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, WINDOW_BITS_GZIP, MEMORY_LEVEL,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        log_abort("zlib does not start");
    size_t bound = deflateBound(&stream, s.len);
    char *room = buf_reserve(out, bound);
    if (room == NULL)
        log_abort("compressed page over its maximum");
    stream.next_in = (const Bytef *)s.ptr;
    stream.avail_in = (uInt)s.len;
    stream.next_out = (Bytef *)room;
    stream.avail_out = (uInt)bound;
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        log_abort("zlib did not finish");
    out->len += bound - stream.avail_out;
    deflateEnd(&stream);
}
