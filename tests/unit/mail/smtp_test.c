/* What smtp makes of each answer of a mail server. TLS is in tests/system. */
#include "peer.h"

static void delivers(void **state)
{
    struct peer peer;
    int token;
    (void)state;
    start_peer(&peer, &KIND);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    submit(pool, &token);
    struct smtp_result result = result_for(pool, &token);
    check_result(result, DIALOGUE_ACCEPTED, 250);
    assert_str(((struct str){result.text, result.text_len}), "2.0.0 queued as 4711");
    assert_int_equal(pool_room(pool), 1);
    pool_close(pool);
    assert_str(stop_peer(&peer), "CONNECTED\nEHLO client.example.com\r\n"
                                 "MAIL FROM:<us@example.com> SIZE=28\r\n"
                                 "RCPT TO:<staff@example.com>\r\nDATA\r\n"
                                 "Subject: x\r\n\r\n..\r\n...\r\nHello\r\n.\r\nQUIT\r\n");
    buf_reset(&peer.heard);
}

/* RFC 5321 section 3.6.3; and the next mail on the connection has a sender again. */
static void the_sender_may_be_null(void **state)
{
    struct peer peer;
    (void)state;
    start_peer(&peer, &KIND);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    static const struct str senders[] = {STR_INIT("us@example.com"), STR_INIT(""),
                                         STR_INIT("us@example.com")};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(submit_mail(pool, senders[i], STR("staff@example.com"), STR(MAIL), NULL),
                         STATUS_OK);
        check_result(result_for(pool, NULL), DIALOGUE_ACCEPTED, 250);
    }
    pool_close(pool);
    struct str heard = stop_peer(&peer);
    struct str rest = heard;
    struct str line;
    size_t count = 0;
    while (str_cut(rest, '\n', &line, &rest)) {
        if (!str_has_prefix(line, STR("MAIL ")))
            continue;
        assert_true(str_has_prefix(line, senders[count].len > 0 ? STR("MAIL FROM:<us@example.com> ")
                                                                : STR("MAIL FROM:<> ")));
        count++;
    }
    assert_int_equal(count, 3);
    buf_reset(&peer.heard);
}

static void refusals(void **state)
{
    (void)state;
    static const struct {
        size_t member;
        const char *reply;
        enum dialogue_outcome outcome;
        int code;
    } cases[] = {
        {offsetof(struct script, greeting), "421 too busy", DIALOGUE_TEMPORARY, 421},
        {offsetof(struct script, greeting), "554 no", DIALOGUE_CONFIGURATION, 554},
        {offsetof(struct script, hello), "451 later", DIALOGUE_TEMPORARY, 451},
        {offsetof(struct script, hello), "550 no", DIALOGUE_CONFIGURATION, 550},
        {offsetof(struct script, sender), "451 later", DIALOGUE_TEMPORARY, 451},
        {offsetof(struct script, sender), "421 going down", DIALOGUE_TEMPORARY, 421},
        {offsetof(struct script, sender), "530 5.7.0 login", DIALOGUE_CONFIGURATION, 530},
        {offsetof(struct script, sender), "553 no", DIALOGUE_PERMANENT, 553},
        {offsetof(struct script, recipient), "450 greylisted", DIALOGUE_TEMPORARY, 450},
        {offsetof(struct script, recipient), "550-no\r\n550 such user", DIALOGUE_PERMANENT, 550},
        {offsetof(struct script, data), "452 full", DIALOGUE_TEMPORARY, 452},
        {offsetof(struct script, data), "554 no", DIALOGUE_PERMANENT, 554},
        {offsetof(struct script, dot), "451 later", DIALOGUE_TEMPORARY, 451},
        {offsetof(struct script, dot), "550 spam", DIALOGUE_PERMANENT, 550},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct script script = KIND;
        set_reply(&script, cases[i].member, cases[i].reply);
        check_script(&script, cases[i].outcome, cases[i].code);
    }
}

static void dropped_connections(void **state)
{
    static const size_t members[] = {
        offsetof(struct script, greeting), offsetof(struct script, hello),
        offsetof(struct script, sender),   offsetof(struct script, recipient),
        offsetof(struct script, data),     offsetof(struct script, dot),
    };
    (void)state;
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++) {
        struct script script = KIND;
        set_reply(&script, members[i], NULL);
        check_script(&script, DIALOGUE_TEMPORARY, 0);
    }
}

static void nobody_listens(void **state)
{
    struct peer peer = {0};
    (void)state;
    listen_somewhere(&peer);
    close(peer.listener);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    submit(pool, NULL);
    struct smtp_result result = result_for(pool, NULL);
    check_result(result, DIALOGUE_TEMPORARY, 0);
    assert_true(result.text_len > 0);
    pool_close(pool);
}

static void an_unknown_host_is_configuration(void **state)
{
    (void)state;
    struct relay relay = {.url = STR("smtp://relay.invalid:25"), .connections = 1};
    struct pool *pool = open_pool(&relay);
    submit(pool, NULL);
    check_result(result_for(pool, NULL), DIALOGUE_CONFIGURATION, 0);
    pool_close(pool);
}

/* Whoever takes STARTTLS out of the answer gets neither mail nor password. */
static void nothing_goes_in_clear(void **state)
{
    (void)state;
    for (int with_user = 0; with_user < 2; with_user++) {
        struct script script = KIND;
        struct peer peer;
        script.hello = "250-peer\r\n250 AUTH PLAIN LOGIN";
        start_peer(&peer, &script);
        struct relay relay = relay_of(&peer);
        relay.tls = with_user == 0;
        relay.user = with_user ? STR("user") : STR("");
        relay.password = with_user ? STR("secret") : STR("");
        struct pool *pool = open_pool(&relay);
        submit(pool, NULL);
        check_result(result_for(pool, NULL), DIALOGUE_CONFIGURATION, 0);
        pool_close(pool);
        struct str heard = stop_peer(&peer);
        assert_true(str_has_prefix(heard, STR("CONNECTED\nEHLO client.example.com\r\n")));
        assert_false(str_contains(heard, STR("MAIL")));
        assert_false(str_contains(heard, STR("AUTH")));
        buf_reset(&peer.heard);
    }
}

static void hostile_addresses_reach_nobody(void **state)
{
    static const char *const bad[] = {"a@example.com>\r\nRCPT TO:<b@example.com",
                                      "a\nb@example.com", "a@example.com, b@example.com", "<>",
                                      "üser@example.com"};
    struct peer peer;
    (void)state;
    start_peer(&peer, &KIND);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        struct str address = str_from(bad[i]);
        struct str good = STR("us@example.com");
        assert_int_equal(submit_mail(pool, good, address, STR(MAIL), NULL), STATUS_INVALID);
        assert_int_equal(submit_mail(pool, address, good, STR(MAIL), NULL), STATUS_INVALID);
    }
    assert_int_equal(submit_mail(pool, STR("us@example.com"), STR(""), STR(MAIL), NULL),
                     STATUS_INVALID);
    assert_int_equal(pool_room(pool), 1);
    assert_int_equal(
        submit_mail(pool, STR("us@example.com"), STR("a..b@bücher.example"), STR(MAIL), NULL),
        STATUS_OK);
    check_result(result_for(pool, NULL), DIALOGUE_ACCEPTED, 250);
    pool_close(pool);
    struct str heard = stop_peer(&peer);
    assert_int_equal(count(heard, STR("RCPT")), 1);
    assert_true(str_contains(heard, STR("RCPT TO:<\"a..b\"@xn--bcher-kva.example>\r\n")));
    buf_reset(&peer.heard);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(delivers),
        cmocka_unit_test(the_sender_may_be_null),
        cmocka_unit_test(refusals),
        cmocka_unit_test(dropped_connections),
        cmocka_unit_test(nobody_listens),
        cmocka_unit_test(an_unknown_host_is_configuration),
        cmocka_unit_test(nothing_goes_in_clear),
        cmocka_unit_test(hostile_addresses_reach_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
