/*
 * notify: the mails that tell staff of a new enquiry, or of one that was withdrawn: for each kind
 * of the outbox templates/mail_KIND.mustache and the texts under mail.KIND; mail_KIND_html, where
 * there is such a template, is the same as HTML.
 *
 * In English, as the desk is. Everything of the enquirer is hostile until it is in its place: what
 * goes into a header is cleaned and shortened here, and encoded by mail/message.
 */
#ifndef INDEMAND_DISPATCH_NOTIFY_H
#define INDEMAND_DISPATCH_NOTIFY_H

#include "base/buf.h"
#include "base/config.h"
#include "domain/spam.h"
#include "store/enquiries.h"
#include "store/outbox.h"
#include "view/locale.h"
#include "view/mustache.h"

struct notify {
    const struct config *config;
    struct mustache_set *templates;
    struct locale locale;
};

/* Reads templates and texts. What is wrong is logged. */
enum status notify_open(struct notify *notify, const struct config *config) MUST_CHECK;
void notify_close(struct notify *notify);

struct notify_input {
    const struct outbox_record *outbox;
    const struct enquiries_record *enquiry;
    struct str corrects; /* reference of the enquiry it corrects, or empty */
    struct spam_score spam;
    int64_t now;
};

/* Adds the mail to `out`, as bytes for the relay. STATUS_INVALID or STATUS_TOO_LARGE, logged. */
enum status notify_compose(const struct notify *notify, struct arena *arena,
                           const struct notify_input *input, struct buf *out) MUST_CHECK;

#endif
