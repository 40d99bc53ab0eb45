/*
 * form: decodes application/x-www-form-urlencoded bodies and queries (WHATWG URL Standard,
 * section 5), but strictly: where browsers would keep a malformed escape as it is, the pair is
 * marked, so that whoever typed it can be told.
 */
#ifndef INDEMAND_HTTP_FORM_H
#define INDEMAND_HTTP_FORM_H

#include "base/arena.h"
#include "base/status.h"

/* More pairs than this in one body are an attack. Fields that a handler does not know are no reason
 * to refuse a form, so it is far above what any form has. */
#define FORM_PAIRS_MAX 16384

struct form_pair {
    struct str name;
    struct str value; /* decoded; what is malformed in it stays as it came */
    bool malformed;   /* a percent sign without two hexadecimal digits behind it */
};

struct form {
    struct form_pair *pairs; /* in the arena */
    size_t count;
};

/* STATUS_TOO_LARGE with more than FORM_PAIRS_MAX pairs. All lives in the arena. */
enum status form_parse(struct arena *arena, struct str text, struct form *out) MUST_CHECK;

/* The first pair of this name, or NULL. */
const struct form_pair *form_find(const struct form *form, struct str name);

/* The value of the first pair of this name when it is well-formed, else empty. */
struct str form_value(const struct form *form, struct str name);

/* How many pairs have this name. */
size_t form_count(const struct form *form, struct str name);

/* Percent-encodes s for use in a query or a form body. */
struct str form_encode(struct arena *arena, struct str s);

#endif
