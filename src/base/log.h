/*
 * log: one line per event on stderr, as key=value, for whoever collects stderr (the journal).
 *
 * A line reads: level=info program=indemand-site event=started workers=16
 * Values with a space, a quote or a control character are quoted and escaped, so that no input can
 * make a second line. Never pass personal data: reference numbers, ids and counts only.
 */
#ifndef INDEMAND_BASE_LOG_H
#define INDEMAND_BASE_LOG_H

#include <stdint.h>
#include <stdnoreturn.h>

#include "base/str.h"

enum log_level { LOG_DEBUG, LOG_INFO, LOG_WARN, LOG_ERROR };

/* One key and its value. Make it with LOG_STR, LOG_TEXT or LOG_INT. */
struct log_pair {
    const char *key;
    struct str text;
    int64_t number;
    int is_number;
};

#define LOG_STR(k, v) ((struct log_pair){.key = (k), .text = (v)})
#define LOG_TEXT(k, v) ((struct log_pair){.key = (k), .text = str_from(v)})
#define LOG_INT(k, v) ((struct log_pair){.key = (k), .number = (int64_t)(v), .is_number = 1})

/* Name for program=, kept by reference; call it first in main. */
void log_open(const char *program);

/* Lines below this level are dropped (default LOG_INFO). */
void log_set_level(enum log_level level);

/* Every following line of this process carries request=ID until it is set to the empty string. */
void log_set_request(struct str id);

void log_event(enum log_level level, const char *event, const struct log_pair *pairs, size_t count);

#define LOG_EVENT(level, event, ...)                                                               \
    log_event((level), (event), (const struct log_pair[]){__VA_ARGS__},                            \
              sizeof((const struct log_pair[]){__VA_ARGS__}) / sizeof(struct log_pair))

/* log_info("stored", LOG_STR("reference", r)); at least one pair each. */
#define log_debug(event, ...) LOG_EVENT(LOG_DEBUG, event, __VA_ARGS__)
#define log_info(event, ...) LOG_EVENT(LOG_INFO, event, __VA_ARGS__)
#define log_warn(event, ...) LOG_EVENT(LOG_WARN, event, __VA_ARGS__)
#define log_error(event, ...) LOG_EVENT(LOG_ERROR, event, __VA_ARGS__)

/* log_error with errno=TEXT added as the last pair: for a system call that failed. */
#define log_errno(event, ...) log_error(event, __VA_ARGS__, LOG_TEXT("errno", log_errno_text()))

/* The text of errno, for log_errno. */
const char *log_errno_text(void);

/* Out of memory, a broken invariant: says why and aborts. */
noreturn void log_abort(const char *why);

#endif
