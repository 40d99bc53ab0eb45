/* stamp: see stamp.h. */
#include "site/stamp.h"

#include "base/parse.h"

#define MAC_BYTES 16

static struct str mac(struct arena *arena, const struct secret_key *secret, struct str key,
                      const struct stamp *stamp)
{
    struct str text = arena_printf(arena, "form:" STR_FMT ":%lld:" STR_FMT, STR_ARG(key),
                                   (long long)stamp->rendered, STR_ARG(stamp->notice));
    struct secret_hash hash = secret_mac(secret, text);
    return secret_hex(arena, hash.bytes, MAC_BYTES);
}

struct str stamp_make(struct arena *arena, const struct secret_key *secret, struct str key,
                      const struct stamp *stamp)
{
    return arena_printf(arena, "%lld." STR_FMT "." STR_FMT, (long long)stamp->rendered,
                        STR_ARG(stamp->notice), STR_ARG(mac(arena, secret, key, stamp)));
}

bool stamp_check(struct arena *arena, const struct secret_key *secret, struct str key,
                 struct str text, int64_t now, struct stamp *out)
{
    struct stamp stamp;
    struct str time;
    struct str rest;
    struct str signature;
    *out = (struct stamp){.rendered = 0};
    if (!str_cut(text, '.', &time, &rest) || !str_cut(rest, '.', &stamp.notice, &signature) ||
        !parse_int(time, 0, INT64_MAX / 2, &stamp.rendered) ||
        !secret_equal(signature, mac(arena, secret, key, &stamp)))
        return false;
    *out = stamp;
    return now - stamp.rendered <= STAMP_MAX_AGE;
}
