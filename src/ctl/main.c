/*
 * The `indemand` command: finds the subcommand in the table and runs it. --config, --help and
 * --version are understood before and behind the subcommand's name.
 */
#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/secret.h"
#include "base/service.h"
#include "ctl/ctl.h"

struct command {
    const char *name; /* one word, or two as in "enquiry list" */
    const char *arguments;
    const char *summary;
    const char *details; /* each line ends in a newline */
    enum ctl_exit (*run)(struct ctl *ctl);
};

#define FROM_STDIN                                                                                 \
    "  --password-stdin  read the password from the first line of standard input;\n"               \
    "                    without it, it is asked for twice on the terminal\n"                      \
    "A password has 12 characters or more.\n"

static const struct command COMMANDS[] = {
    {"account add", "[--password-stdin] --role ROLE NAME", "Add an account of the desk",
     "  --role ROLE       admin, staff or viewer\n" FROM_STDIN, account_command_add},
    {"account disable", "NAME", "Keep an account from logging in; its sessions end",
     "Nothing is deleted: the history keeps the name, and it cannot be given anew.\n",
     account_command_disable},
    {"account enable", "NAME", "Let a disabled account log in again", "", account_command_enable},
    {"account list", "[--json]", "List the accounts of the desk",
     "  --json  an array of objects with name, role, disabled and created_at\n",
     account_command_list},
    {"account password", "[--password-stdin] NAME", "Give an account a new password",
     "Its sessions end.\n" FROM_STDIN, account_command_password},
    {"backup", "FILE", "Copy the database to a new file while everything runs",
     "The copy is checked and synced to disk before it gets its name; a file that exists\n"
     "is never overwritten. To restore it, stop the services and put it in the place of\n"
     "the database, without the files that end in -wal and -shm.\n",
     backup_run},
    {"check", "", "Check configuration, database, keys, folders and recipients",
     "One line for each finding: ok, warn or fail, and what. Exits with 1 if one fails.\n",
     check_run},
    {"enquiry list", "[--json]", "List every enquiry, oldest first",
     "  --json  an array of objects with all that was given, quarantined ones included\n",
     enquiry_command_list},
    {"enquiry show", "[--json] REFERENCE", "Print one enquiry",
     "  --json  as an object\n"
     "The reference may be typed in any case, without its hyphens.\n",
     enquiry_command_show},
    {"error-pages", "WWW FOLDER", "Make nginx's error pages in every language",
     "WWW has templates/error.mustache and locale/; the pages go to FOLDER/LANG/STATUS.html.\n"
     "The build makes them; call it again after changing a text or the template.\n",
     error_pages_run},
    {"migrate", "", "Make the database, or bring it to the schema of this program",
     "Make a backup first: there is no way back to an older schema.\n", migrate_command_run},
    {"outbox list", "[--json]", "List every mail and what became of it",
     "  --json  an array of objects, with the last words of the mail server\n",
     outbox_command_list},
    {"outbox resend", "ID | --failed", "Queue a mail again that failed or was cancelled",
     "  --failed  all that failed\n"
     "Its attempts begin anew. What is about an enquiry that is withdrawn, held or spam stays\n"
     "unsent, and the limits of acknowledgements hold.\n",
     resend_command_run},
    {"render", "[--lenient] TEMPLATE DATA.json", "Print a Mustache template rendered with data",
     "Partials and parents are found beside TEMPLATE as NAME.mustache.\n"
     "  --lenient  unknown names are empty, not errors, as in the Mustache specification\n",
     render_run},
    {"secret", "FILE", "Write a new random key, readable only by its owner",
     "A file that exists is never overwritten.\n", secret_run},
    {"spam", "[--threshold N] FILE ...", "Print the spam score of the enquiries in files",
     "  --threshold N  count those that reach N points (default: 50)\n"
     "Each line of a FILE is a JSON object with id, kind, seconds, trap and fields.\n",
     spam_command_run},
};

#define COMMAND_COUNT (sizeof(COMMANDS) / sizeof(COMMANDS[0]))

static void print_help(void)
{
    printf("Usage: indemand [--config FILE] COMMAND [ARGUMENT...]\n\nCommands:\n");
    for (size_t i = 0; i < COMMAND_COUNT; i++)
        printf("  %-18s %s\n", COMMANDS[i].name, COMMANDS[i].summary);
    printf("\n"
           "  --config FILE      the configuration (default: $INDEMAND_CONFIG, else\n"
           "                     " CONFIG_DEFAULT_PATH ")\n"
           "  --help             this text, or behind a command what it does\n"
           "  --version          the version\n");
}

static void print_command_help(const struct command *command)
{
    printf("Usage: indemand [--config FILE] %s%s%s\n\n%s.\n%s%s", command->name,
           command->arguments[0] == '\0' ? "" : " ", command->arguments, command->summary,
           command->details[0] == '\0' ? "" : "\n", command->details);
}

/* How many of the arguments are the command's name; 0 when they are not. */
static int match(const char *name, const struct ctl *ctl)
{
    struct str rest = str_from(name);
    for (int words = 0; rest.len > 0; words++) {
        struct str word;
        str_cut(rest, ' ', &word, &rest);
        if (words == ctl->argc || !str_eq(word, str_from(ctl->argv[words])))
            return 0;
        if (rest.len == 0)
            return words + 1;
    }
    return 0;
}

static const struct command *find(struct ctl *ctl)
{
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        int words = match(COMMANDS[i].name, ctl);
        if (words > 0) {
            ctl->name = COMMANDS[i].name;
            ctl->argc -= words;
            ctl->argv += words;
            return &COMMANDS[i];
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    struct ctl ctl = {.argc = argc - 1, .argv = argv + 1};
    log_open("indemand");
    secret_open();
    bool help = ctl_take_switch(&ctl, "--help");
    if (ctl_take_switch(&ctl, "--version")) {
        printf("indemand %s\n", service_version());
        return CTL_DONE;
    }
    ctl.config_path = ctl_take_value(&ctl, "--config");

    const struct command *command = find(&ctl);
    if (command != NULL && help) {
        print_command_help(command);
        return CTL_DONE;
    }
    if (command != NULL)
        return (int)command->run(&ctl);
    if (help) {
        print_help();
        return CTL_DONE;
    }
    if (ctl.argc == 0)
        fprintf(stderr, "indemand: no command given; see indemand --help\n");
    else
        fprintf(stderr, "indemand: unknown command '%s'; see indemand --help\n", ctl.argv[0]);
    return CTL_USAGE;
}
