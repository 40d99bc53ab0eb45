/* relay: see relay.h. */
#include "mail/relay.h"

#include <string.h>

#include "base/log.h"

/* A host name or address literal, perhaps with a port. */
static bool is_host(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              (c != '\0' && strchr(".-:[]", c) != NULL)))
            return false;
    }
    return true;
}

/* No user, path or query: libcurl takes the EHLO name from the path, and would believe a user. */
static bool is_url(struct str s)
{
    struct str scheme = str_slice(s, 0, str_index(s, ':'));
    struct str host = str_slice(s, scheme.len + 3, s.len);
    return (str_eq(scheme, STR("smtp")) || str_eq(scheme, STR("smtps"))) &&
           str_has_prefix(str_slice(s, scheme.len, s.len), STR("://")) && host.len > 0 &&
           is_host(host);
}

static bool fits(struct str s)
{
    return s.len < RELAY_TEXT_MAX && str_index(s, '\0') == s.len;
}

enum status relay_check(const struct relay *relay)
{
    const struct {
        const char *name;
        bool good;
    } checks[] = {
        {"relay", is_url(relay->url) && fits(relay->url)},
        {"hello", is_host(relay->hello) && fits(relay->hello)},
        {"user", fits(relay->user)},
        {"password", fits(relay->password) && (relay->password.len == 0 || relay->user.len > 0)},
        {"ca_file", fits(relay->ca_file)},
        {"connections", relay->connections >= 1 && relay->connections <= RELAY_CONNECTIONS_MAX},
    };
    for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
        if (!checks[i].good) {
            log_error("relay-wrong", LOG_TEXT("option", checks[i].name));
            return STATUS_INVALID;
        }
    }
    return STATUS_OK;
}
