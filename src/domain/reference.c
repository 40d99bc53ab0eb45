/* reference: see reference.h. */
#include "domain/reference.h"

#include <string.h>

#define DIGITS (REFERENCE_RANDOM + 1)

static const char ALPHABET[REFERENCE_BASE + 1] = "34679ACDEFGHJKMNPQRTWXY";

/* The weights 1 to 8 differ and are not multiples of 23; the check itself weighs -1, that is 22. */
static uint32_t check_digit(const uint32_t *digits)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < REFERENCE_RANDOM; i++)
        sum += (i + 1) * digits[i];
    return sum % REFERENCE_BASE;
}

struct str reference_format(struct arena *arena, const uint32_t chosen[REFERENCE_RANDOM])
{
    char *text = arena_alloc(arena, REFERENCE_CHARS + 1);
    size_t at = 0;
    for (size_t i = 0; i < DIGITS; i++) {
        if (i == 3 || i == 6)
            text[at++] = '-';
        text[at++] = ALPHABET[i < REFERENCE_RANDOM ? chosen[i] : check_digit(chosen)];
    }
    return (struct str){text, at};
}

bool reference_parse(struct arena *arena, struct str typed, struct str *out)
{
    uint32_t digits[DIGITS];
    size_t count = 0;
    for (size_t i = 0; i < typed.len; i++) {
        char c = typed.ptr[i];
        if (c == '-' || c == ' ')
            continue;
        if (c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        const char *found = c == '\0' ? NULL : strchr(ALPHABET, c);
        if (found == NULL || count == DIGITS)
            return false;
        digits[count++] = (uint32_t)(found - ALPHABET);
    }
    if (count != DIGITS || digits[DIGITS - 1] != check_digit(digits))
        return false;
    *out = reference_format(arena, digits);
    return true;
}
