/*
 * form: decodes application/x-www-form-urlencoded bodies and queries (WHATWG URL Standard,
 * section 5), but strictly: where browsers would keep a malformed escape as it is, the pair is
 * marked, so that whoever typed it can be told.
 */
#ifndef INDEMAND_HTTP_FORM_H
#define INDEMAND_HTTP_FORM_H

#include "base/arena.h"
#include "base/status.h"

/* More pairs than this in one body are an attack or a mistake. */
#define FORM_PAIRS_MAX 128

struct form_pair {
    struct str name;
    struct str value; /* decoded; as it came when malformed */
    bool malformed;   /* a percent sign without two hexadecimal digits behind it */
};

struct form {
    struct form_pair pairs[FORM_PAIRS_MAX];
    size_t count;
};

/* STATUS_TOO_LARGE with more than FORM_PAIRS_MAX pairs. Values live in the arena. */
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
