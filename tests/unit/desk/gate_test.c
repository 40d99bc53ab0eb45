/* The gate, with real processes: two are inside, a third waits, a dead one leaves its place. */
#include "check.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "desk/gate.h"

struct shared {
    _Atomic int inside;  /* how many have entered */
    _Atomic int leaving; /* somebody is about to leave, or is about to be killed */
    _Atomic int late;    /* the third entered while nobody was leaving: it must not */
};

static struct shared *shared;
static int gate;

/* A child that enters and stays until it is killed or reads a byte from `until`. */
static pid_t start_holder(int until)
{
    pid_t pid = fork();
    if (pid != 0)
        return pid;
    char byte;
    int place = gate_enter(gate);
    shared->inside++;
    if (read(until, &byte, 1) == 1) {
        shared->leaving = 1;
        gate_leave(gate, place);
    }
    _exit(0);
}

/* A child that enters after the others are inside. */
static pid_t start_third(void)
{
    pid_t pid = fork();
    if (pid != 0)
        return pid;
    int place = gate_enter(gate);
    shared->late = shared->leaving == 0;
    gate_leave(gate, place);
    _exit(0);
}

static void wait_until_inside(int count)
{
    while (shared->inside < count)
        usleep(1000);
}

static int setup(void **state)
{
    (void)state;
    shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return shared == MAP_FAILED || gate_open(&gate) != STATUS_OK;
}

static int teardown(void **state)
{
    (void)state;
    return close(gate) != 0 || munmap(shared, sizeof(*shared)) != 0;
}

/* Which place the third waits for depends on its process id: so both holders go, one after the
 * other, and it may enter as soon as the first says so. */
static void check_third_waits(bool by_death)
{
    int pipe_ends[2];
    pid_t holders[GATE_PLACES];
    assert_int_equal(pipe(pipe_ends), 0);
    for (int i = 0; i < GATE_PLACES; i++)
        holders[i] = start_holder(pipe_ends[0]);
    wait_until_inside(GATE_PLACES);
    pid_t third = start_third();
    usleep(20000); /* gives a third that does not wait the time to be seen */

    for (int i = 0; i < GATE_PLACES; i++) {
        if (by_death) {
            shared->leaving = 1;
            kill(holders[i], SIGKILL);
        } else {
            assert_int_equal(write(pipe_ends[1], "x", 1), 1);
        }
    }
    for (int i = 0; i < GATE_PLACES; i++)
        assert_int_equal(waitpid(holders[i], NULL, 0), holders[i]);
    int how = 0;
    assert_int_equal(waitpid(third, &how, 0), third);
    assert_true(WIFEXITED(how) && WEXITSTATUS(how) == 0);
    assert_false(shared->late);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
}

static void test_third_waits(void **state)
{
    (void)state;
    check_third_waits(false);
}

static void test_the_dead_leave(void **state)
{
    (void)state;
    check_third_waits(true);
}

static void test_places_differ(void **state)
{
    (void)state;
    int until[2];
    assert_int_equal(pipe(until), 0);
    int first = gate_enter(gate);
    assert_in_range(first, 0, GATE_PLACES - 1);
    pid_t other = start_holder(until[0]);
    wait_until_inside(1); /* so it got the other place at once */
    kill(other, SIGKILL);
    assert_int_equal(waitpid(other, NULL, 0), other);
    gate_leave(gate, first);
    close(until[0]);
    close(until[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_third_waits, setup, teardown),
        cmocka_unit_test_setup_teardown(test_the_dead_leave, setup, teardown),
        cmocka_unit_test_setup_teardown(test_places_differ, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
