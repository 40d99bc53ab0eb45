/* indemand account add, list, password, disable, enable: who may log in at the desk. */
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/password.h"
#include "base/utf8.h"
#include "ctl/database.h"
#include "ctl/output.h"
#include "ctl/terminal.h"
#include "store/accounts.h"

#define PASSWORD_CHARS_MIN 12
#define NAME_COLUMNS 32

/* Letters, digits and . _ - @ of ASCII: safe in logs, tables and history, typed alike everywhere.
 * "site" and "dispatch" stand in the history for the programs. */
static bool name_allowed(struct str name)
{
    if (name.len == 0 || name.len > ACCOUNTS_NAME_MAX || str_eq(name, STR("site")) ||
        str_eq(name, STR("dispatch")) || strchr(".-_@", name.ptr[0]) != NULL)
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              strchr(".-_@", c) != NULL))
            return false;
    }
    return true;
}

/* One line of stdin, without its line end. */
static enum status read_stdin(struct arena *arena, struct str *out)
{
    size_t size = PASSWORD_MAX + 3; /* CR, LF and a NUL, and one that is too long is seen */
    char *text = arena_alloc(arena, size);
    if (fgets(text, (int)size, stdin) == NULL)
        return STATUS_INVALID;
    *out = str_trim(str_from(text), "\r\n");
    return STATUS_OK;
}

static enum ctl_exit ask_password(const struct ctl *ctl, struct arena *arena, struct str *out)
{
    struct str again;
    enum status status = terminal_ask(arena, "New password: ", PASSWORD_MAX, out);
    if (status == STATUS_OK)
        status = terminal_ask(arena, "The same again: ", PASSWORD_MAX, &again);
    if (status == STATUS_UNAVAILABLE)
        return ctl_fail(ctl, "there is no terminal to ask on; use --password-stdin");
    if (status != STATUS_OK)
        return ctl_fail(ctl, "no password was read");
    if (!str_eq(*out, again))
        return ctl_fail(ctl, "the two passwords differ");
    return CTL_DONE;
}

/* Gets the new password and makes its hash. */
static enum ctl_exit make_hash(const struct ctl *ctl, struct arena *arena, bool from_stdin,
                               struct str *hash)
{
    struct str password = STR("");
    if (from_stdin && read_stdin(arena, &password) != STATUS_OK)
        return ctl_fail(ctl, "no password was given on the standard input");
    if (!from_stdin) {
        enum ctl_exit result = ask_password(ctl, arena, &password);
        if (result != CTL_DONE)
            return result;
    }
    if (!utf8_valid(password))
        return ctl_fail(ctl, "the password is not UTF-8");
    if (utf8_length(password) < PASSWORD_CHARS_MIN || password.len > PASSWORD_MAX)
        return ctl_fail(ctl, "the password must have %d characters or more, %d bytes at most",
                        PASSWORD_CHARS_MIN, PASSWORD_MAX);
    if (password_hash(arena, password, hash) != STATUS_OK)
        return ctl_fail(ctl, "the password cannot be hashed; the line above says why");
    return CTL_DONE;
}

static enum ctl_exit report(const struct ctl *ctl, enum status status, const char *done)
{
    const char *name = ctl->argv[0];
    if (status == STATUS_NOT_FOUND)
        return ctl_fail(ctl, "there is no account %s", name);
    if (status == STATUS_CONFLICT)
        return ctl_fail(ctl, "the account %s exists already", name);
    if (status != STATUS_OK)
        return ctl_fail(ctl, "the account was not changed: %s", status_name(status));
    printf("account %s %s\n", name, done);
    return output_finish(ctl);
}

static enum ctl_exit add(const struct ctl *ctl, struct database *database, struct str role,
                         bool from_stdin)
{
    struct accounts_record record = {
        .name = str_from(ctl->argv[0]), .role = role, .created_at = clock_now()};
    struct accounts_record existing;
    /* Before anybody types a password for nothing. */
    if (accounts_find(database->db, &database->arena, record.name, &existing) == STATUS_OK)
        return report(ctl, STATUS_CONFLICT, "");
    enum ctl_exit result = make_hash(ctl, &database->arena, from_stdin, &record.password_hash);
    if (result != CTL_DONE)
        return result;
    return report(ctl, accounts_add(database->db, &record), "added");
}

enum ctl_exit account_command_add(struct ctl *ctl)
{
    struct database database;
    bool from_stdin = ctl_take_switch(ctl, "--password-stdin");
    const char *role = ctl_take_value(ctl, "--role");
    if (!ctl_expect(ctl, 1))
        return CTL_USAGE;
    if (role == NULL || !accounts_is_role(str_from(role)))
        return ctl_usage(ctl, "--role must be admin, staff or viewer");
    if (!name_allowed(str_from(ctl->argv[0])))
        return ctl_usage(ctl,
                         "a name has 1 to %d of a-z A-Z 0-9 . _ - @, begins with a letter or"
                         " digit, and is not site or dispatch",
                         ACCOUNTS_NAME_MAX);
    enum ctl_exit result = database_open(ctl, &database);
    if (result != CTL_DONE)
        return result;
    result = add(ctl, &database, str_from(role), from_stdin);
    database_close(&database);
    return result;
}

static enum ctl_exit change_password(const struct ctl *ctl, struct database *database,
                                     bool from_stdin)
{
    struct accounts_record account;
    struct str name = str_from(ctl->argv[0]);
    enum status status = accounts_find(database->db, &database->arena, name, &account);
    if (status != STATUS_OK)
        return report(ctl, status, "");
    struct str hash = STR("");
    enum ctl_exit result = make_hash(ctl, &database->arena, from_stdin, &hash);
    if (result != CTL_DONE)
        return result;
    return report(ctl, accounts_set_password(database->db, name, hash, clock_now()),
                  "has a new password; its sessions have ended");
}

enum ctl_exit account_command_password(struct ctl *ctl)
{
    struct database database;
    bool from_stdin = ctl_take_switch(ctl, "--password-stdin");
    if (!ctl_expect(ctl, 1))
        return CTL_USAGE;
    enum ctl_exit result = database_open(ctl, &database);
    if (result != CTL_DONE)
        return result;
    result = change_password(ctl, &database, from_stdin);
    database_close(&database);
    return result;
}

static enum ctl_exit set_disabled(struct ctl *ctl, bool disabled, const char *done)
{
    struct database database;
    if (!ctl_expect(ctl, 1))
        return CTL_USAGE;
    enum ctl_exit result = database_open(ctl, &database);
    if (result != CTL_DONE)
        return result;
    enum status status =
        accounts_set_disabled(database.db, str_from(ctl->argv[0]), disabled, clock_now());
    database_close(&database);
    return report(ctl, status, done);
}

enum ctl_exit account_command_disable(struct ctl *ctl)
{
    return set_disabled(ctl, true, "disabled; its sessions have ended");
}

enum ctl_exit account_command_enable(struct ctl *ctl)
{
    return set_disabled(ctl, false, "enabled");
}

static void print_account(const struct accounts_record *account, struct output *json,
                          struct arena *arena)
{
    if (json == NULL) {
        printf(STR_FMT "  " STR_FMT "  %-8s  " STR_FMT "\n",
               STR_ARG(terminal_cell(arena, account->name, NAME_COLUMNS)),
               STR_ARG(terminal_cell(arena, account->role, 6)),
               account->disabled ? "disabled" : "active",
               STR_ARG(terminal_time(arena, account->created_at)));
        return;
    }
    json_t *object = output_object();
    output_text(object, "name", account->name, arena);
    output_text(object, "role", account->role, arena);
    output_switch(object, "disabled", account->disabled);
    output_time(object, "created_at", account->created_at, arena);
    output_add(json, object);
}

static enum status list(struct database *database, bool json)
{
    struct output output;
    struct accounts_record account = {.name = STR("")};
    char last[ACCOUNTS_NAME_MAX * 4 + 1] = ""; /* of what the arena forgets; see the CHECK */
    enum status status;
    if (json)
        output_begin(&output, true);
    else
        printf("%-*s  %-6s  %-8s  %s\n", NAME_COLUMNS, "NAME", "ROLE", "STATE", "CREATED");
    while ((status = accounts_next(database->db, &database->arena, str_from(last), &account)) ==
           STATUS_OK) {
        print_account(&account, json ? &output : NULL, &database->arena);
        if (!str_copy(account.name, last, sizeof(last)))
            return STATUS_INVALID;
        arena_clear(&database->arena);
    }
    if (json)
        output_end(&output);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum ctl_exit account_command_list(struct ctl *ctl)
{
    return database_list(ctl, list);
}
