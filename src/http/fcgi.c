/* fcgi: see fcgi.h. */
#include "http/fcgi.h"

#include <errno.h>
#include <fastcgi.h>
#include <fcgiapp.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"

struct fcgi {
    int events;    /* epoll: the listener, and the peer if there is one */
    sigset_t open; /* signals while waiting: those to stop are let in */
    FCGX_Request request;
};

static volatile sig_atomic_t stopping;

static void on_stop(int number)
{
    (void)number;
    stopping = 1;
}

/* FCGX_Init puts handlers of its own on SIGTERM, SIGUSR1 and SIGPIPE: ours come after it. */
static void install_handlers(void)
{
    struct sigaction stop = {.sa_handler = on_stop};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction fatal = {.sa_handler = SIG_DFL};
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGPIPE, &ignore, NULL);
    sigaction(SIGUSR1, &ignore, NULL);
    sigaction(SIGALRM, &fatal, NULL);
}

static void watch(const struct fcgi *fcgi, int fd, uint32_t events, enum fcgi_event event)
{
    struct epoll_event wanted = {.events = events, .data = {.u32 = event}};
    if (epoll_ctl(fcgi->events, EPOLL_CTL_ADD, fd, &wanted) != 0)
        log_abort("epoll does not take a descriptor");
}

struct fcgi *fcgi_open(int listener, int peer)
{
    struct fcgi *fcgi = calloc(1, sizeof(*fcgi));
    if (fcgi == NULL || FCGX_Init() != 0 ||
        FCGX_InitRequest(&fcgi->request, listener, FCGI_FAIL_ACCEPT_ON_INTR) != 0)
        log_abort("libfcgi does not start");
    install_handlers();
    sigprocmask(SIG_SETMASK, NULL, &fcgi->open);
    sigdelset(&fcgi->open, SIGTERM);
    sigdelset(&fcgi->open, SIGINT);

    fcgi->events = epoll_create1(EPOLL_CLOEXEC);
    if (fcgi->events < 0)
        log_abort("no epoll");
    /* Exclusive: a connection wakes one idle worker. poll(2) would wake all of them for each. */
    watch(fcgi, listener, EPOLLIN | EPOLLEXCLUSIVE, FCGI_REQUEST);
    if (peer >= 0)
        watch(fcgi, peer, EPOLLIN, FCGI_PEER);
    return fcgi;
}

void fcgi_close(struct fcgi *fcgi)
{
    FCGX_Free(&fcgi->request, 0);
    close(fcgi->events);
    free(fcgi);
}

/* Takes a connection and reads the request's parameters; false when there is nothing to serve. */
static bool accept_request(struct fcgi *fcgi)
{
    alarm(FCGI_REQUEST_SECONDS);
    int code = FCGX_Accept_r(&fcgi->request);
    if (code >= 0) {
        /* Whatever the web server asks for: a connection that is kept would not be watched. */
        fcgi->request.keepConnection = 0;
        if (fcgi->request.role == FCGI_RESPONDER)
            return true;
        FCGX_Finish_r(&fcgi->request);
    } else if (code != -EAGAIN && code != -EINTR && code != -ECONNABORTED) {
        log_error("accept-failed", LOG_INT("code", code));
        nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL); /* EMFILE and the like pass */
    }
    alarm(0);
    return false;
}

enum fcgi_event fcgi_wait(struct fcgi *fcgi)
{
    for (;;) {
        struct epoll_event ready[2];
        int count = epoll_pwait(fcgi->events, ready, 2, -1, &fcgi->open);
        if (stopping)
            return FCGI_STOP;
        if (count < 0 && errno != EINTR)
            log_abort("epoll failed");
        bool asked = false;
        for (int i = 0; i < count; i++) {
            if (ready[i].data.u32 == FCGI_PEER)
                return FCGI_PEER;
            asked = true;
        }
        if (asked && accept_request(fcgi))
            return FCGI_REQUEST;
    }
}

struct str fcgi_param(const struct fcgi *fcgi, const char *name)
{
    return str_from(FCGX_GetParam(name, fcgi->request.envp));
}

enum status fcgi_read(struct fcgi *fcgi, size_t len, struct buf *out)
{
    while (len > 0) {
        int part = len > INT_MAX ? INT_MAX : (int)len;
        char *room = buf_reserve(out, (size_t)part);
        if (room == NULL)
            return STATUS_TOO_LARGE;
        int got = FCGX_GetStr(room, part, fcgi->request.in);
        if (got <= 0 || FCGX_GetError(fcgi->request.in) != 0)
            return STATUS_INVALID;
        out->len += (size_t)got;
        len -= (size_t)got;
    }
    return STATUS_OK;
}

/* A client that has gone is the web server's affair: errors of writing end with the request. */
void fcgi_write(struct fcgi *fcgi, struct str bytes)
{
    while (bytes.len > 0) {
        int part = bytes.len > INT_MAX ? INT_MAX : (int)bytes.len;
        int put = FCGX_PutStr(bytes.ptr, part, fcgi->request.out);
        if (put <= 0)
            return;
        bytes = str_slice(bytes, (size_t)put, bytes.len);
    }
}

/* libfcgi lingers at the end: it waits until the web server has hung up, because what it has not
 * read would make the close look like a failure. When all was read, there is nothing to wait for:
 * the answer stays readable in a UNIX socket that is closed. A detached request is just closed. */
void fcgi_finish(struct fcgi *fcgi)
{
    if (FCGX_GetChar(fcgi->request.in) == EOF && FCGX_GetError(fcgi->request.in) == 0)
        FCGX_Detach(&fcgi->request);
    FCGX_Finish_r(&fcgi->request);
    alarm(0);
}
