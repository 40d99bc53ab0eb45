/* parse: see parse.h. */
#include "base/parse.h"

#include <string.h>

bool parse_int(struct str s, int64_t min, int64_t max, int64_t *out)
{
    bool negative = s.len > 0 && s.ptr[0] == '-';
    struct str digits = str_slice(s, negative ? 1 : 0, s.len);
    if (digits.len == 0 || (digits.ptr[0] == '0' && (digits.len > 1 || negative)))
        return false;

    /* Counted downwards, because there is one more negative number than there are positive ones. */
    int64_t value = 0;
    for (size_t i = 0; i < digits.len; i++) {
        char c = digits.ptr[i];
        if (c < '0' || c > '9' || __builtin_mul_overflow(value, (int64_t)10, &value) ||
            __builtin_sub_overflow(value, (int64_t)(c - '0'), &value))
            return false;
    }
    if (!negative && __builtin_sub_overflow((int64_t)0, value, &value))
        return false;
    if (value < min || value > max)
        return false;
    *out = value;
    return true;
}

bool parse_bool(struct str s, bool *out)
{
    static const char *const words[][2] = {{"off", "on"}, {"no", "yes"}, {"false", "true"}};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        for (size_t value = 0; value < 2; value++) {
            if (str_eq(s, str_from(words[i][value]))) {
                *out = value == 1;
                return true;
            }
        }
    }
    return false;
}

int parse_hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool parse_is_host(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              (c != '\0' && strchr(".-:[]", c) != NULL)))
            return false;
    }
    return true;
}

bool parse_is_relay(struct str s)
{
    struct str scheme = str_slice(s, 0, str_index(s, ':'));
    struct str host = str_slice(s, scheme.len + 3, s.len);
    return (str_eq(scheme, STR("smtp")) || str_eq(scheme, STR("smtps"))) &&
           str_has_prefix(str_slice(s, scheme.len, s.len), STR("://")) && host.len > 0 &&
           parse_is_host(host);
}
