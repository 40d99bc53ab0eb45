/* prefork: see prefork.h. */
#include "http/prefork.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/config.h"
#include "base/log.h"
#include "http/listener.h"

#define CHILD_MAX 65  /* 64 workers and a helper */
#define STOP_MS 35000 /* for children to finish; a request may take 30 s */
#define EARLY_MS 200  /* a child that ends sooner than this after its start ... */
#define PAUSE_MS 500  /* ... is replaced only after a pause */

struct child {
    pid_t pid;        /* 0: to be started */
    int64_t started;  /* monotonic */
    int64_t start_at; /* not before */
};

struct prefork {
    const struct prefork_options *options;
    int listener;
    int helper_listener;
    struct child children[CHILD_MAX]; /* the helper, if any, is the last */
    int count;
    bool stopping;
    int exit_code;
};

static bool is_helper(const struct prefork *prefork, int index)
{
    return prefork->options->helper != NULL && index == prefork->count - 1;
}

/* What a child does. SIGHUP stays blocked as in the parent, SIGTERM and SIGINT too: it lets those
 * in where it is safe. Of the two listeners it keeps its own. */
static noreturn void live(const struct prefork *prefork, int index)
{
    const struct prefork_options *options = prefork->options;
    if (is_helper(prefork, index)) {
        close(prefork->listener);
        exit(options->helper(options->context, prefork->helper_listener));
    }
    if (prefork->helper_listener >= 0)
        close(prefork->helper_listener);
    exit(options->worker(options->context, prefork->listener));
}

static void start(struct prefork *prefork, int index)
{
    struct child *child = &prefork->children[index];
    pid_t parent = getpid();
    pid_t pid = fork();
    if (pid < 0) {
        log_errno("fork-failed", LOG_INT("child", index));
        child->start_at = clock_monotonic() + PAUSE_MS;
        return;
    }
    if (pid == 0) {
        /* Without a parent a child would serve for ever beside its successor. */
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent)
            _exit(EXIT_FAILURE);
        live(prefork, index);
    }
    child->pid = pid;
    child->started = clock_monotonic();
}

static void signal_all(const struct prefork *prefork, int number)
{
    for (int i = 0; i < prefork->count; i++) {
        if (prefork->children[i].pid > 0)
            kill(prefork->children[i].pid, number);
    }
}

static void stop(struct prefork *prefork)
{
    if (prefork->stopping)
        return;
    log_info("stopping", LOG_INT("children", prefork->count));
    prefork->stopping = true;
    signal_all(prefork, SIGTERM);
}

/* A worker got no answer from the helper. A helper that is younger than the worker's question is
 * not the one that was asked. SIGKILL, because what hangs may not listen to anything else. */
static void replace_helper(const struct prefork *prefork, int64_t now)
{
    const struct child *helper = &prefork->children[prefork->count - 1];
    if (prefork->options->helper == NULL || helper->pid <= 0 ||
        now - helper->started < PREFORK_STUCK_MS)
        return;
    log_error("helper-hangs", LOG_INT("pid", helper->pid));
    kill(helper->pid, SIGKILL);
}

/* A child ended: says so, and plans its successor. */
static void bury(struct prefork *prefork, int index, int how)
{
    struct child *child = &prefork->children[index];
    int64_t now = clock_monotonic();
    child->pid = 0;
    child->start_at = now - child->started < EARLY_MS ? now + PAUSE_MS : now;
    if (WIFEXITED(how) && WEXITSTATUS(how) == PREFORK_EXIT_STUCK)
        replace_helper(prefork, now);
    if (prefork->stopping)
        return;
    const char *name = is_helper(prefork, index) ? "helper" : "worker";
    if (WIFEXITED(how) && WEXITSTATUS(how) == CONFIG_EXIT) {
        log_error("child-refuses", LOG_TEXT("child", name));
        prefork->exit_code = CONFIG_EXIT;
        stop(prefork);
    } else if (WIFSIGNALED(how)) {
        log_warn("child-killed", LOG_TEXT("child", name), LOG_INT("signal", WTERMSIG(how)));
    } else {
        log_info("child-ended", LOG_TEXT("child", name), LOG_INT("code", WEXITSTATUS(how)));
    }
}

static void reap(struct prefork *prefork)
{
    int how = 0;
    pid_t pid;
    while ((pid = waitpid(-1, &how, WNOHANG)) > 0) {
        for (int i = 0; i < prefork->count; i++) {
            if (prefork->children[i].pid == pid)
                bury(prefork, i, how);
        }
    }
}

/* Starts whatever is due; returns how long to wait for the next, in milliseconds. */
static int64_t start_due(struct prefork *prefork)
{
    int64_t wait = CLOCK_HOUR;
    for (int i = prefork->count - 1; i >= 0; i--) { /* the helper first */
        struct child *child = &prefork->children[i];
        if (child->pid != 0)
            continue;
        if (child->start_at <= clock_monotonic())
            start(prefork, i);
        int64_t left = child->start_at - clock_monotonic();
        if (child->pid == 0 && left < wait)
            wait = left > 0 ? left : 0;
    }
    return wait;
}

static int living(const struct prefork *prefork)
{
    int count = 0;
    for (int i = 0; i < prefork->count; i++)
        count += prefork->children[i].pid > 0;
    return count;
}

static void run(struct prefork *prefork, const sigset_t *signals)
{
    int64_t deadline = 0;
    for (;;) {
        int64_t wait = CLOCK_HOUR;
        if (prefork->stopping) {
            if (living(prefork) == 0)
                return;
            if (deadline == 0)
                deadline = clock_monotonic() + STOP_MS;
            wait = deadline - clock_monotonic();
            if (wait <= 0) {
                log_warn("stop-forced", LOG_INT("children", living(prefork)));
                signal_all(prefork, SIGKILL);
                wait = CLOCK_SECOND;
            }
        } else {
            wait = start_due(prefork);
        }
        struct timespec timeout = {.tv_sec = wait / CLOCK_SECOND,
                                   .tv_nsec = (wait % CLOCK_SECOND) * 1000000};
        int number = sigtimedwait(signals, NULL, &timeout);
        if (number == SIGTERM || number == SIGINT)
            stop(prefork);
        reap(prefork);
    }
}

int prefork_run(const struct prefork_options *options)
{
    struct prefork prefork = {.options = options,
                              .helper_listener = -1,
                              .count = options->workers + (options->helper != NULL)};
    if (prefork.count > CHILD_MAX)
        log_abort("more workers than the configuration allows");
    if (listener_open(options->listen, &prefork.listener) != STATUS_OK)
        return EXIT_FAILURE;
    if (options->helper != NULL &&
        listener_open_private(options->helper_listen, &prefork.helper_listener) != STATUS_OK)
        return EXIT_FAILURE;

    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGCHLD);
    sigaddset(&signals, SIGHUP); /* ignored: a terminal that closes is no reason to stop */
    sigprocmask(SIG_BLOCK, &signals, NULL);

    log_info("started", LOG_INT("workers", options->workers));
    run(&prefork, &signals);
    log_info("stopped", LOG_INT("code", prefork.exit_code));
    return prefork.exit_code;
}
