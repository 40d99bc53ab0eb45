/* smtp and pool against a scripted mail server on a real socket: a process of its own that answers
 * each command as the test says, and writes down all that it hears. TLS is in tests/system. */
#include "check.h"

#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "mail/pool.h"

#define MAIL "Subject: x\r\n\r\n.\r\n..\r\nHello\r\n"
#define PATIENCE (20 * CLOCK_SECOND)

/* The reply to each command, without CRLF. NULL: hang up. "": say nothing and wait. After "354
 * slow" the server does not read for three seconds. */
struct script {
    const char *greeting;
    const char *hello;
    const char *sender;
    const char *recipient;
    const char *data;
    const char *dot;
    const char *second_sender; /* to every later MAIL on a connection; NULL: as the first */
};

static const struct script KIND = {
    "220 peer ESMTP", "250-peer\r\n250 SIZE 1000000", "250 ok", "250 ok",
    "354 go on",      "250 2.0.0 queued as 4711",     NULL};

struct peer {
    pid_t pid;
    int listener;
    int transcript; /* the reading end */
    char url[64];
    struct buf heard;
};

/* ---- the server process ---- */

static int transcript;

static void note(const char *line)
{
    if (write(transcript, line, strlen(line)) < 0)
        _exit(1);
}

static void answer(FILE *stream, const char *reply)
{
    if (reply == NULL)
        _exit(0);
    if (reply[0] == '\0')
        pause();
    fprintf(stream, "%s\r\n", reply);
    fflush(stream);
}

static void take_mail(FILE *stream, const struct script *script)
{
    char line[4096];
    while (fgets(line, sizeof(line), stream) != NULL) {
        note(line);
        if (strcmp(line, ".\r\n") == 0) {
            answer(stream, script->dot);
            return;
        }
    }
}

static void serve(int fd, const struct script *script)
{
    char line[4096];
    int senders = 0;
    FILE *stream = fdopen(fd, "r+");
    if (stream == NULL)
        _exit(1);
    note("CONNECTED\n");
    answer(stream, script->greeting);
    while (fgets(line, sizeof(line), stream) != NULL) {
        note(line);
        if (strncmp(line, "EHLO", 4) == 0 || strncmp(line, "HELO", 4) == 0)
            answer(stream, script->hello);
        else if (strncmp(line, "MAIL", 4) == 0)
            answer(stream, senders++ > 0 && script->second_sender != NULL ? script->second_sender
                                                                          : script->sender);
        else if (strncmp(line, "RCPT", 4) == 0)
            answer(stream, script->recipient);
        else if (strncmp(line, "DATA", 4) == 0 && script->data != NULL && script->data[0] == '3') {
            answer(stream, script->data);
            if (strcmp(script->data, "354 slow") == 0)
                sleep(3);
            take_mail(stream, script);
        } else if (strncmp(line, "DATA", 4) == 0)
            answer(stream, script->data);
        else
            answer(stream, strncmp(line, "QUIT", 4) == 0 ? "221 bye" : "502 no");
    }
}

static void serve_all(int listener, const struct script *script)
{
    signal(SIGCHLD, SIG_IGN);
    for (;;) {
        int fd = accept(listener, NULL, NULL);
        if (fd < 0)
            _exit(1);
        if (fork() == 0) {
            alarm(30); /* likewise */
            close(listener);
            serve(fd, script);
            _exit(0);
        }
        close(fd);
    }
}

/* ---- the test's side ---- */

static void listen_somewhere(struct peer *peer)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    socklen_t size = sizeof(address);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    peer->listener = socket(AF_INET, SOCK_STREAM, 0);
    assert_true(peer->listener >= 0);
    /* Small, so that a mail of a few megabytes is still under way when the server does not read. */
    assert_int_equal(setsockopt(peer->listener, SOL_SOCKET, SO_RCVBUF, &(int){8192}, sizeof(int)),
                     0);
    assert_int_equal(bind(peer->listener, (struct sockaddr *)&address, size), 0);
    assert_int_equal(listen(peer->listener, 16), 0);
    assert_int_equal(getsockname(peer->listener, (struct sockaddr *)&address, &size), 0);
    snprintf(peer->url, sizeof(peer->url), "smtp://127.0.0.1:%d", ntohs(address.sin_port));
}

static void start_peer(struct peer *peer, const struct script *script)
{
    int ends[2];
    *peer = (struct peer){0};
    listen_somewhere(peer);
    assert_int_equal(pipe(ends), 0);
    peer->transcript = ends[0];
    peer->pid = fork();
    assert_true(peer->pid >= 0);
    if (peer->pid == 0) {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL); /* a test that fails leaves nobody behind */
        transcript = ends[1];
        close(ends[0]);
        serve_all(peer->listener, script);
    }
    setpgid(peer->pid, peer->pid); /* whoever comes first */
    close(ends[1]);
    close(peer->listener);
    buf_init(&peer->heard, 8 * 1024 * (size_t)1024);
}

/* Ends the server and returns what it heard. A connection in its own process ends by itself once
 * ours is closed; the pipe ends when the last of them has. */
static struct str stop_peer(struct peer *peer)
{
    ssize_t len;
    kill(peer->pid, SIGTERM);
    waitpid(peer->pid, NULL, 0);
    do {
        char *room = buf_reserve(&peer->heard, 4096);
        assert_non_null(room);
        len = read(peer->transcript, room, 4096);
        assert_true(len >= 0);
        peer->heard.len += (size_t)len;
    } while (len > 0);
    close(peer->transcript);
    return buf_str(&peer->heard);
}

static size_t count(struct str text, struct str part)
{
    size_t found = 0;
    for (size_t i = 0; i + part.len <= text.len; i++)
        found += memcmp(text.ptr + i, part.ptr, part.len) == 0;
    return found;
}

static struct relay relay_of(const struct peer *peer)
{
    return (struct relay){
        .url = str_from(peer->url), .hello = STR("client.example.com"), .connections = 1};
}

static struct pool *open_pool(const struct relay *relay)
{
    struct pool *pool = NULL;
    assert_int_equal(pool_open(&pool, relay), STATUS_OK);
    return pool;
}

static enum status submit_mail(struct pool *pool, struct str from, struct str to, struct str bytes,
                               void *token)
{
    return pool_submit(pool, &(struct smtp_mail){.from = from, .to = to, .bytes = bytes}, token);
}

static void submit(struct pool *pool, void *token)
{
    assert_int_equal(
        submit_mail(pool, STR("us@example.com"), STR("staff@example.com"), STR(MAIL), token),
        STATUS_OK);
}

static struct smtp_result result_for(struct pool *pool, const void *expected)
{
    struct smtp_result result = {0};
    void *token;
    int64_t end = clock_monotonic() + PATIENCE;
    while (!pool_next(pool, &result, &token)) {
        assert_true(clock_monotonic() < end);
        pool_wait(pool, PATIENCE, -1);
    }
    assert_ptr_equal(token, expected);
    return result;
}

static void check_result(struct smtp_result result, enum dialogue_outcome outcome, int code)
{
    if (result.outcome != outcome || result.code != code)
        fail_msg("outcome %d, code %d: %.*s", (int)result.outcome, result.code,
                 (int)result.text_len, result.text);
}

/* One mail to a server with this script. */
static void check_script(const struct script *script, enum dialogue_outcome outcome, int code)
{
    struct peer peer;
    start_peer(&peer, script);
    struct relay relay = relay_of(&peer);
    struct pool *pool = open_pool(&relay);
    submit(pool, NULL);
    check_result(result_for(pool, NULL), outcome, code);
    pool_close(pool);
    stop_peer(&peer);
    buf_reset(&peer.heard);
}

static void set_reply(struct script *script, size_t member, const char *reply)
{
    memcpy((char *)script + member, &reply, sizeof(reply));
}

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

static void hostile_addresses_reach_nobody(void **state)
{
    static const char *const bad[] = {"a@example.com>\r\nRCPT TO:<b@example.com",
                                      "a\nb@example.com", "a@example.com, b@example.com", "",
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
        cmocka_unit_test(delivers),
        cmocka_unit_test(refusals),
        cmocka_unit_test(dropped_connections),
        cmocka_unit_test(nobody_listens),
        cmocka_unit_test(an_unknown_host_is_configuration),
        cmocka_unit_test(nothing_goes_in_clear),
        cmocka_unit_test(keeps_the_connection),
        cmocka_unit_test(a_stale_connection_costs_no_mail),
        cmocka_unit_test(a_refusal_is_not_taken_for_a_stale_connection),
        cmocka_unit_test(sends_over_several_connections),
        cmocka_unit_test(hostile_addresses_reach_nobody),
        cmocka_unit_test(a_server_that_says_nothing_holds_up_nobody),
        cmocka_unit_test(half_a_mail_is_not_delivered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
