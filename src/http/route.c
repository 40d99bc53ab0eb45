/* route: see route.h. */
#include "http/route.h"

/* Fits segment by segment; parameters are never empty. */
static bool fits(const char *pattern, struct str path, struct str params[ROUTE_PARAMS_MAX])
{
    struct str want = str_from(pattern);
    size_t count = 0;
    bool more_want = true;
    bool more_have = true;
    while (more_want && more_have) {
        struct str a;
        struct str b;
        more_want = str_cut(want, '/', &a, &want);
        more_have = str_cut(path, '/', &b, &path);
        if (!str_eq(a, STR(":"))) {
            if (!str_eq(a, b))
                return false;
        } else if (b.len == 0 || count == ROUTE_PARAMS_MAX) {
            return false;
        } else {
            params[count++] = b;
        }
    }
    return more_want == more_have;
}

struct route_match route_find(const struct route *routes, size_t count, enum request_method method,
                              struct str path)
{
    struct route_match match = {0};
    unsigned wanted = method == REQUEST_HEAD ? REQUEST_GET : (unsigned)method;
    for (size_t i = 0; i < count; i++) {
        struct str params[ROUTE_PARAMS_MAX] = {{"", 0}, {"", 0}};
        if (!fits(routes[i].pattern, path, params))
            continue;
        match.allowed |= routes[i].methods;
        if (match.route == NULL && (routes[i].methods & wanted) != 0) {
            match.route = &routes[i];
            for (size_t k = 0; k < ROUTE_PARAMS_MAX; k++)
                match.params[k] = params[k];
        }
    }
    return match;
}

struct str route_allow(struct arena *arena, unsigned methods)
{
    bool get = (methods & REQUEST_GET) != 0;
    bool post = (methods & REQUEST_POST) != 0;
    return arena_printf(arena, "%s%s%s", get ? "GET, HEAD" : "", get && post ? ", " : "",
                        post ? "POST" : "");
}
