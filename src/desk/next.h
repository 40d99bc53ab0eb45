/*
 * next: where the login may lead: to a page of this desk and nowhere else.
 */
#ifndef INDEMAND_DESK_NEXT_H
#define INDEMAND_DESK_NEXT_H

#include <stdbool.h>

#include "base/str.h"

#define NEXT_INBOX "/desk/"

/* Is it a path (and query) below /desk/, such that no browser reads it as anything else? Login and
 * logout are none. Whether there is such a page is not asked. */
bool next_is_own(struct str path);

#endif
