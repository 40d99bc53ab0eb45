/*
 * relay: the one mail server that takes our mails, and how we talk to it. The configuration as
 * values, with its check; the talking is smtp's.
 */
#ifndef INDEMAND_MAIL_RELAY_H
#define INDEMAND_MAIL_RELAY_H

#include <stdint.h>

#include "base/status.h"
#include "base/str.h"

#define RELAY_CONNECTIONS_MAX 16
/* The longest of each text, with its NUL. */
#define RELAY_TEXT_MAX 512

struct relay {
    struct str url;   /* smtp://host:port or smtps://host:port, nothing behind it */
    struct str hello; /* EHLO name; empty: the system's host name */
    struct str user;  /* empty: no login */
    struct str password;
    struct str ca_file;  /* PEM file of the authorities to trust; empty: the system's */
    bool tls;            /* require TLS; a user requires it too */
    int64_t connections; /* at once, 1 to RELAY_CONNECTIONS_MAX */
};

/* STATUS_INVALID, logged, when something is wrong or cannot be passed on. */
enum status relay_check(const struct relay *relay) MUST_CHECK;

#endif
