/* ctl: see ctl.h. What subcommands share. */
#include "ctl/ctl.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"

enum ctl_exit ctl_config(const struct ctl *ctl, struct config *config)
{
    if (config_load(config, config_path(ctl->config_path)) != STATUS_OK)
        return CTL_USAGE;
    clock_set_zone(config->operator.timezone.ptr);
    return CTL_DONE;
}

static void __attribute__((format(printf, 2, 0)))
say(const struct ctl *ctl, const char *format, va_list args)
{
    fprintf(stderr, "indemand %s: ", ctl->name);
    vfprintf(stderr, format, args);
}

enum ctl_exit ctl_usage(const struct ctl *ctl, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(ctl, format, args);
    va_end(args);
    fprintf(stderr, "; see indemand %s --help\n", ctl->name);
    return CTL_USAGE;
}

enum ctl_exit ctl_fail(const struct ctl *ctl, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say(ctl, format, args);
    va_end(args);
    fputc('\n', stderr);
    return CTL_FAILED;
}

/* Takes `count` arguments out, from index `at`. */
static void drop(struct ctl *ctl, int at, int count)
{
    for (int i = at; i + count < ctl->argc; i++)
        ctl->argv[i] = ctl->argv[i + count];
    ctl->argc -= count;
}

static bool ends_options(const char *argument)
{
    return strcmp(argument, "--") == 0;
}

bool ctl_take_switch(struct ctl *ctl, const char *option)
{
    for (int i = 0; i < ctl->argc && !ends_options(ctl->argv[i]); i++) {
        if (strcmp(ctl->argv[i], option) == 0) {
            drop(ctl, i, 1);
            return true;
        }
    }
    return false;
}

const char *ctl_take_value(struct ctl *ctl, const char *option)
{
    size_t len = strlen(option);
    for (int i = 0; i < ctl->argc && !ends_options(ctl->argv[i]); i++) {
        const char *argument = ctl->argv[i];
        if (strncmp(argument, option, len) != 0)
            continue;
        if (argument[len] == '=') {
            drop(ctl, i, 1);
            return argument + len + 1;
        }
        if (argument[len] == '\0' && i + 1 < ctl->argc) {
            const char *value = ctl->argv[i + 1];
            drop(ctl, i, 2);
            return value;
        }
    }
    return NULL;
}

/* Drops a "--" and finds an option before it. */
static bool has_option(struct ctl *ctl)
{
    for (int i = 0; i < ctl->argc; i++) {
        if (ends_options(ctl->argv[i])) {
            drop(ctl, i, 1);
            break;
        }
        if (ctl->argv[i][0] == '-' && ctl->argv[i][1] != '\0') {
            ctl_usage(ctl, "unknown option or missing value: %s", ctl->argv[i]);
            return true;
        }
    }
    return false;
}

bool ctl_expect(struct ctl *ctl, int count)
{
    if (has_option(ctl))
        return false;
    if (ctl->argc != count) {
        ctl_usage(ctl, "expected %d argument%s, got %d", count, count == 1 ? "" : "s", ctl->argc);
        return false;
    }
    return true;
}

bool ctl_expect_some(struct ctl *ctl)
{
    if (has_option(ctl))
        return false;
    if (ctl->argc == 0)
        ctl_usage(ctl, "expected one argument or more, got none");
    return ctl->argc > 0;
}
