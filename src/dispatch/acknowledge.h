/*
 * acknowledge: the mail that tells the enquirer, in their language, that the enquiry has been
 * received, under which reference, and by when it is answered: templates/mail_acknowledgement and
 * the texts under "acknowledgement" of www/locale.
 *
 * Whoever fills in the form can name any address as theirs. So nothing that was typed is in this
 * mail, not even the name: it cannot be made to carry a message to a stranger. How many go out is
 * limited besides, see domain/courtesy.h.
 */
#ifndef INDEMAND_DISPATCH_ACKNOWLEDGE_H
#define INDEMAND_DISPATCH_ACKNOWLEDGE_H

#include "dispatch/notify.h"
#include "view/languages.h"

struct acknowledge {
    const struct config *config;
    const struct mustache_set *templates;
    struct arena arena;
    struct languages_file files[LANGUAGES_MAX];
    struct locale locales[LANGUAGES_MAX]; /* in the order of the files */
    size_t count;
};

/* Reads the texts of all languages. What is wrong is logged. */
enum status acknowledge_open(struct acknowledge *acknowledge, const struct config *config,
                             const struct mustache_set *templates) MUST_CHECK;
void acknowledge_close(struct acknowledge *acknowledge);

/* Adds the mail to `out`, as bytes for the relay. STATUS_INVALID or STATUS_TOO_LARGE, logged. */
enum status acknowledge_compose(const struct acknowledge *acknowledge, struct arena *arena,
                                const struct notify_input *input, struct buf *out) MUST_CHECK;

#endif
