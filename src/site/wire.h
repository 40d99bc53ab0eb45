/*
 * wire: what worker and keeper say to each other, one SOCK_SEQPACKET message each way.
 *
 * Four questions, one answer. Both ends are the same build on the same machine, yet the keeper
 * reads as strictly as if they were not: it is the one who may write.
 */
#ifndef INDEMAND_SITE_WIRE_H
#define INDEMAND_SITE_WIRE_H

#include "base/buf.h"
#include "base/status.h"
#include "domain/submission.h"

/* The longest message: 22 fields at their limits in four-byte characters are under 64 KiB. */
#define WIRE_MAX ((size_t)128 * 1024)

enum wire_kind {
    WIRE_SUBMIT = 'S',   /* store this submission */
    WIRE_REPEAT = 'R',   /* is this very submission stored already? */
    WIRE_LOOKUP = 'L',   /* the receipt of this token */
    WIRE_WITHDRAW = 'W', /* take back the enquiry of this token */
};

struct wire_question {
    enum wire_kind kind;
    struct submission submission; /* of WIRE_SUBMIT and WIRE_REPEAT */
    struct str token;             /* of WIRE_LOOKUP and WIRE_WITHDRAW */
    struct str email;             /* of WIRE_WITHDRAW, valid UTF-8 */
};

/* STATUS_OK: committed, or found. STATUS_NOT_FOUND: there is no such receipt, or the form's notice
 * is not known. STATUS_DENIED: over a limit, or the address to withdraw with is not the one. */
struct wire_answer {
    enum status status;
    struct submission_receipt receipt;
};

/* Adds a message to out; out->failed when it is too long. */
void wire_put_question(struct buf *out, const struct wire_question *question);
void wire_put_answer(struct buf *out, const struct wire_answer *answer);

/* Reads a message; texts are borrowed from it. STATUS_INVALID when it is malformed in any way. */
enum status wire_get_question(struct str message, struct wire_question *out) MUST_CHECK;
enum status wire_get_answer(struct str message, struct wire_answer *out) MUST_CHECK;

#endif
