/* legal: see legal.h. */
#include "site/legal.h"

#include <stddef.h>

#include "base/calendar.h"
#include "view/date.h"

/* A key of [legal] that is shown as it stands. */
#define ROW(name)                                                                                  \
    {                                                                                              \
#name, offsetof(struct config, legal.name)                                                 \
    }

static const struct {
    const char *name;
    size_t offset;
} ROWS[] = {
    ROW(name),
    ROW(form),
    ROW(represented_by),
    ROW(register_court),
    ROW(register_number),
    ROW(vat_id),
    ROW(business_id),
    ROW(supervisor),
    ROW(content_person),
    ROW(content_address),
    ROW(privacy_officer),
    ROW(privacy_officer_address),
    ROW(privacy_officer_email),
    ROW(privacy_authority),
    ROW(privacy_authority_url),
    ROW(hosting),
    ROW(mail_service),
    ROW(storage_period),
    ROW(accessibility_law),
    ROW(accessibility_reviewer),
    ROW(accessibility_office),
    ROW(accessibility_office_url),
};

#define ROW_COUNT (sizeof(ROWS) / sizeof(ROWS[0]))

static void set_rows(struct arena *arena, const struct config *config, struct str language,
                     struct value *legal)
{
    for (size_t i = 0; i < ROW_COUNT; i++) {
        const struct str *member =
            (const struct str *)(const void *)((const char *)config + ROWS[i].offset);
        value_set_text(arena, legal, ROWS[i].name, config_words(config, member, language));
    }
}

static void set_review(struct arena *arena, const struct config *config,
                       const struct locale *locale, struct value *legal)
{
    struct calendar_date date;
    struct str day = STR("");
    struct str result = config->legal.accessibility_result;
    if (calendar_parse(config->legal.accessibility_reviewed, &date))
        day = date_long(arena, locale, date);
    if (result.len > 0)
        result =
            locale_text(locale, arena_printf(arena, "legal.results." STR_FMT, STR_ARG(result)));
    value_set_text(arena, legal, "accessibility_reviewed", day);
    value_set_text(arena, legal, "accessibility_result", result);
}

static bool is_said(const struct value *legal, const char *name)
{
    return value_truth(value_find(legal, str_from(name)));
}

static void set_binding(struct arena *arena, const struct site *site, struct str language,
                        struct str slug, struct value *legal)
{
    if (str_eq(language, STR(LEGAL_BINDING)) || site_language(site, STR(LEGAL_BINDING)) == NULL) {
        value_set(arena, legal, "binding", value_null(arena));
        return;
    }
    struct value *binding = value_set_map(arena, legal, "binding");
    value_set_text(arena, binding, "href",
                   arena_printf(arena, "/" LEGAL_BINDING "/" STR_FMT, STR_ARG(slug)));
    value_set_text(arena, binding, "lang", STR(LEGAL_BINDING));
}

void legal_set(struct arena *arena, const struct site *site, const struct site_language *language,
               struct str slug, struct value *view)
{
    struct value *legal = value_set_map(arena, view, "legal");
    set_rows(arena, site->config, language->code, legal);
    set_review(arena, site->config, &language->locale, legal);
    value_set_bool(
        arena, legal, "reviewed",
        is_said(legal, "accessibility_result") || is_said(legal, "accessibility_reviewed") ||
            is_said(legal, "accessibility_reviewer") || is_said(legal, "accessibility_law"));
    set_binding(arena, site, language->code, slug, legal);
}
