/* The connections of the pool: kept, replaced when stale, cut off. */
#include "peer.h"

static void keeps_the_connection(void **state)
{
    struct peer peer;
    (void)state;
    start_peer(&peer, &KIND);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    for (int i = 0; i < 3; i++) {
        submit(pool, NULL);
        check_result(result_for(pool, NULL), DIALOGUE_ACCEPTED, 250);
    }
    pool_close(pool);
    struct str heard = stop_peer(&peer);
    assert_int_equal(count(heard, STR("CONNECTED")), 1);
    assert_int_equal(count(heard, STR("MAIL FROM")), 3);
    buf_reset(&peer.heard);
}

/* A connection that waited too long says 421, or is gone, when the next mail comes. */
static void a_stale_connection_costs_no_mail(void **state)
{
    (void)state;
    struct script script = KIND;
    struct peer peer;
    script.second_sender = "421 timed out";
    start_peer(&peer, &script);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    for (int i = 0; i < 3; i++) {
        submit(pool, NULL);
        check_result(result_for(pool, NULL), DIALOGUE_ACCEPTED, 250);
    }
    pool_close(pool);
    assert_int_equal(count(stop_peer(&peer), STR("CONNECTED")), 3);
    buf_reset(&peer.heard);
}

/* A real refusal of the second mail on a connection is not tried again. */
static void a_refusal_is_not_taken_for_a_stale_connection(void **state)
{
    struct script script = KIND;
    struct peer peer;
    (void)state;
    script.second_sender = "451 not now";
    start_peer(&peer, &script);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    submit(pool, NULL);
    check_result(result_for(pool, NULL), DIALOGUE_ACCEPTED, 250);
    submit(pool, NULL);
    check_result(result_for(pool, NULL), DIALOGUE_TEMPORARY, 451);
    pool_close(pool);
    assert_int_equal(count(stop_peer(&peer), STR("CONNECTED")), 1);
    buf_reset(&peer.heard);
}

static void sends_over_several_connections(void **state)
{
    struct peer peer;
    int tokens[3];
    int seen = 0;
    struct smtp_result result;
    void *token;
    (void)state;
    start_peer(&peer, &KIND);
    struct relay relay = relay_of(&peer);
    relay.connections = 3;
    struct pool *pool = open_pool(&relay);
    assert_int_equal(pool_room(pool), 3);
    for (int i = 0; i < 3; i++)
        submit(pool, &tokens[i]);
    assert_int_equal(pool_room(pool), 0);
    assert_int_equal(
        submit_mail(pool, STR("us@example.com"), STR("staff@example.com"), STR(MAIL), NULL),
        STATUS_BUSY);
    while (pool_room(pool) < 3) {
        pool_wait(pool, PATIENCE, -1);
        while (pool_next(pool, &result, &token)) {
            check_result(result, DIALOGUE_ACCEPTED, 250);
            seen |= 1 << ((int *)token - tokens);
        }
    }
    assert_int_equal(seen, 7);
    pool_close(pool);
    assert_int_equal(count(stop_peer(&peer), STR("CONNECTED")), 3);
    buf_reset(&peer.heard);
}

/* The wait ends when the caller's descriptor is readable; closing does not wait for the server. */
static void a_server_that_says_nothing_holds_up_nobody(void **state)
{
    static const size_t members[] = {offsetof(struct script, greeting),
                                     offsetof(struct script, recipient),
                                     offsetof(struct script, dot)};
    (void)state;
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++) {
        struct script script = KIND;
        struct peer peer;
        struct smtp_result result;
        void *token;
        int ends[2];
        set_reply(&script, members[i], "");
        start_peer(&peer, &script);
        struct relay relay = relay_of(&peer);
        struct pool *pool = open_pool(&relay);
        submit(pool, NULL);
        pool_wait(pool, 50, -1);
        assert_false(pool_next(pool, &result, &token));
        assert_int_equal(pipe(ends), 0);
        assert_int_equal(write(ends[1], "x", 1), 1);
        pool_wait(pool, INT64_C(1) << 30, ends[0]);
        assert_false(pool_next(pool, &result, &token));
        close(ends[0]);
        close(ends[1]);
        pool_close(pool);
        kill(-peer.pid, SIGKILL);
        waitpid(peer.pid, NULL, 0);
        close(peer.transcript);
    }
}

/* What the server took before the end counts; what was cut off has no result. */
static void stopping_keeps_the_answers_that_came(void **state)
{
    struct script silent = KIND;
    struct peer peer;
    struct smtp_result result;
    void *token;
    (void)state;
    start_peer(&peer, &KIND);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    submit(pool, NULL);
    pool_wait(pool, PATIENCE, -1);
    pool_stop(pool);
    assert_true(pool_next(pool, &result, &token));
    check_result(result, DIALOGUE_ACCEPTED, 250);
    assert_false(pool_next(pool, &result, &token));
    pool_close(pool);
    stop_peer(&peer);
    buf_reset(&peer.heard);

    silent.dot = "";
    start_peer(&peer, &silent);
    relay = relay_of(&peer);
    pool = open_pool(&relay);
    submit(pool, NULL);
    pool_stop(pool);
    assert_false(pool_next(pool, &result, &token));
    pool_close(pool);
    kill(-peer.pid, SIGKILL);
    waitpid(peer.pid, NULL, 0);
    close(peer.transcript);
}

/* A mail that is cut off is not ended with a dot, as half of it would be delivered. */
static void half_a_mail_is_not_delivered(void **state)
{
    static char mail[4 * 1024 * 1024];
    struct script script = KIND;
    struct peer peer;
    (void)state;
    for (size_t i = 0; i < sizeof(mail); i += 8)
        memcpy(mail + i, "A line\r\n", 8);
    script.data = "354 slow";
    start_peer(&peer, &script);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    assert_int_equal(submit_mail(pool, STR("us@example.com"), STR("staff@example.com"),
                                 (struct str){mail, sizeof(mail)}, NULL),
                     STATUS_OK);
    pool_wait(pool, 200, -1);
    assert_int_equal(pool_room(pool), 0);
    pool_close(pool);
    struct str heard = stop_peer(&peer);
    assert_true(str_contains(heard, STR("\nDATA\r\nA line\r\n")));
    assert_false(str_contains(heard, STR("\n.\r\n")));
    buf_reset(&peer.heard);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_the_connection),
        cmocka_unit_test(a_stale_connection_costs_no_mail),
        cmocka_unit_test(a_refusal_is_not_taken_for_a_stale_connection),
        cmocka_unit_test(sends_over_several_connections),
        cmocka_unit_test(a_server_that_says_nothing_holds_up_nobody),
        cmocka_unit_test(stopping_keeps_the_answers_that_came),
        cmocka_unit_test(half_a_mail_is_not_delivered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
