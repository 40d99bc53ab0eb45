/*
 * page: a content page, www/content/LANG/SLUG.md: front matter and a body in Markdown. SLUG, which
 * is its address, has the letters a to z, digits and hyphens.
 *
 * The front matter stands between two lines of "---" at the top, one "key: value" a line:
 *   title        required; title of the document and its heading
 *   description  required; for search engines and link previews
 *   lead         opening paragraph, plain text
 *   template     name of the Mustache template, "content" when not given
 *   order        place in lists of pages, 0 to 999; 0 when not given
 *   noindex      yes or no; no when not given
 *   version      of a text that people agree to: shown on the page, stored with what they send
 */
#ifndef INDEMAND_VIEW_PAGE_H
#define INDEMAND_VIEW_PAGE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

#define PAGE_MAX ((size_t)256 * 1024)

/* Texts are empty where the file gives none; all are NUL-terminated and in the arena. */
struct page {
    struct str slug; /* of the file's name */
    struct str title;
    struct str description;
    struct str lead;
    struct str template;
    struct str body;    /* HTML */
    struct str version; /* such as "2026-11-25" */
    int64_t order;
    bool noindex;
};

/* Reads and renders the page at `path`. What is wrong with it is logged with file and line:
 * STATUS_INVALID; also STATUS_NOT_FOUND, STATUS_TOO_LARGE (over PAGE_MAX), STATUS_IO. */
enum status page_load(struct arena *arena, const char *path, struct page *out) MUST_CHECK;

#endif
