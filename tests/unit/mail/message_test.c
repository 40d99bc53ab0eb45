/* Composed mails, byte by byte where it matters: no input adds a header, a recipient or a bare line
 * end. That a second library reads them as meant is checked in tests/system. */
#include "check.h"

#include <stdlib.h>

#include "mail/message.h"

#define OUT_MAX ((size_t)256 * 1024)

static struct buf out;
static struct message usual;

static int setup(void **state)
{
    (void)state;
    buf_init(&out, OUT_MAX);
    usual = (struct message){.from_name = STR("Business Metropole Ruhr"),
                             .from = STR("noreply@example.com"),
                             .to = STR("staff@example.com"),
                             .reply_to_name = STR("Jane Doe"),
                             .reply_to = STR("jane@example.com"),
                             .subject = STR("A subject"),
                             .message_id = STR("1.abc@example.com"),
                             .date = INT64_C(1700000000000),
                             .text = STR("Hello\n\nworld\n")};
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    buf_reset(&out);
    return 0;
}

static struct str composed(const struct message *message)
{
    buf_clear(&out);
    assert_int_equal(message_compose(message, &out), STATUS_OK);
    return buf_str(&out);
}

static struct str header_block(struct str mail)
{
    for (size_t i = 0; i + 4 <= mail.len; i++) {
        if (memcmp(mail.ptr + i, "\r\n\r\n", 4) == 0)
            return str_slice(mail, 0, i + 2);
    }
    fail_msg("no empty line");
    return mail;
}

static struct str body(struct str mail)
{
    return str_slice(mail, header_block(mail).len + 2, mail.len);
}

/* Header fields in a block: lines that do not start with a space or TAB. */
static size_t count_headers(struct str block)
{
    size_t count = 0;
    for (size_t i = 0; i < block.len; i++) {
        bool starts = i == 0 || block.ptr[i - 1] == '\n';
        if (starts && block.ptr[i] != ' ' && block.ptr[i] != '\t')
            count++;
    }
    return count;
}

static void check_wire(struct str mail)
{
    size_t start = 0;
    assert_true(str_has_suffix(mail, STR("\r\n")));
    for (size_t i = 0; i < mail.len; i++) {
        assert_in_range((unsigned char)mail.ptr[i], 1, 127);
        if (mail.ptr[i] == '\n') {
            assert_true(i > 0 && mail.ptr[i - 1] == '\r');
            assert_true(i - 1 - start <= 998);
            start = i + 1;
        } else if (mail.ptr[i] == '\r') {
            assert_true(mail.ptr[i + 1] == '\n');
        }
    }
}

static void writes_a_plain_mail(void **state)
{
    (void)state;
    assert_str(composed(&usual), "From: Business Metropole Ruhr <noreply@example.com>\r\n"
                                 "Reply-To: Jane Doe <jane@example.com>\r\n"
                                 "To: staff@example.com\r\n"
                                 "Subject: A subject\r\n"
                                 "Date: Tue, 14 Nov 2023 22:13:20 +0000\r\n"
                                 "Message-Id: <1.abc@example.com>\r\n"
                                 "Auto-Submitted: auto-generated\r\n"
                                 "MIME-Version: 1.0\r\n"
                                 "Content-Type: text/plain; charset=utf-8\r\n"
                                 "\r\n"
                                 "Hello\r\n\r\nworld\r\n");
}

static void leaves_reply_to_out(void **state)
{
    struct message message = usual;
    (void)state;
    message.reply_to = STR("");
    struct str mail = composed(&message);
    assert_false(str_contains(mail, STR("Reply-To")));
    assert_int_equal(count_headers(header_block(mail)), 8);
}

static void says_what_it_answers_and_in_which_language(void **state)
{
    struct message message = usual;
    (void)state;
    message.thread = STR("ABC-DEF-001@example.com");
    message.language = STR("zh-Hans");
    message.replies = true;
    struct str mail = composed(&message);
    assert_true(str_contains(mail, STR("\r\nIn-Reply-To: <ABC-DEF-001@example.com>\r\n")));
    assert_true(str_contains(mail, STR("\r\nReferences: <ABC-DEF-001@example.com>\r\n")));
    assert_true(str_contains(mail, STR("\r\nAuto-Submitted: auto-replied\r\n")));
    assert_true(str_contains(mail, STR("\r\nContent-Language: zh-Hans\r\n")));
    assert_int_equal(count_headers(header_block(mail)), 12);
    static const struct str bad[] = {STR_INIT("a b"), STR_INIT("de\r\nBcc: x@example.com"),
                                     STR_INIT("dé")};
    for (size_t i = 0; i < CHECK_COUNT(bad); i++) {
        struct message wrong = message;
        wrong.thread = bad[i];
        assert_int_equal(message_compose(&wrong, &out), STATUS_INVALID);
        wrong = message;
        wrong.language = bad[i];
        assert_int_equal(message_compose(&wrong, &out), STATUS_INVALID);
    }
}

static void offers_html_behind_the_text(void **state)
{
    struct message message = usual;
    (void)state;
    message.html = STR("<p>Grüße</p>\n.\n");
    struct str mail = composed(&message);
    check_wire(mail);
    assert_int_equal(count_headers(header_block(mail)), 9);
    assert_true(str_contains(header_block(mail), STR("Content-Type: multipart/alternative;")));
    const char *text = strstr(mail.ptr, "Content-Type: text/plain; charset=utf-8");
    const char *html = strstr(mail.ptr, "Content-Type: text/html; charset=utf-8");
    assert_true(text != NULL && html != NULL && text < html);
    assert_true(str_contains(mail, STR("\r\nHello\r\n\r\nworld\r\n")));
    message.html = STR("a\xff");
    assert_int_equal(message_compose(&message, &out), STATUS_INVALID);
    message.html = (struct str){"a\0b", 3};
    assert_int_equal(message_compose(&message, &out), STATUS_INVALID);
}

static void encodes_headers(void **state)
{
    struct message message = usual;
    (void)state;
    message.subject = STR("Grüße aus 東京 🎉");
    message.reply_to_name = STR("Doe, Jürgen");
    message.reply_to = STR("j@bücher.example");
    struct str mail = composed(&message);
    check_wire(mail);
    assert_int_equal(count_headers(header_block(mail)), 9);
    assert_true(str_contains(mail, STR("<j@xn--bcher-kva.example>")));
    assert_true(str_contains(mail, STR("Subject: =?UTF-8?")) ||
                str_contains(mail, STR("Subject: =?utf-8?")));
    assert_false(str_contains(mail, STR("Doe, ")));
}

static void folds_long_headers(void **state)
{
    static char long_text[MESSAGE_HEADER_MAX + 1];
    struct message message = usual;
    (void)state;
    memset(long_text, 'x', sizeof(long_text));
    message.subject = (struct str){long_text, MESSAGE_HEADER_MAX};
    message.reply_to_name = message.subject;
    message.from_name = message.subject;
    struct str mail = composed(&message);
    check_wire(mail);
    assert_int_equal(count_headers(header_block(mail)), 9);
    message.subject.len++;
    buf_clear(&out);
    assert_int_equal(message_compose(&message, &out), STATUS_TOO_LARGE);
}

/* Each header in turn gets text that would start another one. */
static void refuses_what_would_add_a_header(void **state)
{
    static const struct str bad[] = {
        STR_INIT("x\r\nBcc: evil@example.com"),
        STR_INIT("x\nBcc: evil@example.com"),
        STR_INIT("x\rBcc: evil@example.com"),
        STR_INIT("x\0y"),
        STR_INIT("x\x1by"),
        STR_INIT("x\x7fy"),
        STR_INIT("x\ty"),
        STR_INIT("x\xff\xfey"),
        STR_INIT("x\xed\xa0\x80y"),
    };
    struct message message;
    struct str *const members[] = {&message.from_name,     &message.from,     &message.to,
                                   &message.reply_to_name, &message.reply_to, &message.subject,
                                   &message.message_id};
    (void)state;
    for (size_t m = 0; m < sizeof(members) / sizeof(members[0]); m++) {
        for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
            message = usual;
            *members[m] = bad[i];
            buf_clear(&out);
            assert_int_equal(message_compose(&message, &out), STATUS_INVALID);
            assert_int_equal(out.len, 0);
        }
    }
}

static void refuses_what_is_no_address_or_id(void **state)
{
    struct message message = usual;
    (void)state;
    message.to = STR("a@example.com, b@example.com");
    assert_int_equal(message_compose(&message, &out), STATUS_INVALID);
    message = usual;
    message.reply_to = STR("用户@example.com");
    assert_int_equal(message_compose(&message, &out), STATUS_INVALID);
    static const char *const ids[] = {"", "a", "a@", "@b", "<a@b>", "a b@c", "a@b>\n", "ä@b"};
    for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
        message = usual;
        message.message_id = str_from(ids[i]);
        assert_int_equal(message_compose(&message, &out), STATUS_INVALID);
    }
}

static void a_hostile_name_stays_one_mailbox(void **state)
{
    static const char *const names[] = {
        "Doe, Jane",          "a@b, c@d",         "x\" <evil@example.com>, \"y",
        "<evil@example.com>", "(comment) \\",     "=?utf-8?q?=0D=0ABcc:_evil@example.com?=",
        "; group: a@b;",      "\u202eelif\u202c", "👩‍👩‍👧‍👦",
    };
    (void)state;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        struct message message = usual;
        message.reply_to_name = str_from(names[i]);
        message.from_name = str_from(names[i]);
        message.subject = str_from(names[i]);
        struct str mail = composed(&message);
        check_wire(mail);
        assert_int_equal(count_headers(header_block(mail)), 9);
    }
}

static void what_looks_encoded_is_not_decoded(void **state)
{
    struct message message = usual;
    (void)state;
    message.subject = STR("a =?utf-8?q?=0D=0Ab?= =?=?");
    message.reply_to_name = STR("=?utf-8?q?x?=");
    struct str mail = composed(&message);
    assert_false(str_contains(mail, STR("=?")));
    assert_true(str_contains(mail, STR("Subject: a = ?utf-8?q?=0D=0Ab?= = ?= ?\r\n")));
}

static void keeps_the_text_of_any_language(void **state)
{
    static char japanese[3 * 5000];
    struct message message = usual;
    (void)state;
    for (size_t i = 0; i < sizeof(japanese); i += 3)
        memcpy(japanese + i, "日", 3);
    message.text = (struct str){japanese, sizeof(japanese)};
    struct str mail = composed(&message);
    check_wire(mail);
    assert_true(str_contains(mail, STR("Content-Transfer-Encoding: base64\r\n")));

    message.text = STR("Grüße und viele andere Wörter, die meist in ASCII stehen.\n");
    mail = composed(&message);
    check_wire(mail);
    assert_true(str_contains(mail, STR("Content-Transfer-Encoding: quoted-printable\r\n")));
    assert_true(str_has_prefix(body(mail), STR("Gr=C3=BC=C3=9Fe und")));
}

/* In base64 the line ends of text are CRLF: "日\n日\n" is E6 97 A5 0D 0A E6 97 A5 0D 0A. */
static void base64_hides_canonical_line_ends(void **state)
{
    struct message message = usual;
    (void)state;
    message.text = STR("日\n日\r\n");
    assert_str(body(composed(&message)), "5pelDQrml6UNCg==\r\n");
}

static void makes_long_lines_short(void **state)
{
    static char line[5001];
    struct message message = usual;
    (void)state;
    memset(line, 'a', 5000);
    message.text = str_from(line);
    check_wire(composed(&message));
}

static void dots_and_line_ends_do_not_end_the_mail(void **state)
{
    struct message message = usual;
    (void)state;
    message.text = STR(".\n..\n.\r\n\n.\nMAIL FROM:<a@example.com>\n\r.\r\n");
    struct str mail = composed(&message);
    check_wire(mail);
    assert_str(str_slice(body(mail), 0, 14), ".\r\n..\r\n.\r\n\r\n.\r");
}

static void takes_an_empty_text(void **state)
{
    struct message message = usual;
    (void)state;
    message.text = STR("");
    check_wire(composed(&message));
}

static void refuses_a_broken_text(void **state)
{
    struct message message = usual;
    (void)state;
    message.text = STR("a\0b");
    assert_int_equal(message_compose(&message, &out), STATUS_INVALID);
    message.text = STR("a\xff");
    assert_int_equal(message_compose(&message, &out), STATUS_INVALID);
}

static void says_when_the_buffer_is_full(void **state)
{
    struct buf small;
    (void)state;
    buf_init(&small, 200);
    assert_int_equal(message_compose(&usual, &small), STATUS_TOO_LARGE);
    buf_reset(&small);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_a_plain_mail),
        cmocka_unit_test(leaves_reply_to_out),
        cmocka_unit_test(says_what_it_answers_and_in_which_language),
        cmocka_unit_test(offers_html_behind_the_text),
        cmocka_unit_test(encodes_headers),
        cmocka_unit_test(folds_long_headers),
        cmocka_unit_test(refuses_what_would_add_a_header),
        cmocka_unit_test(refuses_what_is_no_address_or_id),
        cmocka_unit_test(a_hostile_name_stays_one_mailbox),
        cmocka_unit_test(what_looks_encoded_is_not_decoded),
        cmocka_unit_test(keeps_the_text_of_any_language),
        cmocka_unit_test(base64_hides_canonical_line_ends),
        cmocka_unit_test(makes_long_lines_short),
        cmocka_unit_test(dots_and_line_ends_do_not_end_the_mail),
        cmocka_unit_test(takes_an_empty_text),
        cmocka_unit_test(refuses_a_broken_text),
        cmocka_unit_test(says_when_the_buffer_is_full),
    };
    setenv("TZ", "UTC", 1);
    message_open();
    int failed = cmocka_run_group_tests(tests, setup, teardown);
    message_close();
    return failed;
}
