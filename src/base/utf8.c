/* utf8: see utf8.h. Tables and algorithms are libunistring's. */
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/log.h"

static const uint8_t *bytes(struct str s)
{
    return (const uint8_t *)s.ptr;
}

bool utf8_valid(struct str s)
{
    return s.len == 0 || u8_check(bytes(s), s.len) == NULL;
}

size_t utf8_length(struct str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; i++)
        count += ((unsigned char)s.ptr[i] & 0xc0) != 0x80;
    return count;
}

static bool is_ascii(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if ((unsigned char)s.ptr[i] >= 0x80)
            return false;
    }
    return true;
}

struct str utf8_nfc(struct arena *arena, struct str s)
{
    if (is_ascii(s))
        return s;
    size_t len = 0;
    uint8_t *normal = u8_normalize(UNINORM_NFC, bytes(s), s.len, NULL, &len);
    if (normal == NULL)
        log_abort("out of memory");
    struct str result = {(const char *)normal, len};
    result = str_eq(result, s) ? s : arena_str(arena, result);
    free(normal);
    return result;
}

static bool is_control(char c)
{
    return (unsigned char)c < 0x20 && c != '\t' && c != '\n';
}

bool utf8_showable(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (is_control(s.ptr[i]))
            return false;
    }
    return true;
}

struct str utf8_make_showable(struct arena *arena, struct str s)
{
    static const struct str replacement = STR_INIT("\xef\xbf\xbd"); /* U+FFFD */
    s = utf8_mend(arena, s);
    if (utf8_showable(s))
        return s;
    char *text = arena_alloc(arena, s.len * replacement.len);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        struct str one = is_control(s.ptr[i]) ? replacement : str_slice(s, i, 1);
        memcpy(text + len, one.ptr, one.len);
        len += one.len;
    }
    return (struct str){text, len};
}

struct str utf8_casefold(struct arena *arena, struct str s)
{
    size_t len = 0;
    uint8_t *folded = u8_casefold(bytes(s), s.len, "", UNINORM_NFC, NULL, &len);
    if (folded == NULL)
        log_abort("out of memory");
    struct str result = arena_str(arena, (struct str){(const char *)folded, len});
    free(folded);
    return result;
}

bool utf8_visible(struct str s)
{
    const uint32_t hidden = UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf;
    while (s.len > 0) {
        if (uc_is_general_category_withtable(utf8_next(&s), hidden))
            return false;
    }
    return true;
}

uint32_t utf8_next(struct str *s)
{
    ucs4_t c = 0;
    int len = u8_mbtouc(&c, bytes(*s), s->len);
    s->ptr += len;
    s->len -= (size_t)len;
    return c;
}

uint32_t utf8_lower(uint32_t c)
{
    return uc_tolower(c);
}

uint32_t utf8_fold(uint32_t c)
{
    const uint32_t ignored =
        UC_CATEGORY_MASK_Z | UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf;
    return uc_is_general_category_withtable(c, ignored) ? 0 : uc_tolower(c);
}

bool utf8_steers(uint32_t c)
{
    static const struct {
        uint32_t first;
        uint32_t last;
    } ranges[] = {{0, 0x1f},        {0x7f, 0x9f},     {0x061c, 0x061c},
                  {0x200e, 0x200f}, {0x2028, 0x202e}, {0x2066, 0x2069},
                  {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f}};
    for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++) {
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    }
    return false;
}

/* The length of the code point that s starts with; 0 when it starts with none. */
static size_t good_start(struct str s)
{
    for (size_t len = 1; len <= 4 && len <= s.len; len++) {
        if (u8_check(bytes(s), len) == NULL)
            return len;
    }
    return 0;
}

struct str utf8_mend(struct arena *arena, struct str s)
{
    static const struct str replacement = STR_INIT("\xef\xbf\xbd"); /* U+FFFD */
    if (utf8_valid(s))
        return s;
    char *text = arena_alloc(arena, s.len * replacement.len);
    size_t len = 0;
    while (s.len > 0) {
        size_t good = good_start(s);
        struct str one = good > 0 ? str_slice(s, 0, good) : replacement;
        memcpy(text + len, one.ptr, one.len);
        len += one.len;
        s = str_slice(s, good > 0 ? good : 1, s.len);
    }
    return (struct str){text, len};
}

struct str utf8_prefix(struct str s, size_t count)
{
    struct str rest = s;
    while (rest.len > 0 && count-- > 0)
        utf8_next(&rest);
    return str_slice(s, 0, s.len - rest.len);
}
