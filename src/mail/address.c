/* address: see address.h. */
#include "mail/address.h"

#include <idn2.h>
#include <string.h>

#include "base/utf8.h"

#define LOCAL_MAX 64
#define DOMAIN_MAX 253

/* RFC 5322 section 3.2.3, without the dot. */
static bool is_atext(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && strchr("!#$%&'*+-/=?^_`{|}~", c) != NULL);
}

/* Cuts at the last @, as the domain cannot hold one. */
static bool split(struct str address, struct str *local, struct str *domain)
{
    for (size_t at = address.len; at > 0; at--) {
        if (address.ptr[at - 1] == '@') {
            *local = str_slice(address, 0, at - 1);
            *domain = str_slice(address, at, address.len);
            return local->len > 0 && domain->len > 0;
        }
    }
    return false;
}

static bool is_ascii(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if ((unsigned char)s.ptr[i] >= 0x80)
            return false;
    }
    return true;
}

bool address_is_plain(struct str address)
{
    struct str local;
    struct str domain;
    return split(address, &local, &domain) && is_ascii(local);
}

/* Letters of an atom and dots, nothing else; *dot_atom says whether the dots stand between atoms.
 */
static bool local_is_known(struct str local, bool *dot_atom)
{
    char before = '.';
    *dot_atom = true;
    for (size_t i = 0; i < local.len; i++) {
        char c = local.ptr[i];
        if (c != '.' && !is_atext(c))
            return false;
        if (c == '.' && before == '.')
            *dot_atom = false;
        before = c;
    }
    if (before == '.')
        *dot_atom = false;
    return local.len <= LOCAL_MAX;
}

static bool is_host_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
}

/* libidn2 2.3.3 drops a space in silence, so ASCII is checked before; after, it is checked again,
 * as the mapping may produce more of it. */
static bool is_host(struct str domain, bool ascii)
{
    for (size_t i = 0; i < domain.len; i++) {
        if (!is_host_char(domain.ptr[i]) && (ascii || (unsigned char)domain.ptr[i] < 0x80))
            return false;
    }
    return domain.len > 0 && domain.ptr[0] != '.' && !str_has_suffix(domain, STR(".")) &&
           !str_contains(domain, STR(".."));
}

static bool domain_ascii(struct arena *arena, struct str domain, struct str *out)
{
    char text[ADDRESS_MAX + 1];
    char *converted = NULL;
    if (!utf8_valid(domain) || !is_host(domain, false) || !str_copy(domain, text, sizeof(text)))
        return false;
    int flags = IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL | IDN2_USE_STD3_ASCII_RULES;
    if (idn2_to_ascii_8z(text, &converted, flags) != IDN2_OK)
        return false;
    *out = arena_str(arena, str_from(converted));
    idn2_free(converted);
    return out->len <= DOMAIN_MAX && is_host(*out, true);
}

enum status address_ascii(struct arena *arena, struct str address, struct str *out)
{
    struct str local;
    struct str domain;
    bool dot_atom;
    if (address.len > ADDRESS_MAX || !split(address, &local, &domain) ||
        !local_is_known(local, &dot_atom) || !domain_ascii(arena, domain, &domain))
        return STATUS_INVALID;
    const char *quote = dot_atom ? "" : "\"";
    *out = arena_printf(arena, "%s" STR_FMT "%s@" STR_FMT, quote, STR_ARG(local), quote,
                        STR_ARG(domain));
    return out->len <= ADDRESS_MAX ? STATUS_OK : STATUS_INVALID;
}
