/*
 * state: where an enquiry stands ("status" for people and in JSON), and which way it may go.
 */
#ifndef INDEMAND_DOMAIN_STATE_H
#define INDEMAND_DOMAIN_STATE_H

#include <stdbool.h>

#include "base/str.h"

enum state {
    STATE_NEW,         /* nobody has looked at it */
    STATE_OPEN,        /* somebody works on it */
    STATE_ANSWERED,    /* the enquirer has a first answer */
    STATE_CLOSED,      /* nothing more to do */
    STATE_QUARANTINED, /* looks like spam; no mail went out */
    STATE_SPAM,        /* staff said so */
    STATE_WITHDRAWN,   /* the enquirer took it back */
    STATE_COUNT
};

/* The code in the database, in JSON and in the locale files, such as "new". */
const char *state_name(enum state state);

/* The state of this code; false when there is none. */
bool state_find(struct str name, enum state *out);

/* Does an enquiry in this state wait for a first answer, if it has none yet? (The partial index
 * enquiry_waiting says the same.) */
bool state_waits(enum state state);

/* Is it an enquiry that staff deal with: neither held as possible spam, nor spam, nor withdrawn?
 * (The partial index enquiry_handled says the same.) */
bool state_handled(enum state state);

/* May staff move an enquiry from one state to the other? Never to the state it has. */
bool state_may(enum state from, enum state to);

/* Does this move say that it is no spam after all? Mails that were held then go out. */
bool state_releases(enum state from, enum state to);

#endif
