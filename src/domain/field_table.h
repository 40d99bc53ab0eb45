/*
 * field_table: the rows of the field table, for field.h, and for the store's SQL, whose constant
 * texts are put together from it by the compiler. Nobody else includes this file.
 *
 * One row per field, in the order of the form:
 *   X(ID, column, kind, group, required, max_chars, max_bytes, choices, autocomplete, inputmode,
 *     prose)
 * max_chars counts Unicode code points after NFC; max_bytes octets of UTF-8, 0 for no limit of its
 * own (254 for addresses: RFC 5321 section 4.5.3.1.3 less the angle brackets).
 */
#ifndef INDEMAND_DOMAIN_FIELD_TABLE_H
#define INDEMAND_DOMAIN_FIELD_TABLE_H

#define FIELD_CHOICES_SECTOR                                                                       \
    CHOICES("undecided", "energy", "it_security", "digital", "chemistry", "materials",             \
            "engineering", "logistics", "health", "environment", "construction", "creative",       \
            "consumer", "finance", "research", "public", "other")
#define FIELD_CHOICES_PROJECT                                                                      \
    CHOICES("undecided", "new_site", "expansion", "sales_office", "innovation", "distribution",    \
            "acquisition", "supplier_search", "talent", "delegation", "press", "other")
#define FIELD_CHOICES_TIMEFRAME                                                                    \
    CHOICES("undecided", "now", "months_6", "months_12", "months_24", "later")
#define FIELD_CHOICES_JOBS CHOICES("undecided", "1_9", "10_49", "50_249", "250")
#define FIELD_CHOICES_INVESTMENT CHOICES("undecided", "under_500k", "500k_5m", "5m_25m", "over_25m")
#define FIELD_CHOICES_SITE                                                                         \
    CHOICES("undecided", "office", "laboratory", "production", "logistics", "land", "coworking")
#define FIELD_CHOICES_REPLY_LANG                                                                   \
    CHOICES("undecided", "en", "de", "nl", "fr", "pl", "tr", "zh-Hans", "ja", "ar")
#define FIELD_CHOICES_SOURCE                                                                       \
    CHOICES("undecided", "search", "fair", "event", "recommendation", "press", "social",           \
            "chamber", "other")

/* clang-format off */
#define FIELD_TABLE(X) \
    X(NAME,       name,       LINE,    ABOUT,   true,  200,  0,   NULL, "name", "", false) \
    X(EMAIL,      email,      EMAIL,   ABOUT,   true,  254,  254, NULL, "email", "email", false) \
    X(COMPANY,    company,    LINE,    ABOUT,   true,  200,  0,   NULL, "organization", "", false) \
    X(COUNTRY,    country,    COUNTRY, ABOUT,   true,  2,    0,   NULL, "country", "", false) \
    X(MESSAGE,    message,    TEXT,    ENQUIRY, true,  5000, 0,   NULL, "", "", true) \
    X(ROLE,       role,       LINE,    PROJECT, false, 200,  0,   NULL, "organization-title", "", true) \
    X(PHONE,      phone,      LINE,    PROJECT, false, 200,  0,   NULL, "tel", "tel", false) \
    X(WEBSITE,    website,    WEBSITE, PROJECT, false, 200,  0,   NULL, "url", "url", false) \
    X(SECTOR,     sector,     CHOICE,  PROJECT, false, 200,  0,   FIELD_CHOICES_SECTOR, "", "", false) \
    X(PROJECT,    project,    CHOICE,  PROJECT, false, 200,  0,   FIELD_CHOICES_PROJECT, "", "", false) \
    X(TIMEFRAME,  timeframe,  CHOICE,  PROJECT, false, 200,  0,   FIELD_CHOICES_TIMEFRAME, "", "", false) \
    X(JOBS,       jobs,       CHOICE,  PROJECT, false, 200,  0,   FIELD_CHOICES_JOBS, "", "", false) \
    X(INVESTMENT, investment, CHOICE,  PROJECT, false, 200,  0,   FIELD_CHOICES_INVESTMENT, "", "", false) \
    X(SITE,       site,       CHOICE,  PROJECT, false, 200,  0,   FIELD_CHOICES_SITE, "", "", false) \
    X(PLACE,      place,      LINE,    PROJECT, false, 200,  0,   NULL, "", "", false) \
    X(REPLY_LANG, reply_lang, CHOICE,  PROJECT, false, 200,  0,   FIELD_CHOICES_REPLY_LANG, "language", "", false) \
    X(CALL,       call,       CHECK,   PROJECT, false, 3,    0,   NULL, "", "", false) \
    X(CALL_TIMES, call_times, LINE,    PROJECT, false, 200,  0,   NULL, "", "", true) \
    X(SOURCE,     source,     CHOICE,  PROJECT, false, 200,  0,   FIELD_CHOICES_SOURCE, "", "", false) \
    X(SHARE,      share,      CHECK,   CONSENT, false, 3,    0,   NULL, "", "", false) \
    X(UPDATES,    updates,    CHECK,   CONSENT, false, 3,    0,   NULL, "", "", false) \
    X(PRIVACY,    privacy,    CHECK,   CONSENT, true,  3,    0,   NULL, "", "", false)
/* clang-format on */

#endif
