/*
 * next: where the login may lead: to a page of this desk and nowhere else.
 */
#ifndef INDEMAND_DESK_NEXT_H
#define INDEMAND_DESK_NEXT_H

#include <stdbool.h>

#include "base/str.h"

#define NEXT_INBOX "/desk/"

/* Is it the path (and query) of a page of the desk, such that no browser reads it as anything else?
 * The login itself and the addresses that only take forms are none. */
bool next_is_own(struct str path);

#endif
