/*
 * routes: every address the desk serves.
 */
#ifndef INDEMAND_DESK_ROUTES_H
#define INDEMAND_DESK_ROUTES_H

#include "http/route.h"

extern const struct route routes_table[];
extern const size_t routes_count;

#endif
