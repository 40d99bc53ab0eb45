/* buf: grows to its maximum and not a byte further; failure is sticky. */
#include "check.h"

#include "base/buf.h"

static void grows(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, 100000);
    for (int i = 0; i < 1000; i++)
        buf_printf(&buf, "%04d", i);
    buf_add_char(&buf, '.');
    assert_false(buf.failed);
    assert_int_equal(buf_str(&buf).len, 4001);
    assert_str(str_slice(buf_str(&buf), 3996, 5), "0999.");
    buf_reset(&buf);
    assert_int_equal(buf.max, 100000);
    assert_str(buf_str(&buf), "");
}

static void fills_to_its_maximum(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, 4);
    buf_add(&buf, STR("abcd"));
    assert_false(buf.failed);
    buf_add(&buf, STR(""));
    assert_false(buf.failed);
    buf_add_char(&buf, 'e');
    assert_true(buf.failed);
    assert_str(buf_str(&buf), "abcd");
    buf_reset(&buf);
}

static void prints_to_its_maximum(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, 4);
    buf_printf(&buf, "%s", "abcd");
    assert_false(buf.failed);
    assert_str(buf_str(&buf), "abcd");
    buf_clear(&buf);
    buf_printf(&buf, "%s", "abcde");
    assert_true(buf.failed);
    assert_str(buf_str(&buf), "");
    buf_reset(&buf);
}

static void failure_sticks_until_clear(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, 8);
    buf_add(&buf, STR("123456789"));
    assert_true(buf.failed);
    buf_add(&buf, STR("1"));
    buf_printf(&buf, "%d", 1);
    assert_null(buf_reserve(&buf, 1));
    assert_str(buf_str(&buf), "");
    buf_clear(&buf);
    assert_false(buf.failed);
    buf_add(&buf, STR("1"));
    assert_str(buf_str(&buf), "1");
    buf_reset(&buf);
}

static void reserves_room(void **state)
{
    (void)state;
    struct buf buf;
    buf_init(&buf, 1000);
    buf_add(&buf, STR("ab"));
    char *room = buf_reserve(&buf, 998);
    assert_non_null(room);
    memset(room, 'x', 998); /* ASan sees it when the room is not there */
    buf.len += 998;
    assert_null(buf_reserve(&buf, 1));
    assert_true(buf.failed);
    buf_clear(&buf);
    assert_null(buf_reserve(&buf, SIZE_MAX));
    buf_reset(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(grows),
        cmocka_unit_test(fills_to_its_maximum),
        cmocka_unit_test(prints_to_its_maximum),
        cmocka_unit_test(failure_sticks_until_clear),
        cmocka_unit_test(reserves_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
