/* retry: see retry.h. */
#include "domain/retry.h"

#include "base/clock.h"

#define FIRST (5 * CLOCK_MINUTE)
#define LONGEST (4000 * CLOCK_SECOND)
#define LIFETIME (5 * CLOCK_DAY)

int64_t retry_delay(int64_t attempts, uint32_t jitter)
{
    int64_t delay = FIRST;
    for (int64_t i = 1; i < attempts && delay < LONGEST; i++)
        delay *= 2;
    if (delay > LONGEST)
        delay = LONGEST;
    int64_t spread = delay / 10;
    int64_t share = jitter % RETRY_JITTER_BOUND;
    return delay - spread / 2 + spread * share / RETRY_JITTER_BOUND;
}

bool retry_expired(int64_t created, int64_t now)
{
    return now - created >= LIFETIME;
}
