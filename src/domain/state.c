/* state: see state.h. */
#include "domain/state.h"

#include <stddef.h>

#define BIT(state) (1U << (state))

struct rule {
    const char *name;
    unsigned next; /* BIT of each state staff may choose from here */
};

static const struct rule RULES[STATE_COUNT] = {
    [STATE_NEW] = {"new",
                   BIT(STATE_OPEN) | BIT(STATE_ANSWERED) | BIT(STATE_CLOSED) | BIT(STATE_SPAM)},
    [STATE_OPEN] = {"open",
                    BIT(STATE_NEW) | BIT(STATE_ANSWERED) | BIT(STATE_CLOSED) | BIT(STATE_SPAM)},
    [STATE_ANSWERED] = {"answered", BIT(STATE_OPEN) | BIT(STATE_CLOSED)},
    [STATE_CLOSED] = {"closed", BIT(STATE_OPEN)},
    [STATE_QUARANTINED] = {"quarantined", BIT(STATE_NEW) | BIT(STATE_SPAM)},
    [STATE_SPAM] = {"spam", BIT(STATE_NEW)},
    [STATE_WITHDRAWN] = {"withdrawn", 0},
};

const char *state_name(enum state state)
{
    return RULES[state].name;
}

bool state_find(struct str name, enum state *out)
{
    for (size_t i = 0; i < STATE_COUNT; i++) {
        if (str_eq(name, str_from(RULES[i].name))) {
            *out = (enum state)i;
            return true;
        }
    }
    return false;
}

bool state_waits(enum state state)
{
    return state == STATE_NEW || state == STATE_OPEN;
}

bool state_handled(enum state state)
{
    return state != STATE_QUARANTINED && state != STATE_SPAM && state != STATE_WITHDRAWN;
}

bool state_may(enum state from, enum state to)
{
    return (RULES[from].next & BIT(to)) != 0;
}

bool state_releases(enum state from, enum state to)
{
    return (from == STATE_QUARANTINED || from == STATE_SPAM) && to == STATE_NEW;
}
