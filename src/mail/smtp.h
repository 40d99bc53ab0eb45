/*
 * smtp: hands mails to one relay over a connection that stays open. Blocks; pool.h does not.
 *
 * libcurl speaks the protocol. What it would do wrong by default is set right here: TLS is required
 * once it is configured or a login is, certificates are checked, every wait has an end, and the
 * outcome comes from the server's replies and not from curl's error. Not: what is tried again and
 * when (that is the caller's), and no address list: each mail has one recipient.
 *
 * Delivery is at least once: a connection that breaks after the final dot may mean delivered.
 */
#ifndef INDEMAND_MAIL_SMTP_H
#define INDEMAND_MAIL_SMTP_H

#include <stdatomic.h>
#include <stdint.h>

#include "base/clock.h"
#include "base/status.h"
#include "base/str.h"
#include "mail/dialogue.h"
#include "mail/relay.h"

/* The longest that smtp_send can take, a second try included. */
#define SMTP_LONGEST (30 * CLOCK_MINUTE)

struct smtp;

struct smtp_mail {
    struct str from; /* envelope addresses, see address_ascii; from may be empty: the null sender */
    struct str to;
    struct str bytes; /* as message_compose makes them: every line ends in CRLF */
};

struct smtp_result {
    enum dialogue_outcome outcome;
    int code;                     /* the server's reply code; 0: none, then the text is ours */
    char text[DIALOGUE_TEXT_MAX]; /* the reply without its code: printable ASCII, no NUL */
    size_t text_len;
};

/* Connects to nobody yet. STATUS_INVALID, logged, when the relay is wrong. Its texts are copied;
 * *stop is looked at while smtp_send waits: once it is true, that ends within about a second. Call
 * smtp_open and smtp_close from one thread only. */
enum status smtp_open(struct smtp **out, const struct relay *relay,
                      const atomic_bool *stop) MUST_CHECK;

/* Takes leave of the server, without waiting for its answer. NULL is fine. */
void smtp_close(struct smtp *smtp);

/* Sends one mail and says what became of it. STATUS_INVALID when an address is none: then nothing
 * was sent. A mail that was stopped half-way is not delivered. */
enum status smtp_send(struct smtp *smtp, const struct smtp_mail *mail,
                      struct smtp_result *out) MUST_CHECK;

#endif
