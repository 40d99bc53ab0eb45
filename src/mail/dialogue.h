/*
 * dialogue: how far the talk with a mail server got, what the server said last, and what follows
 * from it for the mail (RFC 5321). Knows no library and no socket: smtp.c feeds it lines.
 */
#ifndef INDEMAND_MAIL_DIALOGUE_H
#define INDEMAND_MAIL_DIALOGUE_H

#include "base/str.h"

/* The longest text kept of a reply, in bytes; all of them are printable ASCII. */
#define DIALOGUE_TEXT_MAX 200

enum dialogue_stage {
    DIALOGUE_GREETING, /* connecting, waiting for the greeting */
    DIALOGUE_HELLO,
    DIALOGUE_STARTTLS,
    DIALOGUE_AUTH,
    DIALOGUE_MAIL,
    DIALOGUE_RCPT,
    DIALOGUE_DATA,
    DIALOGUE_BODY, /* the mail itself, up to the reply to the final dot */
};

struct dialogue {
    enum dialogue_stage stage;
    int code; /* of the complete reply to the last thing sent; 0: none came */
    char text[DIALOGUE_TEXT_MAX];
    size_t text_len;
    bool left; /* QUIT was sent: what was said before it counts */
};

/* How the transfer ended for the library. */
enum dialogue_end {
    DIALOGUE_DONE,         /* the server took the mail */
    DIALOGUE_BROKEN,       /* refused, or the connection failed */
    DIALOGUE_SET_UP_WRONG, /* login, certificate, host name: no use in trying again unchanged */
};

enum dialogue_outcome {
    DIALOGUE_ACCEPTED,      /* the server is responsible for it now */
    DIALOGUE_TEMPORARY,     /* try again later */
    DIALOGUE_PERMANENT,     /* the server will never take this mail */
    DIALOGUE_CONFIGURATION, /* says nothing about this mail: no mail would pass */
};

void dialogue_init(struct dialogue *dialogue);

/* A command line was sent; lines that follow AUTH and are no command belong to it. */
void dialogue_sent(struct dialogue *dialogue, struct str line);

/* A part of the mail was sent. */
void dialogue_sent_body(struct dialogue *dialogue);

/* A line of a reply came. Texts of a reply of several lines are put together. */
void dialogue_received(struct dialogue *dialogue, struct str line);

/* What becomes of the mail. A refusal before MAIL says nothing about the mail: 4xx is temporary,
 * 5xx a matter of configuration, so that a relay that turns everybody away costs no mail. */
enum dialogue_outcome dialogue_outcome(const struct dialogue *dialogue, enum dialogue_end end);

/* Copies s into out, which holds DIALOGUE_TEXT_MAX bytes, as printable ASCII: everything else is
 * replaced, what does not fit is cut. Returns the length. */
size_t dialogue_filter(struct str s, char *out);

#endif
