/* consent: see consent.h. */
#include "site/consent.h"

#include "base/log.h"
#include "base/utf8.h"
#include "domain/field.h"
#include "site/pages.h"

#define WORDING_MAX ((size_t)16 * 1024)

static void add_labels(struct arena *arena, const struct locale *locale, struct buf *out)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct field *field = field_get((enum field_id)i);
        if (field->group != FIELD_GROUP_CONSENT)
            continue;
        struct str label =
            locale_text(locale, arena_printf(arena, "form.fields.%s.label", field->name));
        buf_printf(out, "%s%s: " STR_FMT, out->len > 0 ? "\n" : "", field->name, STR_ARG(label));
    }
}

static enum status problem(const struct site_language *language, const char *why)
{
    log_error("privacy-page", LOG_STR("lang", language->code), LOG_TEXT("why", why));
    return STATUS_INVALID;
}

enum status consent_prepare(struct site *site, struct site_language *language)
{
    const struct site_page *page = pages_find(language, STR(SITE_PRIVACY));
    if (page == NULL)
        return problem(language, "it is missing");
    if (page->source.version.len == 0)
        return problem(language, "it has no version");
    if (utf8_length(page->source.version) > NOTICE_VERSION_MAX)
        return problem(language, "its version has more than 40 characters");
    struct notice *notice = &site->notices[language - site->languages];
    struct buf wording;
    buf_init(&wording, WORDING_MAX);
    add_labels(&site->arena, &language->locale, &wording);
    if (wording.failed) {
        buf_reset(&wording);
        return problem(language, "the labels beside the boxes are too long");
    }
    *notice = (struct notice){
        .version = page->source.version,
        .lang = language->code,
        .wording = arena_str(&site->arena, buf_str(&wording)),
    };
    notice_seal(&site->arena, notice);
    language->notice = notice;
    buf_reset(&wording);
    return STATUS_OK;
}
