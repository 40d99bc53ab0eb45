/* response and gzip: headers that cannot be split, pages that unpack to what they were. */
#include "check.h"

#include <zlib.h>

#include "http/gzip.h"
#include "http/response.h"

static void add_header(void *context)
{
    struct response response;
    response_init(&response, 100);
    response_header(&response, "X-Test", *(const struct str *)context);
    response_reset(&response);
}

static void control_characters_in_headers_abort(void **state)
{
    (void)state;
    static const struct str bad[] = {STR_INIT("a\r\nSet-Cookie: x=y"),
                                     STR_INIT("a\n"),
                                     STR_INIT("\r"),
                                     STR_INIT("a\0b"),
                                     STR_INIT("\x1b[m"),
                                     STR_INIT("\t"),
                                     STR_INIT("\x7f")};
    static const struct str good[] = {STR_INIT(""), STR_INIT("plain ~"), STR_INIT("\xc3\xbc")};
    for (size_t i = 0; i < CHECK_COUNT(bad); i++) {
        struct str value = bad[i];
        assert_true(check_aborts(add_header, &value));
    }
    for (size_t i = 0; i < CHECK_COUNT(good); i++) {
        struct str value = good[i];
        assert_false(check_aborts(add_header, &value));
    }
}

static void headers_stand_one_a_line(void **state)
{
    (void)state;
    struct response response;
    response_init(&response, 100);
    assert_int_equal(response.status, 500); /* of a handler that forgot to answer */
    response_html(&response, 200);
    response_no_store(&response);
    assert_int_equal(response.status, 200);
    assert_str(buf_str(&response.headers),
               "Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n");
    response_clear(&response);
    assert_int_equal(response.status, 500);
    assert_int_equal(response.headers.len, 0);
    response_fetch_anew(&response);
    assert_str(buf_str(&response.headers), "Cache-Control: private, no-cache\r\n");
    response_clear(&response);
    response_see_other(&response, STR("/en/receipt/x"));
    assert_int_equal(response.status, 303);
    assert_str(buf_str(&response.headers), "Location: /en/receipt/x\r\n");
    response_reset(&response);
}

static void clearing_forgets_the_last_answer(void **state)
{
    (void)state;
    struct response response;
    response_init(&response, 4);
    buf_add(&response.body, STR("12345"));
    response.shared = STR("shared");
    assert_true(response.body.failed);
    response_clear(&response);
    assert_false(response.body.failed);
    assert_int_equal(response.shared.len, 0);
    response_reset(&response);
}

static void reasons_are_those_of_the_rfc(void **state)
{
    (void)state;
    assert_string_equal(response_reason(200), "OK");
    assert_string_equal(response_reason(303), "See Other");
    assert_string_equal(response_reason(405), "Method Not Allowed");
    assert_string_equal(response_reason(503), "Service Unavailable");
    assert_string_equal(response_reason(599), "Unknown");
}

/* Unpacks with zlib's own check of the gzip wrapper and its checksum. */
static void unpacks_to(struct str packed, struct str expected)
{
    char *text = malloc(expected.len + 1);
    z_stream stream = {.next_in = (Bytef *)(uintptr_t)packed.ptr,
                       .avail_in = (uInt)packed.len,
                       .next_out = (Bytef *)text,
                       .avail_out = (uInt)expected.len + 1};
    assert_int_equal(inflateInit2(&stream, 15 + 16), Z_OK);
    assert_int_equal(inflate(&stream, Z_FINISH), Z_STREAM_END);
    assert_int_equal(stream.total_out, expected.len);
    assert_int_equal(stream.avail_in, 0);
    assert_memory_equal(text, expected.ptr, expected.len);
    inflateEnd(&stream);
    free(text);
}

static void gzip_round_trip(void **state)
{
    (void)state;
    enum { SIZE = 300000 };
    char *text = malloc(SIZE);
    uint32_t seed = 1;
    for (size_t i = 0; i < SIZE; i++) {
        seed = seed * 1664525U + 1013904223U;
        text[i] = (char)(i < SIZE / 2 ? 'a' : (int)(seed >> 24)); /* dull, then random */
    }
    static const size_t sizes[] = {0, 1, 1000, SIZE};
    for (size_t i = 0; i < CHECK_COUNT(sizes); i++) {
        struct buf out;
        buf_init(&out, 2 * SIZE);
        buf_add(&out, STR("before")); /* it adds, and leaves what is there */
        gzip_compress((struct str){text, sizes[i]}, &out);
        assert_str(str_slice(buf_str(&out), 0, 6), "before");
        unpacks_to(str_slice(buf_str(&out), 6, out.len), (struct str){text, sizes[i]});
        buf_reset(&out);
    }
    struct buf small;
    buf_init(&small, 2 * SIZE);
    gzip_compress((struct str){text, 1000}, &small);
    assert_true(small.len < 50);
    buf_reset(&small);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(control_characters_in_headers_abort),
        cmocka_unit_test(headers_stand_one_a_line),
        cmocka_unit_test(clearing_forgets_the_last_answer),
        cmocka_unit_test(reasons_are_those_of_the_rfc),
        cmocka_unit_test(gzip_round_trip),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
