/*
 * terminal: stored texts made safe and neat for a terminal. What a visitor typed must not move the
 * cursor, change colours or turn the reading direction of what stands around it.
 */
#ifndef INDEMAND_CTL_TERMINAL_H
#define INDEMAND_CTL_TERMINAL_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

/* s with U+FFFD for what is not UTF-8, and with control characters (C0, DEL, C1), line and
 * paragraph separators and marks of direction as \x1b or \u202e. */
struct str terminal_text(struct arena *arena, struct str s);

/* terminal_text in exactly `columns` columns: cut, with an ellipsis at its end, or filled up with
 * spaces. East Asian wide characters take two columns. */
struct str terminal_cell(struct arena *arena, struct str s, size_t columns);

/* "2026-11-23 14:05" in the operator's time zone; "-" for 0. */
struct str terminal_time(struct arena *arena, int64_t time);

/* Asks for a secret on the terminal of the process, without echo. STATUS_UNAVAILABLE when there is
 * no terminal, STATUS_INVALID when the input ends or is longer than `max` bytes. */
enum status terminal_ask(struct arena *arena, const char *prompt, size_t max,
                         struct str *out) MUST_CHECK;

#endif
