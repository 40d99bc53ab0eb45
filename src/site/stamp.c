/* stamp: see stamp.h. */
#include "site/stamp.h"

#include "base/parse.h"

#define MAC_BYTES 16

static struct str mac(struct arena *arena, const struct secret_key *secret, struct str key,
                      int64_t time)
{
    struct str text = arena_printf(arena, "form:" STR_FMT ":%lld", STR_ARG(key), (long long)time);
    struct secret_hash hash = secret_mac(secret, text);
    return secret_hex(arena, hash.bytes, MAC_BYTES);
}

struct str stamp_make(struct arena *arena, const struct secret_key *secret, struct str key,
                      int64_t now)
{
    return arena_printf(arena, "%lld." STR_FMT, (long long)now,
                        STR_ARG(mac(arena, secret, key, now)));
}

bool stamp_check(struct arena *arena, const struct secret_key *secret, struct str key,
                 struct str stamp, int64_t now, int64_t *rendered)
{
    struct str time;
    struct str signature;
    if (!str_cut(stamp, '.', &time, &signature) || !parse_int(time, 0, INT64_MAX / 2, rendered) ||
        !secret_equal(signature, mac(arena, secret, key, *rendered)))
        return false;
    return now - *rendered <= STAMP_MAX_AGE;
}
