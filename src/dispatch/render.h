/*
 * render: a mail from its two templates, mail_KIND for the text and mail_KIND_html for the same as
 * HTML.
 */
#ifndef INDEMAND_DISPATCH_RENDER_H
#define INDEMAND_DISPATCH_RENDER_H

#include "mail/message.h"
#include "view/locale.h"
#include "view/mustache.h"

struct render_source {
    const struct mustache_set *templates;
    const struct locale *locale;
    struct str kind;    /* of the outbox */
    struct value *data; /* of the templates; lang, dir and subject are added here */
};

/* Sets language, text and HTML of the message, and adds it to `out` as bytes for the relay.
 * STATUS_INVALID or STATUS_TOO_LARGE, logged. */
enum status render_mail(struct arena *arena, const struct render_source *source,
                        const struct message *message, struct buf *out) MUST_CHECK;

#endif
