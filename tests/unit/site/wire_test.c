/* wire: what one side writes the other reads, and nothing that is cut, longer or of another kind.
 */
#include "check.h"

#include "site/wire.h"

#define KEY STR("AaII3uUF05NFzsepnHTk5jWVU1qhTlJ-")

static struct buf buf;

static struct wire_question filled(enum wire_kind kind)
{
    struct wire_question question = {.kind = kind,
                                     .submission = {.key = KEY,
                                                    .lang = STR("en"),
                                                    .notice = STR("0123456789abcdef"),
                                                    .visitor = STR("2001:db8::7"),
                                                    .shown_at = 1795445100000}};
    for (int32_t i = 0; i < SPAM_REASON_COUNT; i++)
        question.submission.spam.points[i] = 3 * i;
    for (size_t i = 0; i < FIELD_COUNT; i++)
        question.submission.enquiry.value[i] = i % 3 == 0 ? STR("") : STR("a\n\xc3\xa9 text");
    return question;
}

static struct str written(const struct wire_question *question)
{
    buf_clear(&buf);
    wire_put_question(&buf, question);
    assert_false(buf.failed);
    return buf_str(&buf);
}

/* Read from memory of exactly its size, so that the sanitizer sees a read behind its end. */
static enum status read_question(struct str message, struct wire_question *out)
{
    char *copy = malloc(message.len + 1);
    assert_non_null(copy);
    memcpy(copy, message.ptr, message.len);
    enum status status = wire_get_question((struct str){copy, message.len}, out);
    free(copy);
    return status;
}

static void carries_a_submission(void **state)
{
    (void)state;
    static const enum wire_kind kinds[] = {WIRE_SUBMIT, WIRE_REPEAT};
    for (size_t k = 0; k < CHECK_COUNT(kinds); k++) {
        struct wire_question sent = filled(kinds[k]);
        struct wire_question got;
        assert_int_equal(wire_get_question(written(&sent), &got), STATUS_OK);
        assert_int_equal(got.kind, kinds[k]);
        assert_same(got.submission.key, sent.submission.key);
        assert_same(got.submission.lang, sent.submission.lang);
        assert_same(got.submission.notice, sent.submission.notice);
        assert_same(got.submission.visitor, sent.submission.visitor);
        assert_int_equal(got.submission.shown_at, sent.submission.shown_at);
        assert_memory_equal(&got.submission.spam, &sent.submission.spam, sizeof(struct spam_score));
        for (size_t i = 0; i < FIELD_COUNT; i++)
            assert_same(got.submission.enquiry.value[i], sent.submission.enquiry.value[i]);
    }
}

static void carries_a_look_up(void **state)
{
    (void)state;
    struct wire_question sent = {.kind = WIRE_LOOKUP, .token = KEY};
    struct wire_question got;
    assert_int_equal(wire_get_question(written(&sent), &got), STATUS_OK);
    assert_int_equal(got.kind, WIRE_LOOKUP);
    assert_same(got.token, KEY);
}

static void carries_a_withdrawal(void **state)
{
    (void)state;
    struct wire_question sent = {
        .kind = WIRE_WITHDRAW, .token = KEY, .email = STR("j\xc3\xbcrgen@example.com")};
    struct wire_question got;
    struct str message = written(&sent);
    for (size_t len = 0; len < message.len; len++)
        assert_int_equal(read_question(str_slice(message, 0, len), &got), STATUS_INVALID);
    assert_int_equal(wire_get_question(message, &got), STATUS_OK);
    assert_int_equal(got.kind, WIRE_WITHDRAW);
    assert_same(got.token, KEY);
    assert_same(got.email, sent.email);
    sent.email = STR("not \xff UTF-8");
    assert_int_equal(read_question(written(&sent), &got), STATUS_INVALID);
}

static void carries_an_answer(void **state)
{
    (void)state;
    struct wire_answer got;
    struct wire_answer sent = {.status = STATUS_OK,
                               .receipt = {.reference = STR("DEN-6P9-EGQ"),
                                           .token = KEY,
                                           .created_at = 1795445155000,
                                           .withdrawn_at = 1795445159000,
                                           .tries_left = 4,
                                           .repeated = true}};
    buf_clear(&buf);
    wire_put_answer(&buf, &sent);
    struct str message = buf_str(&buf);
    assert_int_equal(wire_get_answer(message, &got), STATUS_OK);
    assert_int_equal(got.status, STATUS_OK);
    assert_true(got.receipt.repeated);
    assert_int_equal(got.receipt.created_at, sent.receipt.created_at);
    assert_int_equal(got.receipt.withdrawn_at, sent.receipt.withdrawn_at);
    assert_int_equal(got.receipt.tries_left, 4);
    assert_same(got.receipt.reference, sent.receipt.reference);
    assert_same(got.receipt.token, KEY);
    for (size_t len = 0; len < message.len; len++)
        assert_int_equal(wire_get_answer(str_slice(message, 0, len), &got), STATUS_INVALID);
    buf_add_char(&buf, 'x');
    assert_int_equal(wire_get_answer(buf_str(&buf), &got), STATUS_INVALID);
}

static void refuses_what_is_cut_or_longer(void **state)
{
    (void)state;
    struct wire_question sent = filled(WIRE_SUBMIT);
    struct wire_question got;
    struct str message = written(&sent);
    for (size_t len = 0; len < message.len; len++)
        assert_int_equal(read_question(str_slice(message, 0, len), &got), STATUS_INVALID);
    assert_int_equal(read_question(message, &got), STATUS_OK);
    buf_add_char(&buf, 'x');
    assert_int_equal(read_question(buf_str(&buf), &got), STATUS_INVALID);
}

static void refuses_other_kinds_keys_and_lengths(void **state)
{
    (void)state;
    struct wire_question sent = filled(WIRE_SUBMIT);
    struct wire_question got;
    written(&sent);
    buf.ptr[0] = 'X';
    assert_int_equal(read_question(buf_str(&buf), &got), STATUS_INVALID);
    written(&sent);
    memset(buf.ptr + 1, 0xff, 4); /* the length of the key */
    assert_int_equal(read_question(buf_str(&buf), &got), STATUS_INVALID);
    sent.submission.key = STR("short");
    assert_int_equal(read_question(written(&sent), &got), STATUS_INVALID);
    sent = (struct wire_question){.kind = WIRE_LOOKUP,
                                  .token = STR("not a token of 32 characters ...")};
    assert_int_equal(read_question(written(&sent), &got), STATUS_INVALID);
}

static int set_up(void **state)
{
    (void)state;
    buf_init(&buf, WIRE_MAX);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    buf_reset(&buf);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(carries_a_submission),
        cmocka_unit_test(carries_a_look_up),
        cmocka_unit_test(carries_a_withdrawal),
        cmocka_unit_test(carries_an_answer),
        cmocka_unit_test(refuses_what_is_cut_or_longer),
        cmocka_unit_test(refuses_other_kinds_keys_and_lengths),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
