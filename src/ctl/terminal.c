/* terminal: see terminal.h. */
#include "ctl/terminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <uniwidth.h>

#include "base/clock.h"
#include "base/utf8.h"

#define ESCAPE_MAX 8 /* \ue0001 and its NUL */
#define ELLIPSIS STR("\xe2\x80\xa6")

/* Takes the first code point off s: as it is, or as an escape written to `escape`. */
static struct str take(struct str *s, char escape[ESCAPE_MAX], size_t *columns)
{
    struct str before = *s;
    uint32_t c = utf8_next(s);
    if (utf8_steers(c)) {
        int len = snprintf(escape, ESCAPE_MAX, c < 0x100 ? "\\x%02x" : "\\u%04x", c);
        *columns = (size_t)len;
        return (struct str){escape, (size_t)len};
    }
    int width = uc_width(c, "UTF-8");
    *columns = width > 0 ? (size_t)width : 0;
    return str_slice(before, 0, before.len - s->len);
}

struct str terminal_text(struct arena *arena, struct str s)
{
    s = utf8_mend(arena, s);
    char *text = arena_alloc(arena, s.len * ESCAPE_MAX + 1);
    size_t len = 0;
    while (s.len > 0) {
        char escape[ESCAPE_MAX];
        size_t columns;
        struct str one = take(&s, escape, &columns);
        memcpy(text + len, one.ptr, one.len);
        len += one.len;
    }
    return (struct str){text, len};
}

struct str terminal_cell(struct arena *arena, struct str s, size_t columns)
{
    struct str rest = terminal_text(arena, s);
    char *text = arena_alloc(arena, rest.len + columns + ELLIPSIS.len + 1);
    size_t len = 0;
    size_t used = 0;
    size_t cut_len = 0; /* how much of it leaves a column for the ellipsis */
    size_t cut_used = 0;
    while (rest.len > 0) {
        char escape[ESCAPE_MAX];
        size_t width;
        struct str one = take(&rest, escape, &width);
        if (used + width > columns) {
            memcpy(text + cut_len, ELLIPSIS.ptr, ELLIPSIS.len);
            len = cut_len + ELLIPSIS.len;
            used = cut_used + 1;
            break;
        }
        memcpy(text + len, one.ptr, one.len);
        len += one.len;
        used += width;
        if (used < columns) {
            cut_len = len;
            cut_used = used;
        }
    }
    for (; used < columns; used++)
        text[len++] = ' ';
    return (struct str){text, len};
}

struct str terminal_time(struct arena *arena, int64_t time)
{
    return time == 0 ? STR("-") : clock_local(arena, time, "%Y-%m-%d %H:%M");
}

/* Reads up to the end of the line; what is longer than `size` is read to its end and refused. */
static enum status read_line(int fd, char *text, size_t size, size_t *len)
{
    *len = 0;
    bool fits = true;
    for (;;) {
        char c;
        if (read(fd, &c, 1) != 1)
            return STATUS_INVALID;
        if (c == '\n')
            return fits ? STATUS_OK : STATUS_INVALID;
        fits = fits && *len < size;
        if (fits)
            text[(*len)++] = c;
    }
}

static void on_stop(int number)
{
    (void)number; /* that it interrupts read is enough */
}

enum status terminal_ask(struct arena *arena, const char *prompt, size_t max, struct str *out)
{
    int fd = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    struct termios before;
    if (fd < 0 || tcgetattr(fd, &before) != 0) {
        if (fd >= 0)
            close(fd);
        return STATUS_UNAVAILABLE;
    }
    /* Whoever presses ^C at the prompt must not be left with a silent terminal. */
    const struct sigaction stop = {.sa_handler = on_stop};
    struct sigaction interrupt_before;
    struct sigaction terminate_before;
    sigaction(SIGINT, &stop, &interrupt_before);
    sigaction(SIGTERM, &stop, &terminate_before);

    struct termios silent = before;
    silent.c_lflag &= ~(tcflag_t)ECHO;
    char *text = arena_alloc(arena, max);
    enum status status = STATUS_UNAVAILABLE;
    size_t len = 0;
    if (tcsetattr(fd, TCSAFLUSH, &silent) == 0 && dprintf(fd, "%s", prompt) > 0) {
        status = read_line(fd, text, max, &len);
        dprintf(fd, "\n");
        tcsetattr(fd, TCSAFLUSH, &before);
    }
    sigaction(SIGINT, &interrupt_before, NULL);
    sigaction(SIGTERM, &terminate_before, NULL);
    close(fd);
    *out = (struct str){text, len};
    return status;
}
