/*
 * route: which handler serves a path. A program's routes are one table.
 */
#ifndef INDEMAND_HTTP_ROUTE_H
#define INDEMAND_HTTP_ROUTE_H

#include "http/request.h"

#define ROUTE_PARAMS_MAX 2

struct exchange;

struct route {
    unsigned methods; /* of enum request_method; HEAD comes with GET */
    const char
        *pattern; /* "/:/contact": a lone colon stands for one segment, which is a parameter */
    void (*handle)(struct exchange *exchange);
};

struct route_match {
    const struct route *route;           /* NULL: no such path, or not with this method */
    struct str params[ROUTE_PARAMS_MAX]; /* in the order of the pattern */
    unsigned allowed;                    /* what the path allows, 0 when nothing is there */
};

/* The first route whose pattern fits and that has the method. */
struct route_match route_find(const struct route *routes, size_t count, enum request_method method,
                              struct str path);

/* "GET, HEAD" and so on, for the header Allow. */
struct str route_allow(struct arena *arena, unsigned methods);

#endif
