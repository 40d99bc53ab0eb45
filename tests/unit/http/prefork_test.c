/* The parent of the workers: what its children have, and how it replaces them. */
#include "check.h"

#include <poll.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "http/prefork.h"

#define PATIENCE 10000 /* ms: only a failure waits for so long */
#define NOBODY 65534

/* A parent in a process of its own. Children say what they see through `told`. */
struct family {
    char folder[256];
    char listen[300];
    char helper_listen[300];
    int told[2];
    int log[2]; /* stderr of all of them */
    int lift[2];
    pid_t parent;
};

static void tell(const struct family *family, const char *what)
{
    if (write(family->told[1], what, strlen(what)) < 0)
        _exit(EXIT_FAILURE);
}

static _Noreturn void wait_for_stop(void)
{
    sigset_t set;
    int number;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigwait(&set, &number);
    _exit(EXIT_SUCCESS);
}

static int count_listeners(void)
{
    int count = 0;
    for (int fd = 0; fd < 64; fd++) {
        int listens = 0;
        socklen_t size = sizeof(listens);
        count += getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens ? 1 : 0;
    }
    return count;
}

static int count_and_wait(void *context, int listener)
{
    int listens = 0;
    socklen_t size = sizeof(listens);
    bool own = getsockopt(listener, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens;
    tell(context, own && count_listeners() == 1 ? "1" : "?");
    wait_for_stop();
}

static int hang_up_and_wait(void *context, int listener)
{
    (void)listener;
    raise(SIGHUP);
    tell(context, "a");
    wait_for_stop();
}

/* Takes the limit away again; not in a handler, as that would wake the parent. */
static void *lift_limit(void *user)
{
    const struct family *family = user;
    struct rlimit limit;
    char c;
    if (read(family->lift[0], &c, 1) == 1 && getrlimit(RLIMIT_NPROC, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NPROC, &limit);
    }
    return NULL;
}

/* No fork from here on. The limit is for everybody but root. */
static void forbid_forks(struct family *family)
{
    struct rlimit limit;
    pthread_t thread;
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if ((geteuid() == 0 && setresuid(NOBODY, NOBODY, NOBODY) != 0) ||
        pthread_create(&thread, NULL, lift_limit, family) != 0 ||
        getrlimit(RLIMIT_NPROC, &limit) != 0)
        _exit(EXIT_FAILURE);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    limit.rlim_cur = 0;
    if (setrlimit(RLIMIT_NPROC, &limit) != 0)
        _exit(EXIT_FAILURE);
}

static _Noreturn void be_parent(struct family *family, const struct prefork_options *options,
                                bool forkless)
{
    dup2(family->log[1], STDERR_FILENO);
    if (forkless)
        forbid_forks(family);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    _exit(prefork_run(options));
}

static void start(struct family *family, struct prefork_options options, bool forkless)
{
    check_folder(family->folder, sizeof(family->folder));
    assert_int_equal(chmod(family->folder, 0777), 0); /* for NOBODY */
    snprintf(family->listen, sizeof(family->listen), "%s/a.sock", family->folder);
    snprintf(family->helper_listen, sizeof(family->helper_listen), "%s/b.sock", family->folder);
    assert_int_equal(pipe2(family->told, O_CLOEXEC), 0);
    assert_int_equal(pipe2(family->log, O_CLOEXEC), 0);
    assert_int_equal(pipe2(family->lift, O_CLOEXEC), 0);
    options.listen = family->listen;
    options.helper_listen = options.helper == NULL ? NULL : family->helper_listen;
    options.context = family;
    family->parent = fork();
    assert_true(family->parent >= 0);
    if (family->parent == 0)
        be_parent(family, &options, forkless);
}

static char hear(const struct family *family)
{
    char c = '\0';
    struct pollfd fd = {.fd = family->told[0], .events = POLLIN};
    if (poll(&fd, 1, PATIENCE) == 1 && read(family->told[0], &c, 1) != 1)
        return '\0';
    return c;
}

static void stop(struct family *family)
{
    int how = 0;
    assert_int_equal(kill(family->parent, SIGTERM), 0);
    assert_int_equal(waitpid(family->parent, &how, 0), family->parent);
    assert_true(WIFEXITED(how) && WEXITSTATUS(how) == EXIT_SUCCESS);
    for (int i = 0; i < 2; i++) {
        close(family->told[i]);
        close(family->log[i]);
        close(family->lift[i]);
    }
    unlink(family->listen);
    unlink(family->helper_listen);
    assert_int_equal(rmdir(family->folder), 0);
}

/* A worker that was taken over could else answer other workers in the keeper's place. */
static void a_child_has_only_its_own_listener(void **state)
{
    struct family family;
    (void)state;
    start(
        &family,
        (struct prefork_options){.workers = 2, .worker = count_and_wait, .helper = count_and_wait},
        false);
    for (int i = 0; i < 3; i++)
        assert_int_equal(hear(&family), '1');
    stop(&family);
}

static void a_terminal_that_closes_ends_no_child(void **state)
{
    struct family family;
    (void)state;
    start(&family, (struct prefork_options){.workers = 1, .worker = hang_up_and_wait}, false);
    assert_int_equal(hear(&family), 'a');
    stop(&family);
}

static void wait_for_log(const struct family *family, const char *event)
{
    char text[4096] = "";
    size_t len = 0;
    while (strstr(text, event) == NULL) {
        struct pollfd fd = {.fd = family->log[0], .events = POLLIN};
        assert_int_equal(poll(&fd, 1, PATIENCE), 1);
        ssize_t got = read(family->log[0], text + len, sizeof(text) - 1 - len);
        assert_true(got > 0);
        len += (size_t)got;
        text[len] = '\0';
    }
}

/* Nothing else happens after it, that would make the parent look again. */
static void a_failed_fork_is_tried_again(void **state)
{
    struct family family;
    (void)state;
    start(&family, (struct prefork_options){.workers = 1, .worker = count_and_wait}, true);
    wait_for_log(&family, "fork-failed");
    assert_int_equal(write(family.lift[1], "x", 1), 1);
    assert_int_equal(hear(&family), '1');
    stop(&family);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_child_has_only_its_own_listener),
        cmocka_unit_test(a_terminal_that_closes_ends_no_child),
        cmocka_unit_test(a_failed_fork_is_tried_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
