/*
 * message: one mail as the bytes that go to the server (RFC 5322, MIME), composed by GMime.
 *
 * Not: what a mail says (that is the caller's), nor how it is delivered (smtp.h).
 * Whatever comes in, the result has only the headers named here, one recipient, lines that all end
 * in CRLF and have 998 octets at most, and 7-bit content, so that any relay takes it.
 */
#ifndef INDEMAND_MAIL_MESSAGE_H
#define INDEMAND_MAIL_MESSAGE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/status.h"
#include "base/str.h"

/* The longest text of a header: display names and subject, in bytes. */
#define MESSAGE_HEADER_MAX 1000

/* Everything is UTF-8; names and subject are plain text, encoded here (RFC 2047): what
 * looks like an encoded word in them is broken up, so that nobody decodes it. */
struct message {
    struct str from_name;     /* may be empty */
    struct str from;          /* our own address */
    struct str to;            /* the one recipient */
    struct str reply_to_name; /* may be empty */
    struct str reply_to;      /* empty: no Reply-To */
    struct str subject;
    struct str message_id; /* left@right, without angle brackets */
    struct str thread;     /* the Message-ID that it refers to, in the same form; empty: none */
    struct str language;   /* of the text (BCP 47); empty: not said */
    bool replies;          /* answers somebody by itself (RFC 3834); else it only tells something */
    int64_t date;          /* milliseconds since 1970 */
    struct str text;       /* lines end in LF */
    struct str html;       /* the same as HTML, for who prefers that; empty: text alone */
};

/* Call before the first message_compose, and message_close after the last. */
void message_open(void);
void message_close(void);

/* Adds the message to `out`. STATUS_INVALID, logged, when a header holds a control character or
 * malformed UTF-8, an address is none or cannot be written in ASCII (see address_ascii), or the
 * text is malformed UTF-8 or holds NUL; STATUS_TOO_LARGE, logged, when a header is too long or
 * `out` is full. */
enum status message_compose(const struct message *message, struct buf *out) MUST_CHECK;

#endif
