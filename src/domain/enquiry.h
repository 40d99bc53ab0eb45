/*
 * enquiry: what a visitor sends, checked against the field table. Pure rules, no I/O.
 *
 * Nothing typed is changed in silence. Accepted values differ from what was typed only by the rules
 * of the design: line ends become LF, space, TAB, CR and LF at both ends go, the text is put into
 * Unicode NFC. Everything else is a flaw with a message at its field.
 */
#ifndef INDEMAND_DOMAIN_ENQUIRY_H
#define INDEMAND_DOMAIN_ENQUIRY_H

#include "base/arena.h"
#include "base/secret.h"
#include "domain/field.h"

enum enquiry_flaw {
    ENQUIRY_FINE,
    ENQUIRY_MISSING,
    ENQUIRY_TOO_LONG,
    ENQUIRY_LINE_BREAK, /* in a field of one line */
    ENQUIRY_ENCODING,   /* malformed percent-encoding */
    ENQUIRY_CONTROL,    /* NUL or another C0 control character */
    ENQUIRY_UTF8,       /* not UTF-8 */
    ENQUIRY_EMAIL,      /* not an address */
    ENQUIRY_WEBSITE,    /* not a web address */
    ENQUIRY_CHOICE,     /* not one of the choices */
    ENQUIRY_FLAW_COUNT
};

struct enquiry {
    struct str value[FIELD_COUNT]; /* empty: not given */
};

/* What arrived for one field; all zero when nothing did. */
struct enquiry_input {
    struct str value; /* as decoded */
    bool malformed;   /* its percent-encoding was broken; that part of value is as it came */
};

/* Checks every field. *out gets the accepted form of each value and, for a flawed field, the text
 * as it can be shown again: bytes that are not UTF-8 and control characters as U+FFFD. Returns the
 * number of flaws. Values live in the arena or in the input. */
size_t enquiry_check(struct arena *arena, const struct enquiry_input input[FIELD_COUNT],
                     struct enquiry *out, enum enquiry_flaw flaws[FIELD_COUNT]);

/* The name of a flaw in the locale files, such as "too_long". */
const char *enquiry_flaw_name(enum enquiry_flaw flaw);

/* A hash of all values, the same for the same content: finds repeats. */
struct secret_hash enquiry_digest(const struct enquiry *enquiry);

#endif
