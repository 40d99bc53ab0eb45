/*
 * tel: links to telephone numbers of ours, as the configuration has them.
 */
#ifndef INDEMAND_VIEW_TEL_H
#define INDEMAND_VIEW_TEL_H

#include "base/arena.h"
#include "base/str.h"

/* RFC 3966: "+49 (0) 201 000000-0" gives "tel:+492010000000". */
struct str tel_href(struct arena *arena, struct str phone);

#endif
