/* cookie: see cookie.h. */
#include "http/cookie.h"

struct str cookie_get(struct str header, struct str name)
{
    bool more = true;
    while (more) {
        struct str pair;
        struct str key;
        struct str value;
        more = str_cut(header, ';', &pair, &header);
        if (str_cut(str_trim(pair, " \t"), '=', &key, &value) && str_eq(key, name))
            return value;
    }
    return STR("");
}
