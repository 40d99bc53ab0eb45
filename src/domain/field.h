/*
 * field: the table of everything the contact form asks.
 *
 * Its rows are in field_table.h, one per field. The form, its validation, the wire between worker
 * and keeper, the store, the mail to staff, the desk and the JSON output all walk this table;
 * labels and the texts of choices are in www/locale/, the columns in sql/ (a test compares their
 * CHECKs with the limits here).
 */
#ifndef INDEMAND_DOMAIN_FIELD_H
#define INDEMAND_DOMAIN_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "domain/field_table.h"

#define FIELD_ENUMERATOR(ID, ...) FIELD_##ID,
enum field_id { FIELD_TABLE(FIELD_ENUMERATOR) FIELD_COUNT };
#undef FIELD_ENUMERATOR

enum field_kind {
    FIELD_KIND_LINE,    /* a text of one line */
    FIELD_KIND_TEXT,    /* a text of many lines */
    FIELD_KIND_EMAIL,   /* an address, RFC 5321 with RFC 6531's characters */
    FIELD_KIND_WEBSITE, /* a web address, the scheme may be missing */
    FIELD_KIND_CHOICE,  /* one of `choices` */
    FIELD_KIND_COUNTRY, /* one of ISO 3166-1 alpha-2 */
    FIELD_KIND_CHECK,   /* "yes" or nothing */
};

enum field_group {
    FIELD_GROUP_ABOUT,
    FIELD_GROUP_ENQUIRY,
    FIELD_GROUP_PROJECT,
    FIELD_GROUP_CONSENT,
    FIELD_GROUP_COUNT
};

struct field {
    const char *name; /* on the wire, in the database, in JSON, in the locale files */
    enum field_kind kind;
    enum field_group group;
    bool required;
    size_t max_chars;           /* Unicode code points after NFC */
    size_t max_bytes;           /* octets of UTF-8; 0: no limit of its own */
    const char *const *choices; /* for FIELD_KIND_CHOICE, ends with NULL */
    const char *autocomplete;   /* HTML's autofill detail token, or "" */
    const char *inputmode;      /* HTML's inputmode, or "" */
    bool prose; /* words of a language, so that a browser may check their spelling */
};

/* The row of a field. Never NULL. */
const struct field *field_get(enum field_id id);

/* The field of this name; false when there is none. */
bool field_find(struct str name, enum field_id *out);

/* Is `value` one of the choices (of a choice or country field)? */
bool field_has_choice(const struct field *field, struct str value);

/* The name of a group in the locale files: "about", "enquiry", "project", "consent". */
const char *field_group_name(enum field_group group);

#endif
