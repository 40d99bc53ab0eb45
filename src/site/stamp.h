/*
 * stamp: the signed time of rendering that a form carries, bound to the form's submission key.
 */
#ifndef INDEMAND_SITE_STAMP_H
#define INDEMAND_SITE_STAMP_H

#include <stdint.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/secret.h"

/* A form that is older comes back with a fresh key and everything still filled in. */
#define STAMP_MAX_AGE (24 * CLOCK_HOUR)

/* The hidden field's value: milliseconds since the epoch, a dot, 32 hexadecimal digits. */
struct str stamp_make(struct arena *arena, const struct secret_key *secret, struct str key,
                      int64_t now);

/* Is it a stamp of ours for this key, not older than STAMP_MAX_AGE? *rendered is its time. */
bool stamp_check(struct arena *arena, const struct secret_key *secret, struct str key,
                 struct str stamp, int64_t now, int64_t *rendered);

#endif
