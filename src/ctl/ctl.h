/*
 * ctl: the `indemand` command. One file per subcommand, each with one function that main.c's table
 * names. A subcommand reads its arguments, does one thing and says on stderr, in a sentence for
 * people, why it could not; what it prints on stdout is its result and nothing else.
 */
#ifndef INDEMAND_CTL_CTL_H
#define INDEMAND_CTL_CTL_H

#include "base/config.h"

/* What a subcommand returns and the program exits with. */
enum ctl_exit { CTL_DONE = 0, CTL_FAILED = 1, CTL_USAGE = 2 };

struct ctl {
    const char *name;        /* of the subcommand, such as "enquiry list" */
    const char *config_path; /* of --config; NULL without it */
    int argc;                /* arguments behind the name, without the global options */
    char **argv;
};

/* Loads the configuration and sets the time zone. CTL_DONE, or CTL_USAGE after a message. */
enum ctl_exit ctl_config(const struct ctl *ctl, struct config *config);

/* "indemand NAME: MESSAGE" on stderr, and a pointer to --help. Returns CTL_USAGE. */
enum ctl_exit ctl_usage(const struct ctl *ctl, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "indemand NAME: MESSAGE" on stderr. Returns CTL_FAILED. */
enum ctl_exit ctl_fail(const struct ctl *ctl, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Takes the switch `option` ("--json") out of the arguments: was it there? */
bool ctl_take_switch(struct ctl *ctl, const char *option);

/* Takes "OPTION VALUE" or "OPTION=VALUE" out of the arguments: the value, or NULL without one. */
const char *ctl_take_value(struct ctl *ctl, const char *option);

/* With switches and values taken: are exactly `count` arguments left, none of them an option? If
 * not, says so with ctl_usage and is false. A "--" is dropped; what is behind it is never an
 * option. */
bool ctl_expect(struct ctl *ctl, int count);

/* As ctl_expect, but for one argument or more. */
bool ctl_expect_some(struct ctl *ctl);

/* The subcommands. */
enum ctl_exit account_command_add(struct ctl *ctl);
enum ctl_exit account_command_disable(struct ctl *ctl);
enum ctl_exit account_command_enable(struct ctl *ctl);
enum ctl_exit account_command_list(struct ctl *ctl);
enum ctl_exit account_command_password(struct ctl *ctl);
enum ctl_exit backup_run(struct ctl *ctl);
enum ctl_exit check_run(struct ctl *ctl);
enum ctl_exit enquiry_command_list(struct ctl *ctl);
enum ctl_exit enquiry_command_show(struct ctl *ctl);
enum ctl_exit error_pages_run(struct ctl *ctl);
enum ctl_exit migrate_command_run(struct ctl *ctl);
enum ctl_exit outbox_command_list(struct ctl *ctl);
enum ctl_exit render_run(struct ctl *ctl);
enum ctl_exit resend_command_run(struct ctl *ctl);
enum ctl_exit secret_run(struct ctl *ctl);
enum ctl_exit spam_command_run(struct ctl *ctl);

#endif
