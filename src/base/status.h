/*
 * status: how a function that can fail says so.
 *
 * One small enum for the whole program, returned by value. The function that first sees a failure
 * logs it, once; everybody above passes the code on in silence. What a person typed wrong is data,
 * not a status.
 */
#ifndef INDEMAND_BASE_STATUS_H
#define INDEMAND_BASE_STATUS_H

#define MUST_CHECK __attribute__((warn_unused_result))

enum status {
    STATUS_OK = 0,
    STATUS_INVALID,     /* malformed input */
    STATUS_NOT_FOUND,   /* no such thing */
    STATUS_CONFLICT,    /* it exists already, or has changed meanwhile */
    STATUS_DENIED,      /* not allowed */
    STATUS_TOO_LARGE,   /* over a limit of ours */
    STATUS_BUSY,        /* a lock was not had in time */
    STATUS_FULL,        /* no space left on the device */
    STATUS_IO,          /* the system refused; errno or the library's words are in the log */
    STATUS_UNAVAILABLE, /* a peer is gone or does not answer */
};

/* The name of a status for logs, such as "not-found". Never NULL. */
const char *status_name(enum status status);

#endif
