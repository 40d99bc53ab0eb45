/*
 * peer: a scripted mail server on a real socket, for unit tests: a process of its own that answers
 * each command as the test says, and writes down all that it hears. And how a test talks to it.
 */
#ifndef INDEMAND_TESTS_PEER_H
#define INDEMAND_TESTS_PEER_H

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

/* In the server: where it writes down what it hears. */
static int transcript;

static inline void note(const char *line)
{
    if (write(transcript, line, strlen(line)) < 0)
        _exit(1);
}

static inline void answer(FILE *stream, const char *reply)
{
    if (reply == NULL)
        _exit(0);
    if (reply[0] == '\0')
        pause();
    fprintf(stream, "%s\r\n", reply);
    fflush(stream);
}

static inline void take_mail(FILE *stream, const struct script *script)
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

static inline void serve(int fd, const struct script *script)
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

static inline void serve_all(int listener, const struct script *script)
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

static inline void listen_somewhere(struct peer *peer)
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

static inline void start_peer(struct peer *peer, const struct script *script)
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
static inline struct str stop_peer(struct peer *peer)
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

static inline size_t count(struct str text, struct str part)
{
    size_t found = 0;
    for (size_t i = 0; i + part.len <= text.len; i++)
        found += memcmp(text.ptr + i, part.ptr, part.len) == 0;
    return found;
}

static inline struct relay relay_of(const struct peer *peer)
{
    return (struct relay){
        .url = str_from(peer->url), .hello = STR("client.example.com"), .connections = 1};
}

static inline struct pool *open_pool(const struct relay *relay)
{
    struct pool *pool = NULL;
    assert_int_equal(pool_open(&pool, relay), STATUS_OK);
    return pool;
}

static inline enum status submit_mail(struct pool *pool, struct str from, struct str to,
                                      struct str bytes, void *token)
{
    return pool_submit(pool, &(struct smtp_mail){.from = from, .to = to, .bytes = bytes}, token);
}

static inline void submit(struct pool *pool, void *token)
{
    assert_int_equal(
        submit_mail(pool, STR("us@example.com"), STR("staff@example.com"), STR(MAIL), token),
        STATUS_OK);
}

static inline struct smtp_result result_for(struct pool *pool, const void *expected)
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

static inline void check_result(struct smtp_result result, enum dialogue_outcome outcome, int code)
{
    if (result.outcome != outcome || result.code != code)
        fail_msg("outcome %d, code %d: %.*s", (int)result.outcome, result.code,
                 (int)result.text_len, result.text);
}

/* One mail to a server with this script. */
static inline void check_script(const struct script *script, enum dialogue_outcome outcome,
                                int code)
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

static inline void set_reply(struct script *script, size_t member, const char *reply)
{
    memcpy((char *)script + member, &reply, sizeof(reply));
}

#endif
