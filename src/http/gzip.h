/*
 * gzip: compresses a page once, to be sent many times (RFC 1952).
 */
#ifndef INDEMAND_HTTP_GZIP_H
#define INDEMAND_HTTP_GZIP_H

#include "base/buf.h"

/* Adds s, compressed as well as zlib can, to out. */
void gzip_compress(struct str s, struct buf *out);

#endif
