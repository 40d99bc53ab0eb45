/* render: see render.h. */
#include "dispatch/render.h"

#define CONTENT_MAX ((size_t)256 * 1024)

/* The template "mail_KIND" and this ending. */
static enum status render(struct arena *arena, const struct render_source *source,
                          const char *ending, struct buf *out)
{
    struct str name = arena_printf(arena, "mail_" STR_FMT "%s", STR_ARG(source->kind), ending);
    return mustache_render(source->templates, name.ptr, source->data, out);
}

enum status render_mail(struct arena *arena, const struct render_source *source,
                        const struct message *message, struct buf *out)
{
    struct message whole = *message;
    struct buf text;
    struct buf html;
    buf_init(&text, CONTENT_MAX);
    buf_init(&html, CONTENT_MAX);
    value_set_text(arena, source->data, "lang", source->locale->lang);
    value_set_text(arena, source->data, "dir", source->locale->dir);
    value_set_text(arena, source->data, "subject", message->subject);
    enum status status = render(arena, source, "", &text);
    if (status == STATUS_OK)
        status = render(arena, source, "_html", &html);
    if (status == STATUS_OK) {
        whole.language = source->locale->lang;
        whole.text = buf_str(&text);
        whole.html = buf_str(&html);
        status = message_compose(&whole, out);
    }
    buf_reset(&text);
    buf_reset(&html);
    return status;
}
