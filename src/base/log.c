/* log: see log.h. A line is put together in one buffer and written with one write(2), so that lines
 * of several processes do not mix. */
#include "base/log.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LINE_MAX_BYTES 2048
#define REQUEST_MAX 32

static const char *program_name = "indemand";
static enum log_level lowest = LOG_INFO;
static char request_id[REQUEST_MAX + 1];

struct line {
    char text[LINE_MAX_BYTES];
    size_t len;
};

void log_open(const char *program)
{
    program_name = program;
}

void log_set_level(enum log_level level)
{
    lowest = level;
}

void log_set_request(struct str id)
{
    if (!str_copy(id, request_id, sizeof(request_id)))
        request_id[0] = '\0';
}

/* Leaves a byte for the newline; what does not fit is cut. */
static void put(struct line *line, char c)
{
    if (line->len < sizeof(line->text) - 1)
        line->text[line->len++] = c;
}

static void put_text(struct line *line, const char *text)
{
    for (; *text != '\0'; text++)
        put(line, *text);
}

static bool needs_quotes(struct str s)
{
    if (s.len == 0)
        return true;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c <= ' ' || c == '"' || c == '\\' || c == '=' || c >= 0x7f)
            return true;
    }
    return false;
}

static void put_value(struct line *line, struct str s)
{
    if (!needs_quotes(s)) {
        for (size_t i = 0; i < s.len; i++)
            put(line, s.ptr[i]);
        return;
    }
    put(line, '"');
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c == '"' || c == '\\') {
            put(line, '\\');
            put(line, (char)c);
        } else if (c < ' ' || c >= 0x7f) {
            char escaped[5];
            snprintf(escaped, sizeof(escaped), "\\x%02x", c);
            put_text(line, escaped);
        } else {
            put(line, (char)c);
        }
    }
    put(line, '"');
}

static void put_pair(struct line *line, const struct log_pair *pair)
{
    put(line, ' ');
    put_text(line, pair->key);
    put(line, '=');
    if (pair->is_number) {
        char digits[24];
        snprintf(digits, sizeof(digits), "%lld", (long long)pair->number);
        put_text(line, digits);
    } else {
        put_value(line, pair->text);
    }
}

void log_event(enum log_level level, const char *event, const struct log_pair *pairs, size_t count)
{
    static const char *const names[] = {"debug", "info", "warn", "error"};
    if (level < lowest)
        return;
    int saved = errno;
    struct line line = {.len = 0};
    put_text(&line, "level=");
    put_text(&line, names[level]);
    put_text(&line, " program=");
    put_text(&line, program_name);
    put_text(&line, " event=");
    put_text(&line, event);
    if (request_id[0] != '\0')
        put_pair(&line, &LOG_TEXT("request", request_id));
    for (size_t i = 0; i < count; i++)
        put_pair(&line, &pairs[i]);
    line.text[line.len++] = '\n';
    /* Nobody is left to tell when stderr itself fails. */
    if (write(STDERR_FILENO, line.text, line.len) < 0)
        errno = saved;
    errno = saved;
}

const char *log_errno_text(void)
{
    return strerror(errno);
}

noreturn void log_abort(const char *why)
{
    log_error("abort", LOG_TEXT("why", why));
    abort();
}
