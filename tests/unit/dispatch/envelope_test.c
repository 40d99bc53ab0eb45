/* Who gets a mail back that nobody can take, and what mails of an enquiry refer to. */
#include "check.h"

#include "dispatch/envelope.h"

static struct arena arena;
static struct config config;

static struct outbox_record mail_of(const char *kind)
{
    return (struct outbox_record){.id = 17,
                                  .reference = STR("ABC-DEF-001"),
                                  .kind = str_from(kind),
                                  .message_id = STR("ABC-DEF-001.notify.1@example.com"),
                                  .bounce_tag = STR("0123456789abcdef")};
}

static void without_a_bounce_address(void **state)
{
    (void)state;
    config.mail.bounce = STR("");
    struct outbox_record mail = mail_of("acknowledgement");
    assert_str(envelope_sender(&arena, &config, &mail), "");
    mail = mail_of("notify");
    assert_str(envelope_sender(&arena, &config, &mail), "in-demand@example.com");
    mail = mail_of("withdrawn");
    assert_str(envelope_sender(&arena, &config, &mail), "in-demand@example.com");
    assert_int_equal(envelope_check(&config), STATUS_OK);
}

static void with_a_bounce_address_it_names_the_mail(void **state)
{
    (void)state;
    config.mail.bounce = STR("bounces@example.com");
    struct outbox_record mail = mail_of("acknowledgement");
    assert_str(envelope_sender(&arena, &config, &mail), "bounces+17-0123456789abcdef@example.com");
    mail = mail_of("notify");
    assert_str(envelope_sender(&arena, &config, &mail), "bounces+17-0123456789abcdef@example.com");
    mail.bounce_tag = STR(""); /* queued by an older version */
    assert_str(envelope_sender(&arena, &config, &mail), "in-demand@example.com");
    mail.kind = STR("acknowledgement");
    assert_str(envelope_sender(&arena, &config, &mail), "");
}

static void a_bounce_address_must_leave_room(void **state)
{
    static const struct {
        const char *address;
        enum status status;
    } cases[] = {
        {"abcdefghijklmnopqrstuvwxyz1@example.com", STATUS_OK}, /* 27 characters */
        {"abcdefghijklmnopqrstuvwxyz12@example.com", STATUS_INVALID},
        {"rück@example.com", STATUS_INVALID},
        {"bounces@bücher.example", STATUS_OK},
    };
    struct check_capture capture;
    (void)state;
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        config.mail.bounce = str_from(cases[i].address);
        check_capture_begin(&capture);
        enum status status = envelope_check(&config);
        check_capture_end(&capture);
        assert_int_equal(status, cases[i].status);
        assert_int_equal(strstr(capture.text, "event=bounce-address") != NULL,
                         status == STATUS_INVALID);
    }
}

static void all_mails_of_an_enquiry_refer_to_the_same(void **state)
{
    (void)state;
    struct outbox_record mail = mail_of("notify");
    assert_str(envelope_thread(&arena, &mail), "ABC-DEF-001@example.com");
    mail.message_id = STR("ABC-DEF-001.acknowledgement.1@example.com");
    assert_str(envelope_thread(&arena, &mail), "ABC-DEF-001@example.com");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_bounce_address),
        cmocka_unit_test(with_a_bounce_address_it_names_the_mail),
        cmocka_unit_test(a_bounce_address_must_leave_room),
        cmocka_unit_test(all_mails_of_an_enquiry_refer_to_the_same),
    };
    arena_init(&arena, (size_t)64 * 1024);
    config.mail.from = STR("in-demand@example.com");
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_reset(&arena);
    return failed;
}
