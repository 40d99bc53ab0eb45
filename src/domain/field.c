/* field: see field.h. */
#include "domain/field.h"

#include <string.h>

#include "domain/country.h"

#define LINE_CHARS 200
#define TEXT_CHARS 5000
#define EMAIL_BYTES 254 /* RFC 5321 section 4.5.3.1.3, less the angle brackets */

static const char *const SECTOR[] = {
    "energy",    "it_security", "digital",     "chemistry",    "materials", "engineering",
    "logistics", "health",      "environment", "construction", "creative",  "consumer",
    "finance",   "research",    "public",      "other",        NULL};
static const char *const PROJECT[] = {
    "undecided",   "new_site",        "expansion", "sales_office", "innovation", "distribution",
    "acquisition", "supplier_search", "talent",    "delegation",   "press",      "other",
    NULL};
static const char *const TIMEFRAME[] = {"undecided", "now",   "months_6", "months_12",
                                        "months_24", "later", NULL};
static const char *const JOBS[] = {"undecided", "1_9", "10_49", "50_249", "250", NULL};
static const char *const INVESTMENT[] = {"undecided", "under_500k", "500k_5m",
                                         "5m_25m",    "over_25m",   NULL};
static const char *const SITE[] = {"undecided", "office", "laboratory", "production",
                                   "logistics", "land",   "coworking",  NULL};
static const char *const REPLY_LANG[] = {"en", "de",      "nl", "fr", "pl",
                                         "tr", "zh-Hans", "ja", "ar", NULL};
static const char *const SOURCE[] = {
    "search", "fair", "event", "recommendation", "press", "social", "chamber", "other", NULL};

/* clang-format off */
static const struct field FIELDS[FIELD_COUNT] = {
    [FIELD_NAME]       = {"name", FIELD_KIND_LINE, FIELD_GROUP_ABOUT, true, LINE_CHARS, 0, NULL, "name", ""},
    [FIELD_EMAIL]      = {"email", FIELD_KIND_EMAIL, FIELD_GROUP_ABOUT, true, EMAIL_BYTES, EMAIL_BYTES, NULL, "email", "email"},
    [FIELD_COMPANY]    = {"company", FIELD_KIND_LINE, FIELD_GROUP_ABOUT, true, LINE_CHARS, 0, NULL, "organization", ""},
    [FIELD_COUNTRY]    = {"country", FIELD_KIND_COUNTRY, FIELD_GROUP_ABOUT, true, 2, 0, NULL, "country", ""},
    [FIELD_MESSAGE]    = {"message", FIELD_KIND_TEXT, FIELD_GROUP_ENQUIRY, true, TEXT_CHARS, 0, NULL, "", ""},
    [FIELD_ROLE]       = {"role", FIELD_KIND_LINE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, NULL, "organization-title", ""},
    [FIELD_PHONE]      = {"phone", FIELD_KIND_LINE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, NULL, "tel", "tel"},
    [FIELD_WEBSITE]    = {"website", FIELD_KIND_WEBSITE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, NULL, "url", "url"},
    [FIELD_SECTOR]     = {"sector", FIELD_KIND_CHOICE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, SECTOR, "", ""},
    [FIELD_PROJECT]    = {"project", FIELD_KIND_CHOICE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, PROJECT, "", ""},
    [FIELD_TIMEFRAME]  = {"timeframe", FIELD_KIND_CHOICE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, TIMEFRAME, "", ""},
    [FIELD_JOBS]       = {"jobs", FIELD_KIND_CHOICE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, JOBS, "", ""},
    [FIELD_INVESTMENT] = {"investment", FIELD_KIND_CHOICE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, INVESTMENT, "", ""},
    [FIELD_SITE]       = {"site", FIELD_KIND_CHOICE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, SITE, "", ""},
    [FIELD_PLACE]      = {"place", FIELD_KIND_LINE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, NULL, "", ""},
    [FIELD_REPLY_LANG] = {"reply_lang", FIELD_KIND_CHOICE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, REPLY_LANG, "", ""},
    [FIELD_CALL]       = {"call", FIELD_KIND_CHECK, FIELD_GROUP_PROJECT, false, 3, 0, NULL, "", ""},
    [FIELD_CALL_TIMES] = {"call_times", FIELD_KIND_LINE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, NULL, "", ""},
    [FIELD_SOURCE]     = {"source", FIELD_KIND_CHOICE, FIELD_GROUP_PROJECT, false, LINE_CHARS, 0, SOURCE, "", ""},
    [FIELD_SHARE]      = {"share", FIELD_KIND_CHECK, FIELD_GROUP_CONSENT, false, 3, 0, NULL, "", ""},
    [FIELD_UPDATES]    = {"updates", FIELD_KIND_CHECK, FIELD_GROUP_CONSENT, false, 3, 0, NULL, "", ""},
    [FIELD_PRIVACY]    = {"privacy", FIELD_KIND_CHECK, FIELD_GROUP_CONSENT, true, 3, 0, NULL, "", ""},
};
/* clang-format on */

const struct field *field_get(enum field_id id)
{
    return &FIELDS[id];
}

bool field_find(struct str name, enum field_id *out)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (str_eq(name, str_from(FIELDS[i].name))) {
            *out = (enum field_id)i;
            return true;
        }
    }
    return false;
}

bool field_has_choice(const struct field *field, struct str value)
{
    if (field->kind == FIELD_KIND_COUNTRY)
        return country_valid(value);
    for (const char *const *choice = field->choices; choice != NULL && *choice != NULL; choice++) {
        if (str_eq(value, str_from(*choice)))
            return true;
    }
    return false;
}

const char *field_group_name(enum field_group group)
{
    static const char *const names[FIELD_GROUP_COUNT] = {
        [FIELD_GROUP_ABOUT] = "about",
        [FIELD_GROUP_ENQUIRY] = "enquiry",
        [FIELD_GROUP_PROJECT] = "project",
        [FIELD_GROUP_CONSENT] = "consent",
    };
    return names[group];
}
