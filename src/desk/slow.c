/* slow: see slow.h. */
#include "desk/slow.h"

/* 2^6 s is over a minute already. */
#define DOUBLINGS 6

int64_t slow_wait(int64_t failures, int64_t last_at, int64_t now)
{
    if (failures < SLOW_FREE)
        return 0;
    int64_t over = failures - SLOW_FREE;
    int64_t closed = over >= DOUBLINGS ? SLOW_MAX : CLOCK_SECOND << over;
    int64_t left = last_at + closed - now;
    /* A clock that was set back must not close a name for longer than the rule says. */
    if (left > closed)
        left = closed;
    return left > 0 ? left : 0;
}
