/* arena: zeroed, aligned memory under a hard cap. */
#include "check.h"

#include "base/arena.h"

static void hands_out_zeroed_aligned_memory(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    for (size_t size = 0; size < 200; size++) {
        unsigned char *memory = arena_alloc(&arena, size);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xff, size);
    }
    arena_clear(&arena);
    assert_int_equal(arena.used, 0);
    unsigned char *again = arena_alloc(&arena, 64);
    for (size_t i = 0; i < 64; i++)
        assert_int_equal(again[i], 0); /* also where an earlier request has written */
    arena_reset(&arena);
}

static void pieces_do_not_overlap(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 22);
    uint32_t *pieces[300];
    for (uint32_t i = 0; i < 300; i++) {
        pieces[i] = arena_array(&arena, 300, sizeof(uint32_t));
        for (size_t k = 0; k < 300; k++)
            pieces[i][k] = i;
    }
    for (uint32_t i = 0; i < 300; i++) {
        for (size_t k = 0; k < 300; k++)
            assert_int_equal(pieces[i][k], i);
    }
    arena_reset(&arena);
}

static void copies_end_in_nul(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 4096);
    struct str copy = arena_str(&arena, STR("abc"));
    assert_str(copy, "abc");
    assert_int_equal(copy.ptr[3], '\0');
    struct str empty = arena_str(&arena, (struct str){NULL, 0});
    assert_int_equal(empty.len, 0);
    assert_int_equal(empty.ptr[0], '\0');
    struct str text = arena_printf(&arena, "%s-%d", "x", 42);
    assert_str(text, "x-42");
    assert_int_equal(text.ptr[4], '\0');
    for (int width = 250; width < 260; width++) {
        text = arena_printf(&arena, "%*d.", width, 7);
        assert_int_equal(text.len, width + 1);
        assert_int_equal(text.ptr[0], ' ');
        assert_str(str_slice(text, text.len - 2, 2), "7.");
        assert_int_equal(text.ptr[text.len], '\0');
    }
    arena_reset(&arena);
}

static void alloc(void *context)
{
    struct arena arena;
    arena_init(&arena, 1024);
    arena_alloc(&arena, *(const size_t *)context);
    arena_alloc(&arena, 1);
}

static void aborts_over_its_cap(void **state)
{
    (void)state;
    size_t fits = 900;
    size_t full = 1024;
    size_t over = 1025;
    size_t most = SIZE_MAX;
    assert_false(check_aborts(alloc, &fits));
    assert_true(check_aborts(alloc, &full)); /* its second byte is one too many */
    assert_true(check_aborts(alloc, &over));
    assert_true(check_aborts(alloc, &most));
}

static void overflow(void *context)
{
    (void)context;
    struct arena arena;
    arena_init(&arena, SIZE_MAX);
    arena_array(&arena, SIZE_MAX / 2, 4);
}

static void aborts_when_an_array_overflows(void **state)
{
    (void)state;
    assert_true(check_aborts(overflow, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hands_out_zeroed_aligned_memory),
        cmocka_unit_test(pieces_do_not_overlap),
        cmocka_unit_test(copies_end_in_nul),
        cmocka_unit_test(aborts_over_its_cap),
        cmocka_unit_test(aborts_when_an_array_overflows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
