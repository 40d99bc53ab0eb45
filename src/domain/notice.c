/* notice: see notice.h. */
#include "domain/notice.h"

#include "base/secret.h"

void notice_seal(struct arena *arena, struct notice *notice)
{
    /* A line break is in none of the first two, so no two notices read the same. */
    struct secret_hash hash = secret_digest(
        arena_printf(arena, "notice\n" STR_FMT "\n" STR_FMT "\n" STR_FMT, STR_ARG(notice->version),
                     STR_ARG(notice->lang), STR_ARG(notice->wording)));
    notice->digest = secret_hex(arena, hash.bytes, NOTICE_DIGEST_CHARS / 2);
}

bool notice_is_digest(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
    }
    return s.len == NOTICE_DIGEST_CHARS;
}

struct str notice_label(const struct notice *notice, struct str field)
{
    struct str rest = notice->wording;
    bool more = rest.len > 0;
    while (more) {
        struct str line;
        struct str name;
        struct str label;
        more = str_cut(rest, '\n', &line, &rest);
        if (str_cut(line, ':', &name, &label) && str_eq(name, field))
            return str_trim(label, " ");
    }
    return STR("");
}
