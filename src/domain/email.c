/* email: see email.h. */
#include "domain/email.h"

#include <idn2.h>
#include <string.h>

#include "base/utf8.h"

#define ADDRESS_MAX 254
#define LOCAL_MAX 64

/* atext of RFC 5322 section 3.2.3, and every character beyond ASCII (RFC 6531 section 3.3). */
static bool is_atext(unsigned char c)
{
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (c != '\0' && strchr("!#$%&'*+-/=?^_`{|}~", c) != NULL);
}

static bool is_dot_atom(struct str s)
{
    if (s.len == 0 || s.ptr[0] == '.' || s.ptr[s.len - 1] == '.')
        return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '.' ? s.ptr[i - 1] == '.' : !is_atext((unsigned char)s.ptr[i]))
            return false;
    }
    return true;
}

/* Letters, digits and hyphens, in labels of 1 to 63 (RFC 1123 section 2.1). */
static bool is_host_name(const char *name)
{
    struct str rest = str_from(name);
    struct str label = {0};
    size_t labels = 0;
    bool more = true;
    while (more) {
        more = str_cut(rest, '.', &label, &rest);
        if (label.len == 0 || label.len > 63 || label.ptr[0] == '-' ||
            label.ptr[label.len - 1] == '-')
            return false;
        for (size_t i = 0; i < label.len; i++) {
            char c = label.ptr[i];
            if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-'))
                return false;
        }
        labels++;
    }
    /* The last label of a name in the public tree is never all digits. */
    return labels >= 2 && strspn(label.ptr, "0123456789") < label.len;
}

static bool is_domain(struct str domain)
{
    char text[ADDRESS_MAX + 1];
    char *ascii = NULL;
    if (!str_copy(domain, text, sizeof(text)) || strpbrk(text, " \t<>()[],;:\\\"") != NULL)
        return false;
    if (idn2_to_ascii_8z(text, &ascii, IDN2_NONTRANSITIONAL) != IDN2_OK)
        return false;
    bool valid = strlen(ascii) <= 253 && is_host_name(ascii);
    idn2_free(ascii);
    return valid;
}

bool email_valid(struct str s)
{
    struct str local;
    struct str domain;
    return s.len <= ADDRESS_MAX && utf8_visible(s) && str_cut(s, '@', &local, &domain) &&
           local.len <= LOCAL_MAX && is_dot_atom(local) && is_domain(domain);
}
