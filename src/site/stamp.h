/*
 * stamp: what a form carries about its rendering, signed and bound to the form's submission key:
 * when it was, and which privacy notice was shown with it.
 */
#ifndef INDEMAND_SITE_STAMP_H
#define INDEMAND_SITE_STAMP_H

#include <stdint.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/secret.h"

/* A form that is older comes back with a fresh key and everything still filled in. */
#define STAMP_MAX_AGE (24 * CLOCK_HOUR)

struct stamp {
    int64_t rendered;  /* milliseconds since the epoch */
    struct str notice; /* a digest of domain/notice */
};

/* The hidden field's value: milliseconds, a dot, the digest, a dot, 32 hexadecimal digits. */
struct str stamp_make(struct arena *arena, const struct secret_key *secret, struct str key,
                      const struct stamp *stamp);

/* Is it a stamp of ours for this key, not older than STAMP_MAX_AGE? *out is what it says, all zero
 * when it is none of ours; its text is borrowed. */
bool stamp_check(struct arena *arena, const struct secret_key *secret, struct str key,
                 struct str text, int64_t now, struct stamp *out);

#endif
