/* markdown: see markdown.h. */
#include "view/markdown.h"

#include <cmark.h>
#include <stdlib.h>

#include "base/log.h"

enum status markdown_html(struct str source, struct buf *out)
{
    if (source.len > MARKDOWN_MAX) {
        log_error("markdown-too-large", LOG_INT("bytes", source.len),
                  LOG_INT("limit", MARKDOWN_MAX));
        return STATUS_TOO_LARGE;
    }
    const char *text = source.len == 0 ? "" : source.ptr;
    char *html = cmark_markdown_to_html(text, source.len, CMARK_OPT_SAFE | CMARK_OPT_VALIDATE_UTF8);
    if (html == NULL)
        log_abort("out of memory");
    buf_add(out, str_from(html));
    free(html);
    if (out->failed) {
        log_error("markdown-output", LOG_INT("limit", out->max));
        return STATUS_TOO_LARGE;
    }
    return STATUS_OK;
}
