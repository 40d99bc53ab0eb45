/* tel: see tel.h. */
#include "view/tel.h"

/* "+49 (0) 201 ...": not dialled behind a country code. */
#define NATIONAL STR("(0)")

struct str tel_href(struct arena *arena, struct str phone)
{
    char *text = arena_alloc(arena, phone.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < phone.len; i++) {
        char c = phone.ptr[i];
        bool abroad = len > 0 && text[0] == '+';
        if (abroad && str_has_prefix(str_slice(phone, i, phone.len), NATIONAL))
            i += NATIONAL.len - 1;
        else if ((c >= '0' && c <= '9') || (c == '+' && len == 0))
            text[len++] = c;
    }
    return arena_printf(arena, "tel:%.*s", (int)len, text);
}
