/* What every unit test needs: cmocka with its prerequisites, comparisons of struct str, and ways to
 * look at what goes to stderr and at what aborts. */
#ifndef INDEMAND_TESTS_CHECK_H
#define INDEMAND_TESTS_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/str.h"

/* s is exactly the C string `expected`. */
#define assert_str(s, expected)                                                                    \
    do {                                                                                           \
        struct str assert_str_ = (s);                                                              \
        assert_int_equal(assert_str_.len, strlen(expected));                                       \
        assert_memory_equal(assert_str_.ptr, expected, assert_str_.len);                           \
    } while (0)

/* Two struct str hold the same bytes. */
#define assert_same(a, b)                                                                          \
    do {                                                                                           \
        struct str assert_a_ = (a);                                                                \
        struct str assert_b_ = (b);                                                                \
        assert_int_equal(assert_a_.len, assert_b_.len);                                            \
        assert_memory_equal(assert_a_.ptr, assert_b_.ptr, assert_a_.len);                          \
    } while (0)

#define CHECK_COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Between check_capture_begin and check_capture_end nothing reaches the terminal; `text` is then
 * what was written to stderr. */
struct check_capture {
    int saved;
    int file;
    char text[8192];
};

static inline void check_capture_begin(struct check_capture *capture)
{
    fflush(stderr);
    capture->file = memfd_create("stderr", MFD_CLOEXEC);
    capture->saved = dup(STDERR_FILENO);
    assert_true(capture->file >= 0 && capture->saved >= 0);
    assert_true(dup2(capture->file, STDERR_FILENO) >= 0);
}

static inline void check_capture_end(struct check_capture *capture)
{
    fflush(stderr);
    assert_true(dup2(capture->saved, STDERR_FILENO) >= 0);
    ssize_t got = pread(capture->file, capture->text, sizeof(capture->text) - 1, 0);
    assert_true(got >= 0);
    capture->text[got] = '\0';
    close(capture->saved);
    close(capture->file);
}

/* Does action(context) end its process by abort()? It runs in a child, whose stderr goes nowhere.
 */
static inline bool check_aborts(void (*action)(void *context), void *context)
{
    pid_t pid = fork();
    assert_true(pid >= 0);
    if (pid == 0) {
        int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(null, STDERR_FILENO);
        action(context);
        _exit(EXIT_SUCCESS);
    }
    int how = 0;
    assert_int_equal(waitpid(pid, &how, 0), pid);
    return WIFSIGNALED(how) && WTERMSIG(how) == SIGABRT;
}

/* A new folder of its own in $TMPDIR or /tmp; `path` gets its name. */
static inline void check_folder(char *path, size_t size)
{
    const char *base = getenv("TMPDIR");
    int len = snprintf(path, size, "%s/indemand-test-XXXXXX", base == NULL ? "/tmp" : base);
    assert_true(len > 0 && (size_t)len < size);
    assert_non_null(mkdtemp(path));
}

#endif
