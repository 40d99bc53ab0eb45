/* reference: typed in any way it is found, typed wrongly it is noticed. */
#include "check.h"

#include "domain/reference.h"

#define ALPHABET "34679ACDEFGHJKMNPQRTWXY"
#define DIGITS (REFERENCE_RANDOM + 1)
#define SAMPLES 5 /* of what stands in the other places */

static struct arena arena;

/* References of all kinds of digits: sample 0 is all zeros, the others come from a fixed sequence.
 */
static struct str sample(uint32_t number)
{
    uint32_t chosen[REFERENCE_RANDOM];
    uint32_t seed = number * 2654435761U;
    for (size_t i = 0; i < REFERENCE_RANDOM; i++) {
        seed = seed * 1664525U + 1013904223U;
        chosen[i] = number == 0 ? 0 : (seed >> 16) % REFERENCE_BASE;
    }
    return reference_format(&arena, chosen);
}

static void has_three_groups(void **state)
{
    (void)state;
    for (uint32_t n = 0; n < 100; n++) {
        struct str reference = sample(n);
        assert_int_equal(reference.len, REFERENCE_CHARS);
        for (size_t i = 0; i < reference.len; i++) {
            if (i == 3 || i == 7)
                assert_int_equal(reference.ptr[i], '-');
            else
                assert_non_null(strchr(ALPHABET, reference.ptr[i]));
        }
    }
    assert_str(sample(0), "333-333-333");
}

static void has_no_characters_that_look_alike(void **state)
{
    (void)state;
    static const char confusable[] = "0O1ILZ2S5B8UV";
    struct str out;
    for (const char *c = confusable; *c != '\0'; c++) {
        char typed[] = "333-333-333";
        typed[0] = *c;
        assert_false(reference_parse(&arena, str_from(typed), &out));
    }
}

static void is_read_however_it_is_typed(void **state)
{
    (void)state;
    for (uint32_t n = 0; n < 100; n++) {
        struct str reference = sample(n);
        struct str out = {0};
        assert_true(reference_parse(&arena, reference, &out));
        assert_same(out, reference);
        char bare[32];
        size_t len = 0;
        for (size_t i = 0; i < reference.len; i++) {
            char c = reference.ptr[i];
            if (c != '-')
                bare[len++] = c >= 'A' ? (char)(c - 'A' + 'a') : c;
        }
        assert_true(reference_parse(&arena, (struct str){bare, len}, &out));
        assert_same(out, reference);
        struct str spaced = arena_printf(&arena, " %.3s  %.3s %.3s ", bare, bare + 3, bare + 6);
        assert_true(reference_parse(&arena, spaced, &out));
        assert_same(out, reference);
    }
}

/* Where a digit stands in the text. */
static size_t at(size_t place)
{
    return place + place / 3;
}

/* Writes a reference that has digit a at the place and, if it has a next place, digit b there; the
 * others differ by `number`. The last digit cannot be chosen: the first is, until the last is
 * right.
 */
static void make(uint32_t number, size_t place, uint32_t a, uint32_t b,
                 char out[REFERENCE_CHARS + 1])
{
    uint32_t chosen[DIGITS];
    for (size_t i = 0; i < DIGITS; i++)
        chosen[i] = (number * 7 + (uint32_t)i * (number + 5)) % REFERENCE_BASE;
    chosen[place] = a;
    if (place + 1 < DIGITS)
        chosen[place + 1] = b;
    bool last = place + 2 >= DIGITS;
    for (uint32_t first = 0; first < REFERENCE_BASE; first++) {
        if (last)
            chosen[0] = first;
        assert_true(str_copy(reference_format(&arena, chosen), out, REFERENCE_CHARS + 1));
        if (!last || out[at(DIGITS - 1)] == ALPHABET[chosen[DIGITS - 1]])
            return;
    }
    fail_msg("no first digit leads to this check");
}

/* Every character in every place, the check's too, in place of every other. */
static void every_wrong_character_is_noticed(void **state)
{
    (void)state;
    struct str out;
    for (uint32_t i = 0; i < DIGITS * REFERENCE_BASE * SAMPLES; i++) {
        size_t place = i % DIGITS;
        uint32_t right = i / DIGITS % REFERENCE_BASE;
        char typed[REFERENCE_CHARS + 1];
        make(i / (DIGITS * REFERENCE_BASE), place, right, 0, typed);
        for (uint32_t wrong = 0; wrong < REFERENCE_BASE; wrong++) {
            typed[at(place)] = ALPHABET[wrong];
            assert_int_equal(reference_parse(&arena, str_from(typed), &out), wrong == right);
        }
        arena_clear(&arena);
    }
}

/* Every pair of characters in every two places beside each other, the check's too. */
static void every_swap_of_neighbours_is_noticed(void **state)
{
    (void)state;
    struct str out;
    for (uint32_t i = 0; i < (DIGITS - 1) * REFERENCE_BASE * SAMPLES; i++) {
        size_t place = i % (DIGITS - 1);
        uint32_t a = i / (DIGITS - 1) % REFERENCE_BASE;
        for (uint32_t b = 0; b < REFERENCE_BASE; b++) {
            char typed[REFERENCE_CHARS + 1];
            make(i / ((DIGITS - 1) * REFERENCE_BASE), place, a, b, typed);
            assert_true(reference_parse(&arena, str_from(typed), &out));
            assert_int_equal(typed[at(place)], ALPHABET[a]);
            assert_int_equal(typed[at(place + 1)], ALPHABET[b]);
            typed[at(place)] = ALPHABET[b];
            typed[at(place + 1)] = ALPHABET[a];
            assert_int_equal(reference_parse(&arena, str_from(typed), &out), a == b);
        }
        arena_clear(&arena);
    }
}

static void refuses_what_is_none(void **state)
{
    (void)state;
    static const struct str bad[] = {
        STR_INIT(""),
        STR_INIT("-"),
        STR_INIT("333-333-33"),
        STR_INIT("333-333-3333"),
        STR_INIT("333-333-333\0"),
        STR_INIT("333-333-33\xc3\xbc"),
        STR_INIT("333_333_333"),
        STR_INIT("333-333-333\n"),
        STR_INIT("3333333333333333333333333333333333333333333333"),
    };
    struct str out = STR("untouched");
    for (size_t i = 0; i < CHECK_COUNT(bad); i++)
        assert_false(reference_parse(&arena, bad[i], &out));
    assert_str(out, "untouched");
}

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, (size_t)16 << 20);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_reset(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(has_three_groups),
        cmocka_unit_test(has_no_characters_that_look_alike),
        cmocka_unit_test(is_read_however_it_is_typed),
        cmocka_unit_test(every_wrong_character_is_noticed),
        cmocka_unit_test(every_swap_of_neighbours_is_noticed),
        cmocka_unit_test(refuses_what_is_none),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
