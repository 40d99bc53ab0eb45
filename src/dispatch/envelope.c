/* envelope: see envelope.h. */
#include "dispatch/envelope.h"

#include <inttypes.h>

#include "base/log.h"
#include "mail/address.h"

static struct str return_address(struct arena *arena, struct str bounce,
                                 const struct outbox_record *mail)
{
    struct str local;
    struct str domain;
    str_cut(bounce, '@', &local, &domain);
    return arena_printf(arena, STR_FMT "+%" PRId64 "-" STR_FMT "@" STR_FMT, STR_ARG(local),
                        mail->id, STR_ARG(mail->bounce_tag), STR_ARG(domain));
}

struct str envelope_sender(struct arena *arena, const struct config *config,
                           const struct outbox_record *mail)
{
    /* Mails from before the schema had tags are none that anybody could recognise. */
    if (config->mail.bounce.len > 0 && mail->bounce_tag.len > 0)
        return return_address(arena, config->mail.bounce, mail);
    if (str_eq(mail->kind, STR("acknowledgement")))
        return STR("");
    return config->mail.from;
}

enum status envelope_check(const struct config *config)
{
    struct arena arena;
    struct str ascii;
    const struct outbox_record longest = {.id = INT64_MAX, .bounce_tag = STR("0123456789abcdef")};
    if (config->mail.bounce.len == 0)
        return STATUS_OK;
    arena_init(&arena, 8 * (size_t)1024);
    enum status status =
        address_ascii(&arena, return_address(&arena, config->mail.bounce, &longest), &ascii);
    if (status != STATUS_OK)
        log_error("bounce-address", LOG_STR("address", config->mail.bounce),
                  LOG_TEXT("expected", "at most 27 plain ASCII characters before its @"));
    arena_reset(&arena);
    return status;
}

struct str envelope_thread(struct arena *arena, const struct outbox_record *mail)
{
    struct str left;
    struct str domain;
    str_cut(mail->message_id, '@', &left, &domain);
    return arena_printf(arena, STR_FMT "@" STR_FMT, STR_ARG(mail->reference), STR_ARG(domain));
}
