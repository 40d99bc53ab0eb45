/* status: see status.h. */
#include "base/status.h"

const char *status_name(enum status status)
{
    switch (status) {
    case STATUS_OK:
        return "ok";
    case STATUS_INVALID:
        return "invalid";
    case STATUS_NOT_FOUND:
        return "not-found";
    case STATUS_CONFLICT:
        return "conflict";
    case STATUS_DENIED:
        return "denied";
    case STATUS_TOO_LARGE:
        return "too-large";
    case STATUS_BUSY:
        return "busy";
    case STATUS_FULL:
        return "full";
    case STATUS_IO:
        return "io";
    case STATUS_UNAVAILABLE:
        return "unavailable";
    }
    return "unknown";
}
