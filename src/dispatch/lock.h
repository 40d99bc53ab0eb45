/*
 * lock: only one dispatch works on a database. The lock is on a file beside it and ends with the
 * process, however that ends.
 */
#ifndef INDEMAND_DISPATCH_LOCK_H
#define INDEMAND_DISPATCH_LOCK_H

#include <stdbool.h>

#include "base/status.h"
#include "base/str.h"

/* Tries to take the lock of the database. On STATUS_OK *fd holds it, until it is closed.
 * STATUS_BUSY, not logged, while another has it; STATUS_IO, logged. */
enum status lock_take(struct str database, int *fd) MUST_CHECK;

#endif
