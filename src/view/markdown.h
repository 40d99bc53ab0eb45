/*
 * markdown: HTML from CommonMark (specification 0.30), by cmark; only this file includes it. Safe
 * mode: raw HTML is left out, and links to javascript:, vbscript:, file: and most data: have no
 * target.
 */
#ifndef INDEMAND_VIEW_MARKDOWN_H
#define INDEMAND_VIEW_MARKDOWN_H

#include "base/buf.h"
#include "base/status.h"

#define MARKDOWN_MAX ((size_t)1024 * 1024)

/* What cmark puts where it left raw HTML out. */
#define MARKDOWN_OMITTED "<!-- raw HTML omitted -->"

/* Adds the HTML of `source` to out. Bytes that are not UTF-8, and NULs, become U+FFFD.
 * STATUS_TOO_LARGE when the source is over MARKDOWN_MAX or out is full; logged. */
enum status markdown_html(struct str source, struct buf *out) MUST_CHECK;

#endif
