/* link: see link.h. */
#include "desk/link.h"

#include <string.h>

#include "http/form.h"
#include "view/tel.h"

/* ITU-T E.164: a number has 15 digits at most; below five it is an extension. */
#define PHONE_DIGITS_MIN 5
#define PHONE_DIGITS_MAX 15

/* form_encode leaves slashes alone, which an address in a URL must not hold. */
static struct str encode(struct arena *arena, struct str s)
{
    struct str encoded = STR("");
    bool more = true;
    while (more) {
        struct str part;
        more = str_cut(s, '/', &part, &s);
        encoded = arena_printf(arena, STR_FMT STR_FMT "%s", STR_ARG(encoded),
                               STR_ARG(form_encode(arena, part)), more ? "%2F" : "");
    }
    return encoded;
}

struct str link_mailto(struct arena *arena, struct str address, struct str subject)
{
    struct str local;
    struct str domain;
    if (!str_cut(address, '@', &local, &domain) || local.len == 0 || domain.len == 0)
        return STR("");
    return arena_printf(arena, "mailto:" STR_FMT "@" STR_FMT "%s" STR_FMT,
                        STR_ARG(encode(arena, local)), STR_ARG(encode(arena, domain)),
                        subject.len > 0 ? "?subject=" : "", STR_ARG(encode(arena, subject)));
}

struct str link_tel(struct arena *arena, struct str phone)
{
    bool plus = str_has_prefix(phone, STR("+"));
    for (size_t i = plus ? 1 : 0; i < phone.len; i++) {
        char c = phone.ptr[i];
        bool digit = c >= '0' && c <= '9';
        if (!digit && (c == '\0' || strchr(" ()-./", c) == NULL))
            return STR("");
    }
    struct str href = tel_href(arena, phone);
    size_t digits = href.len - STR("tel:").len - (plus ? 1 : 0);
    return digits < PHONE_DIGITS_MIN || digits > PHONE_DIGITS_MAX ? STR("") : href;
}

struct str link_website(struct arena *arena, struct str website)
{
    if (website.len == 0)
        return website;
    if (str_eq_nocase(str_slice(website, 0, 8), STR("https://")) ||
        str_eq_nocase(str_slice(website, 0, 7), STR("http://")))
        return website;
    return arena_printf(arena, "https://" STR_FMT, STR_ARG(website));
}
