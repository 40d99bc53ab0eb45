/*
 * listener: UNIX listening sockets, bound here or handed over by the service manager.
 */
#ifndef INDEMAND_HTTP_LISTENER_H
#define INDEMAND_HTTP_LISTENER_H

#include "base/status.h"

/* The FastCGI listener: descriptor 3 when the service manager has passed one (LISTEN_FDS and
 * LISTEN_PID, sd_listen_fds(3)), else a stream socket bound to `path`, mode 0660. Non-blocking. A
 * left-over socket at `path` is replaced; one that somebody listens on, or anything else, is not:
 * STATUS_IO. What goes wrong is logged. */
enum status listener_open(const char *path, int *fd) MUST_CHECK;

/* A private SOCK_SEQPACKET listener at `path`, mode 0600, non-blocking; replaces as listener_open
 * does. */
enum status listener_open_private(const char *path, int *fd) MUST_CHECK;

/* Connects to a private listener. Blocking, close-on-exec. */
enum status listener_connect(const char *path, int *fd) MUST_CHECK;

#endif
