/* stamp: ours is believed for its key and its time, nothing else is. */
#include "check.h"

#include "site/stamp.h"

#define KEY STR("AaII3uUF05NFzsepnHTk5jWVU1qhTlJ-")
#define NOTICE "0123456789abcdef"
#define NOW ((int64_t)1795445155000)

static struct arena arena;
static const struct secret_key secret = {{1, 2, 3}};
static const struct secret_key other_secret = {{1, 2, 4}};

static struct str make(void)
{
    return stamp_make(&arena, &secret, KEY,
                      &(struct stamp){.rendered = NOW, .notice = STR(NOTICE)});
}

static bool check_at(const struct secret_key *key_file, struct str key, struct str stamp,
                     int64_t now)
{
    struct stamp found;
    return stamp_check(&arena, key_file, key, stamp, now, &found);
}

static void believes_its_own(void **state)
{
    (void)state;
    struct stamp found;
    struct str stamp = make();
    assert_true(stamp_check(&arena, &secret, KEY, stamp, NOW + 5, &found));
    assert_int_equal(found.rendered, NOW);
    assert_str(found.notice, NOTICE);
    assert_true(check_at(&secret, KEY, stamp, NOW + STAMP_MAX_AGE));
}

static void refuses_what_is_old_or_of_another(void **state)
{
    (void)state;
    struct str stamp = make();
    assert_false(check_at(&secret, KEY, stamp, NOW + STAMP_MAX_AGE + 1));
    assert_false(check_at(&other_secret, KEY, stamp, NOW));
    assert_false(check_at(&secret, STR("BaII3uUF05NFzsepnHTk5jWVU1qhTlJ-"), stamp, NOW));
}

/* Any byte of it changed, and any part of it left away. */
static void refuses_every_change(void **state)
{
    (void)state;
    struct str stamp = make();
    for (size_t i = 0; i < stamp.len; i++) {
        struct str changed = arena_str(&arena, stamp);
        char *bytes = arena_alloc(&arena, stamp.len);
        memcpy(bytes, changed.ptr, changed.len);
        bytes[i] = bytes[i] == '1' ? '2' : '1';
        assert_false(check_at(&secret, KEY, (struct str){bytes, stamp.len}, NOW));
        assert_false(check_at(&secret, KEY, str_slice(stamp, 0, i), NOW));
        assert_false(check_at(&secret, KEY, str_slice(stamp, i + 1, stamp.len), NOW));
    }
    assert_false(check_at(&secret, KEY, arena_printf(&arena, "0" STR_FMT, STR_ARG(stamp)), NOW));
    assert_false(check_at(&secret, KEY, arena_printf(&arena, STR_FMT " ", STR_ARG(stamp)), NOW));
}

/* An old one is no longer good for sending, but what it says is still known; of a forged one
 * nothing is. */
static void says_what_it_is_even_when_old(void **state)
{
    (void)state;
    struct stamp found;
    struct str stamp = make();
    assert_false(stamp_check(&arena, &secret, KEY, stamp, NOW + 2 * STAMP_MAX_AGE, &found));
    assert_int_equal(found.rendered, NOW);
    assert_str(found.notice, NOTICE);
    assert_false(stamp_check(&arena, &other_secret, KEY, stamp, NOW, &found));
    assert_int_equal(found.rendered, 0);
    assert_int_equal(found.notice.len, 0);
}

static int set_up(void **state)
{
    (void)state;
    secret_open();
    arena_init(&arena, (size_t)1024 * 1024);
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
        cmocka_unit_test(believes_its_own),
        cmocka_unit_test(refuses_what_is_old_or_of_another),
        cmocka_unit_test(refuses_every_change),
        cmocka_unit_test(says_what_it_is_even_when_old),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
