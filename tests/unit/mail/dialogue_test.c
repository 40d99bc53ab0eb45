/* What becomes of a mail, for every kind of reply at every stage; and what is kept of a reply. */
#include "check.h"

#include "mail/dialogue.h"

static struct dialogue talk;

static struct str text(void)
{
    return (struct str){talk.text, talk.text_len};
}

static void say(const char *command, const char *reply)
{
    dialogue_sent(&talk, str_from(command));
    if (reply != NULL)
        dialogue_received(&talk, str_from(reply));
}

static void the_server_took_it(void **state)
{
    (void)state;
    dialogue_init(&talk);
    dialogue_received(&talk, STR("220 relay.example.com\r\n"));
    say("EHLO x\r\n", "250 ok\r\n");
    say("MAIL FROM:<a@example.com>\r\n", "250 ok\r\n");
    say("RCPT TO:<b@example.com>\r\n", "250 ok\r\n");
    say("DATA\r\n", "354 go on\r\n");
    dialogue_sent_body(&talk);
    assert_int_equal(talk.code, 0);
    dialogue_received(&talk, STR("250 2.0.0 Ok: queued as ABC\r\n"));
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_DONE), DIALOGUE_ACCEPTED);
    assert_int_equal(talk.code, 250);
    assert_str(text(), "2.0.0 Ok: queued as ABC");
}

static void refusals_at_each_stage(void **state)
{
    static const struct {
        const char *command;
        enum dialogue_outcome of_4xx;
        enum dialogue_outcome of_5xx;
    } stages[] = {
        {NULL, DIALOGUE_TEMPORARY, DIALOGUE_CONFIGURATION},
        {"EHLO x\r\n", DIALOGUE_TEMPORARY, DIALOGUE_CONFIGURATION},
        {"HELO x\r\n", DIALOGUE_TEMPORARY, DIALOGUE_CONFIGURATION},
        {"STARTTLS\r\n", DIALOGUE_TEMPORARY, DIALOGUE_CONFIGURATION},
        {"AUTH PLAIN\r\n", DIALOGUE_TEMPORARY, DIALOGUE_CONFIGURATION},
        {"MAIL FROM:<a@example.com>\r\n", DIALOGUE_TEMPORARY, DIALOGUE_PERMANENT},
        {"RCPT TO:<a@example.com>\r\n", DIALOGUE_TEMPORARY, DIALOGUE_PERMANENT},
        {"DATA\r\n", DIALOGUE_TEMPORARY, DIALOGUE_PERMANENT},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); i++) {
        dialogue_init(&talk);
        if (stages[i].command != NULL)
            say(stages[i].command, NULL);
        dialogue_received(&talk, STR("451 later\r\n"));
        assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), stages[i].of_4xx);
        assert_int_equal(dialogue_outcome(&talk, DIALOGUE_SET_UP_WRONG), stages[i].of_4xx);
        dialogue_received(&talk, STR("554 never\r\n"));
        assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), stages[i].of_5xx);
    }
    dialogue_sent_body(&talk);
    dialogue_received(&talk, STR("452 full\r\n"));
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), DIALOGUE_TEMPORARY);
    dialogue_received(&talk, STR("550 spam\r\n"));
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), DIALOGUE_PERMANENT);
}

static void a_login_that_is_wanted_is_configuration(void **state)
{
    (void)state;
    dialogue_init(&talk);
    say("MAIL FROM:<a@example.com>\r\n", "530 5.7.0 Authentication required\r\n");
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), DIALOGUE_CONFIGURATION);
    say("RCPT TO:<a@example.com>\r\n", "535 no\r\n");
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), DIALOGUE_CONFIGURATION);
}

/* A 250 to an earlier command says nothing about the command whose reply never came. */
static void no_reply_is_temporary(void **state)
{
    (void)state;
    dialogue_init(&talk);
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), DIALOGUE_TEMPORARY);
    say("MAIL FROM:<a@example.com>\r\n", "250 ok\r\n");
    say("RCPT TO:<a@example.com>\r\n", NULL);
    assert_int_equal(talk.code, 0);
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), DIALOGUE_TEMPORARY);
    dialogue_received(&talk, STR("550-this line promises another\r\n"));
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), DIALOGUE_TEMPORARY);
}

static void a_wrong_set_up_is_configuration(void **state)
{
    (void)state;
    dialogue_init(&talk);
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_SET_UP_WRONG), DIALOGUE_CONFIGURATION);
    say("EHLO x\r\n", "250 ok\r\n");
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_SET_UP_WRONG), DIALOGUE_CONFIGURATION);
}

static void what_follows_auth_belongs_to_it(void **state)
{
    (void)state;
    dialogue_init(&talk);
    say("AUTH LOGIN\r\n", "334 VXNlcm5hbWU6\r\n");
    say("bWU=\r\n", "334 UGFzc3dvcmQ6\r\n");
    say("c2VjcmV0\r\n", "535 5.7.8 no\r\n");
    assert_int_equal(talk.stage, DIALOGUE_AUTH);
    assert_str(text(), "5.7.8 no");
}

static void joins_the_lines_of_a_reply(void **state)
{
    (void)state;
    dialogue_init(&talk);
    say("RCPT TO:<a@example.com>\r\n", "550-5.1.1 no such user;\r\n");
    assert_int_equal(talk.code, 0);
    dialogue_received(&talk, STR("550 5.1.1 try another\r\n"));
    assert_int_equal(talk.code, 550);
    assert_str(text(), "5.1.1 no such user; 5.1.1 try another");
}

static void what_is_said_after_quit_does_not_count(void **state)
{
    (void)state;
    dialogue_init(&talk);
    say("RCPT TO:<a@example.com>\r\n", "550 no\r\n");
    say("QUIT\r\n", "221 bye\r\n");
    assert_int_equal(talk.code, 550);
    assert_str(text(), "no");
    assert_int_equal(dialogue_outcome(&talk, DIALOGUE_BROKEN), DIALOGUE_PERMANENT);
    say("EHLO x\r\n", "250 hello\r\n");
    assert_int_equal(talk.code, 250);
}

static void keeps_a_short_and_printable_text(void **state)
{
    static char line[100 * 1024];
    (void)state;
    dialogue_init(&talk);
    dialogue_received(&talk, STR("554 a\x01\x1b[2Jb\t\xc3\xbc\xff\x7f.\r\n"));
    assert_str(text(), "a  [2Jb ????.");
    memset(line, 'x', sizeof(line));
    memcpy(line, "554 ", 4);
    say("MAIL FROM:<>\r\n", NULL);
    dialogue_received(&talk, (struct str){line, sizeof(line)});
    dialogue_received(&talk, (struct str){line, sizeof(line)});
    assert_int_equal(talk.text_len, DIALOGUE_TEXT_MAX);
    for (int i = 0; i < 1000; i++)
        dialogue_received(&talk, STR("554-more and more\r\n"));
    assert_true(talk.text_len <= DIALOGUE_TEXT_MAX);
}

static void ignores_what_is_no_reply(void **state)
{
    static const char *const lines[] = {"", "\r\n", "25", "abc", "-50 x", "2 5", "000 x"};
    (void)state;
    dialogue_init(&talk);
    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
        dialogue_received(&talk, str_from(lines[i]));
    assert_int_equal(talk.code, 0);
    assert_int_equal(talk.text_len, 0);
    dialogue_received(&talk, STR("250"));
    assert_int_equal(talk.code, 250);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_server_took_it),
        cmocka_unit_test(refusals_at_each_stage),
        cmocka_unit_test(a_login_that_is_wanted_is_configuration),
        cmocka_unit_test(no_reply_is_temporary),
        cmocka_unit_test(a_wrong_set_up_is_configuration),
        cmocka_unit_test(what_follows_auth_belongs_to_it),
        cmocka_unit_test(joins_the_lines_of_a_reply),
        cmocka_unit_test(what_is_said_after_quit_does_not_count),
        cmocka_unit_test(keeps_a_short_and_printable_text),
        cmocka_unit_test(ignores_what_is_no_reply),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
