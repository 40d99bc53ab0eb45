/* gate: see gate.h. */
#include "desk/gate.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/log.h"

enum status gate_open(int *gate)
{
    *gate = memfd_create("desk-gate", MFD_CLOEXEC);
    if (*gate >= 0)
        return STATUS_OK;
    log_errno("gate-open", LOG_INT("places", GATE_PLACES));
    return STATUS_IO;
}

static int lock(int gate, int command, short type, int place)
{
    struct flock flock = {.l_type = type, .l_whence = SEEK_SET, .l_start = place, .l_len = 1};
    int result;
    do
        result = fcntl(gate, command, &flock);
    while (result != 0 && errno == EINTR);
    return result;
}

int gate_enter(int gate)
{
    for (int place = 0; place < GATE_PLACES; place++) {
        if (lock(gate, F_SETLK, F_WRLCK, place) == 0)
            return place;
    }
    /* Spread the waiting over the places; a place is held for a fraction of a second. */
    int place = getpid() % GATE_PLACES;
    if (lock(gate, F_SETLKW, F_WRLCK, place) != 0)
        log_abort("no lock on the gate");
    return place;
}

void gate_leave(int gate, int place)
{
    if (lock(gate, F_SETLK, F_UNLCK, place) != 0)
        log_abort("no unlock of the gate");
}
