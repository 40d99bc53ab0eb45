/* gzip_parts: pages put together, read back with zlib, which checks lengths and CRC. */
#include "check.h"

#include <zlib.h>

#include "http/gzip_parts.h"

#define PAGE_MAX ((size_t)1 << 20)

static struct arena arena;
static struct buf page;
static char text[PAGE_MAX];

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, 4 * PAGE_MAX);
    buf_init(&page, PAGE_MAX);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_reset(&arena);
    buf_reset(&page);
    return 0;
}

/* The uncompressed page; *code is what zlib says of it. */
static struct str unpack(struct str packed, int *code)
{
    z_stream stream = {.next_in = (Bytef *)(uintptr_t)packed.ptr, .avail_in = (uInt)packed.len};
    stream.next_out = (Bytef *)text;
    stream.avail_out = sizeof(text);
    assert_int_equal(inflateInit2(&stream, 15 + 16), Z_OK);
    *code = inflate(&stream, Z_FINISH);
    size_t len = stream.total_out;
    if (*code == Z_STREAM_END)
        assert_int_equal(stream.avail_in, 0);
    inflateEnd(&stream);
    return (struct str){text, len};
}

static struct str put_together(struct str first, struct str plain, struct str rest)
{
    struct gzip_part a = gzip_parts_make(&arena, first);
    struct gzip_part b = gzip_parts_make(&arena, rest);
    buf_clear(&page);
    struct gzip_parts parts = gzip_parts_begin(&page);
    gzip_parts_add(&parts, &a);
    gzip_parts_add_plain(&parts, plain);
    gzip_parts_add(&parts, &b);
    gzip_parts_end(&parts);
    return buf_str(&page);
}

static void check(struct str first, struct str plain, struct str rest)
{
    int code = Z_OK;
    struct str packed = put_together(first, plain, rest);
    struct str found = unpack(packed, &code);
    struct str expected = arena_printf(&arena, STR_FMT STR_FMT STR_FMT, STR_ARG(first),
                                       STR_ARG(plain), STR_ARG(rest));
    assert_int_equal(code, Z_STREAM_END);
    assert_true(str_eq(found, expected));
}

static void pages_read_back(void **state)
{
    (void)state;
    check(STR("<input value=\""), STR("key"), STR("\"></form>"));
    check(STR(""), STR(""), STR(""));
    check(STR(""), STR("only plain"), STR(""));
    check(STR("only"), STR(""), STR("packed"));
}

static void long_parts_read_back_and_shrink(void **state)
{
    (void)state;
    char *options = arena_alloc(&arena, 200000);
    size_t len = 0;
    for (int i = 0; len < 190000; i++)
        len += (size_t)snprintf(options + len, 64, "<option value=\"%d\">%d</option>\n", i, i * i);
    struct str all = {options, len};
    struct str plain = str_slice(all, 0, 65535);
    check(all, plain, all);
    assert_true(page.len < all.len);
    assert_true(str_contains(buf_str(&page), plain)); /* as it is, never compressed */
}

static void damage_is_noticed(void **state)
{
    (void)state;
    int code = Z_OK;
    struct str packed = put_together(STR("before "), STR("key"), STR(" behind"));
    for (size_t i = packed.len - 8; i < packed.len; i++) {
        page.ptr[i] = (char)(page.ptr[i] ^ 1);
        unpack(packed, &code);
        assert_int_equal(code, Z_DATA_ERROR);
        page.ptr[i] = (char)(page.ptr[i] ^ 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(pages_read_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(long_parts_read_back_and_shrink, set_up, tear_down),
        cmocka_unit_test_setup_teardown(damage_is_noticed, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
