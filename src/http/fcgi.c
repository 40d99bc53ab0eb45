/* fcgi: see fcgi.h. */
#include "http/fcgi.h"

#include <errno.h>
#include <fastcgi.h>
#include <fcgiapp.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"

struct fcgi {
    int listener;
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

struct fcgi *fcgi_open(int listener)
{
    struct fcgi *fcgi = calloc(1, sizeof(*fcgi));
    if (fcgi == NULL || FCGX_Init() != 0 ||
        FCGX_InitRequest(&fcgi->request, listener, FCGI_FAIL_ACCEPT_ON_INTR) != 0)
        log_abort("libfcgi does not start");
    fcgi->listener = listener;
    install_handlers();
    return fcgi;
}

void fcgi_close(struct fcgi *fcgi)
{
    FCGX_Free(&fcgi->request, 0);
    free(fcgi);
}

/* Takes a connection and reads the request's parameters; false when there is nothing to serve. */
static bool accept_request(struct fcgi *fcgi)
{
    alarm(FCGI_REQUEST_SECONDS);
    int code = FCGX_Accept_r(&fcgi->request);
    if (code >= 0) {
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

enum fcgi_event fcgi_wait(struct fcgi *fcgi, int peer)
{
    sigset_t open;
    sigprocmask(SIG_SETMASK, NULL, &open);
    sigdelset(&open, SIGTERM);
    sigdelset(&open, SIGINT);
    for (;;) {
        struct pollfd fds[2] = {{.fd = fcgi->listener, .events = POLLIN},
                                {.fd = peer, .events = POLLIN}};
        int ready = ppoll(fds, 2, NULL, &open);
        if (stopping)
            return FCGI_STOP;
        if (ready < 0 && errno != EINTR)
            log_abort("poll failed");
        if (ready <= 0)
            continue;
        if (fds[1].revents != 0)
            return FCGI_PEER;
        if (fds[0].revents != 0 && accept_request(fcgi))
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

void fcgi_finish(struct fcgi *fcgi)
{
    FCGX_Finish_r(&fcgi->request);
    alarm(0);
}
