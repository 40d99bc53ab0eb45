/* courtesy: see courtesy.h. */
#include "domain/courtesy.h"

#include <stddef.h>

enum courtesy courtesy_decide(const struct courtesy_use *use, int64_t per_hour, int64_t now)
{
    if (use->last_at != 0 && now - use->last_at < COURTESY_PAUSE)
        return COURTESY_TOO_SOON;
    if (use->day >= COURTESY_PER_DAY)
        return COURTESY_TOO_MANY;
    return use->hour >= per_hour ? COURTESY_ALL_TOO_MANY : COURTESY_FREE;
}

const char *courtesy_reason(enum courtesy courtesy)
{
    static const char *const reasons[] = {
        [COURTESY_FREE] = NULL,
        [COURTESY_TOO_SOON] =
            "Not sent: this address got an acknowledgement less than 10 minutes before.",
        [COURTESY_TOO_MANY] = "Not sent: this address got 3 acknowledgements within a day.",
        [COURTESY_ALL_TOO_MANY] =
            "Not sent: the acknowledgements that are allowed in an hour had gone out.",
    };
    return reasons[courtesy];
}
