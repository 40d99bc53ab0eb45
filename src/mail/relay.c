/* relay: see relay.h. */
#include "mail/relay.h"

#include "base/log.h"
#include "base/parse.h"

static bool fits(struct str s)
{
    return s.len < RELAY_TEXT_MAX && str_index(s, '\0') == s.len;
}

/* No user, path or query in the URL: libcurl takes the EHLO name from the path, and would believe a
 * user. */
enum status relay_check(const struct relay *relay)
{
    const struct {
        const char *name;
        bool good;
    } checks[] = {
        {"relay", parse_is_relay(relay->url) && fits(relay->url)},
        {"hello", parse_is_host(relay->hello) && fits(relay->hello)},
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
