/*
 * sandbox: gives up, for good, the system calls that a process which only answers requests does not
 * need (seccomp-bpf, by libseccomp). What is left: its descriptors, memory, time, signals to
 * itself. No opening of files, no sockets, no programs.
 */
#ifndef INDEMAND_BASE_SANDBOX_H
#define INDEMAND_BASE_SANDBOX_H

#include "base/status.h"

/* From here on every other call fails with EPERM. Everything that needs a file, a new socket or a
 * child must be done. Does nothing in the sanitizer build, whose run time needs more. */
enum status sandbox_enter(void) MUST_CHECK;

#endif
