/* indemand check: does what the configuration names exist, fit together and keep its secrets, and
 * does it say what the legal pages need? One line for each finding; "fail" is what would keep a
 * service from working or lay data open. */
#include <errno.h>
#include <glob.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/secret.h"
#include "ctl/ctl.h"
#include "ctl/output.h"
#include "ctl/terminal.h"
#include "db/migrate.h"
#include "domain/email.h"
#include "domain/placeholder.h"
#include "store/maintenance.h"
#include "store/store.h"

#define ARENA_CAP ((size_t)16 * 1024 * 1024)

enum verdict { OK, WARN, FAIL };

struct check {
    const struct config *config;
    struct arena arena;
    bool failed;
};

static void __attribute__((format(printf, 3, 4)))
say(struct check *check, enum verdict verdict, const char *format, ...)
{
    static const char *const names[] = {"ok", "warn", "fail"};
    char text[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    printf("%-4s  " STR_FMT "\n", names[verdict],
           STR_ARG(terminal_text(&check->arena, str_from(text))));
    check->failed = check->failed || verdict == FAIL;
}

/* A file with something secret in it: there, a file, and closed to everybody else. */
static bool check_private(struct check *check, const char *what, const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        say(check, FAIL, "%s %s: %s", what, path, strerror(errno));
        return false;
    }
    unsigned mode = info.st_mode & 07777;
    if (!S_ISREG(info.st_mode)) {
        say(check, FAIL, "%s %s is not a file", what, path);
        return false;
    }
    if ((mode & 0007) != 0)
        say(check, FAIL, "%s %s has mode %04o: everybody on this machine may use it", what, path,
            mode);
    else if (access(path, R_OK) != 0)
        say(check, FAIL, "%s %s: %s", what, path, strerror(errno));
    else
        say(check, OK, "%s %s has mode %04o", what, path, mode);
    return access(path, R_OK) == 0;
}

static void check_content(struct check *check, struct db *db)
{
    int64_t version = 0;
    struct str problem = STR("");
    if (db_version(db, &version) != STATUS_OK)
        say(check, FAIL, "the version of the schema cannot be read");
    else if (version != MIGRATE_VERSION)
        say(check, FAIL, "the schema has version %lld, this program needs %d%s", (long long)version,
            MIGRATE_VERSION, version < MIGRATE_VERSION ? "; run: indemand migrate" : "");
    else
        say(check, OK, "the schema has version %d", MIGRATE_VERSION);
    if (maintenance_check(db, &check->arena, &problem) != STATUS_OK)
        say(check, FAIL, "the database cannot be checked; the line above says why");
    else if (problem.len > 0)
        say(check, FAIL, "the database is damaged: " STR_FMT, STR_ARG(problem));
    else
        say(check, OK, "the database is whole");
}

static void check_database(struct check *check)
{
    static const struct db_table *const tables[] = {&maintenance_table};
    const char *path = check->config->paths.database.ptr;
    struct db *db = NULL;
    if (!check_private(check, "database", path))
        return;
    if (access(path, W_OK) != 0) {
        say(check, FAIL, "database %s: %s", path, strerror(errno));
        return;
    }
    const struct db_options options = {.path = path,
                                       .role = ROLE_ADMIN,
                                       .busy_ms = STORE_BUSY_MS,
                                       .schema = -1,
                                       .tables = tables,
                                       .table_count = 1};
    if (db_open(&db, &options) != STATUS_OK) {
        say(check, FAIL, "database %s cannot be opened; the line above says why", path);
        return;
    }
    check_content(check, db);
    db_close(db);
}

static void check_folder(struct check *check, enum verdict absent, const char *what,
                         const char *path)
{
    struct stat info;
    if (stat(path, &info) != 0)
        say(check, absent, "%s %s: %s", what, path, strerror(errno));
    else if (!S_ISDIR(info.st_mode))
        say(check, FAIL, "%s %s is not a folder", what, path);
    else
        say(check, OK, "%s %s exists", what, path);
}

static void check_share(struct check *check)
{
    static const char *const parts[] = {"sql", "www/templates", "www/locale", "www/content"};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        const char *share = check->config->paths.share.ptr;
        struct str path = arena_printf(&check->arena, "%s/%s", share, parts[i]);
        check_folder(check, FAIL, "folder", path.ptr);
    }
}

/* systemd makes /run/indemand when the services start, so its absence is no fault by itself. */
static void check_sockets(struct check *check)
{
    const struct str paths[] = {check->config->site.listen, check->config->site.keeper,
                                check->config->desk.listen};
    static const char *const whats[] = {"folder of [site] listen", "folder of [site] keeper",
                                        "folder of [desk] listen"};
    for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
        size_t len = paths[i].len;
        while (len > 1 && paths[i].ptr[len - 1] != '/')
            len--;
        struct str folder = arena_str(&check->arena, str_slice(paths[i], 0, len > 1 ? len - 1 : 1));
        check_folder(check, WARN, whats[i], folder.ptr);
    }
}

static void check_secrets(struct check *check)
{
    const struct config *config = check->config;
    struct secret_key key;
    if (check_private(check, "key file", config->site.key_file.ptr) &&
        secret_load(config->site.key_file.ptr, &key) != STATUS_OK)
        say(check, FAIL, "the key file holds no key; make one with: indemand secret FILE");
    if (config->mail.user.len == 0)
        return;
    if (config->mail.password_file.len == 0)
        say(check, FAIL, "[mail] user is set, password_file is not");
    else
        check_private(check, "password file", config->mail.password_file.ptr);
}

static bool is_local(struct str url)
{
    static const struct str hosts[] = {STR_INIT("://127."), STR_INIT("://localhost"),
                                       STR_INIT("://[::1]")};
    for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++) {
        if (str_contains(url, hosts[i]))
            return true;
    }
    return false;
}

static void check_mail(struct check *check)
{
    const struct config *config = check->config;
    for (int64_t i = 0; i < config->mail.notify_count; i++) {
        struct str address = config->mail.notify[i];
        if (!email_valid(address))
            say(check, FAIL, "recipient " STR_FMT " is no address for mail", STR_ARG(address));
        else if (str_eq_nocase(address, config->mail.from))
            say(check, WARN, "recipient " STR_FMT " is also the sender", STR_ARG(address));
        else
            say(check, OK, "recipient " STR_FMT, STR_ARG(address));
    }
    if (!email_valid(config->mail.from))
        say(check, FAIL, "sender " STR_FMT " is no address for mail", STR_ARG(config->mail.from));
    if (!config->mail.tls && !is_local(config->mail.relay))
        say(check, WARN, "mail goes to " STR_FMT " unencrypted ([mail] tls = off)",
            STR_ARG(config->mail.relay));
}

static void check_addresses(struct check *check)
{
    const struct str urls[] = {check->config->site.base_url, check->config->desk.base_url};
    static const char *const whats[] = {"[site] base_url", "[desk] base_url"};
    for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
        bool secure = str_has_prefix(urls[i], STR("https://")) || is_local(urls[i]);
        say(check, secure ? OK : WARN, "%s " STR_FMT "%s", whats[i], STR_ARG(urls[i]),
            secure ? "" : " is not encrypted");
    }
}

/* The C library takes a name that it does not know for UTC, in silence. Rules of POSIX
 * ("CET-1CEST") have digits and are no file. */
static void check_timezone(struct check *check)
{
    struct str zone = check->config->operator.timezone;
    struct str file = arena_printf(&check->arena, "/usr/share/zoneinfo/" STR_FMT, STR_ARG(zone));
    if (strpbrk(zone.ptr, "0123456789") == NULL && access(file.ptr, R_OK) != 0)
        say(check, FAIL, "[operator] timezone " STR_FMT " is not known here; times would be UTC",
            STR_ARG(zone));
    else
        say(check, OK, "[operator] timezone " STR_FMT, STR_ARG(zone));
}

/* What the legal pages cannot do without, and which of them it is. */
static const struct {
    const char *name; /* in [legal] */
    const char *why;
} NEEDED[] = {
    {"name", "the imprint names it (section 5 DDG)"},
    {"form", "the imprint names it (section 5 DDG)"},
    {"represented_by", "the imprint names it (section 5 DDG)"},
    {"register_court", "the imprint names it (section 5 DDG)"},
    {"register_number", "the imprint names it (section 5 DDG)"},
    {"vat_id", "the imprint names it (section 5 DDG)"},
    {"content_person", "the imprint names it (section 18(2) MStV)"},
    {"privacy_officer", "the privacy notice names it (Article 13 GDPR)"},
    {"privacy_officer_email", "the privacy notice names it (Article 13 GDPR)"},
    {"privacy_authority", "the privacy notice names it (Article 13 GDPR)"},
    {"accessibility_reviewed", "the accessibility statement names it"},
    {"accessibility_result", "the accessibility statement names it"},
    {"accessibility_office", "the accessibility statement names it"},
};

static bool is_set(const struct config *config, const char *section, const char *name)
{
    for (const struct config_setting *one = config->settings; one != NULL; one = one->next) {
        if (strcmp(one->section, section) == 0 && strcmp(one->name, name) == 0 &&
            one->language.len == 0)
            return one->value.len > 0;
    }
    return false;
}

/* In capitals or not, as the site finds the texts of a language. */
static bool has_pages(struct check *check, struct str language)
{
    struct str end = arena_printf(&check->arena, "/" STR_FMT ".json", STR_ARG(language));
    struct str pattern = arena_printf(&check->arena, STR_FMT "/www/locale/*.json",
                                      STR_ARG(check->config->paths.share));
    glob_t found;
    bool has = false;
    if (glob(pattern.ptr, 0, NULL, &found) != 0)
        return false;
    for (size_t i = 0; i < found.gl_pathc && !has; i++) {
        struct str path = str_from(found.gl_pathv[i]);
        has =
            path.len > end.len && str_eq_nocase(str_slice(path, path.len - end.len, end.len), end);
    }
    globfree(&found);
    return has;
}

/* One line of the file: a language that has no pages, or a value that the example invented. Paths
 * are this machine's own matter. */
static void check_setting(struct check *check, const struct config_setting *one)
{
    struct str name = one->language.len == 0 ? str_from(one->name)
                                             : arena_printf(&check->arena, "%s." STR_FMT, one->name,
                                                            STR_ARG(one->language));
    struct str where = arena_printf(&check->arena, "line %d, [%s] " STR_FMT, one->line,
                                    one->section, STR_ARG(name));
    if (one->language.len > 0 && !has_pages(check, one->language))
        say(check, WARN,
            STR_FMT ": there are no pages in that language (no " STR_FMT "/www/locale/" STR_FMT
                    ".json)",
            STR_ARG(where), STR_ARG(check->config->paths.share), STR_ARG(one->language));
    if (!str_has_prefix(one->value, STR("/")) && placeholder_in(one->value))
        say(check, WARN, STR_FMT ": '" STR_FMT "' is a placeholder of the example", STR_ARG(where),
            STR_ARG(one->value));
}

static void check_operator(struct check *check)
{
    for (size_t i = 0; i < sizeof(NEEDED) / sizeof(NEEDED[0]); i++) {
        if (!is_set(check->config, "legal", NEEDED[i].name))
            say(check, WARN, "[legal] %s is missing: %s", NEEDED[i].name, NEEDED[i].why);
    }
    const struct config_setting *one = check->config->settings;
    for (; one != NULL; one = one->next)
        check_setting(check, one);
}

enum ctl_exit check_run(struct ctl *ctl)
{
    struct config config;
    if (!ctl_expect(ctl, 0))
        return CTL_USAGE;
    enum ctl_exit result = ctl_config(ctl, &config);
    if (result != CTL_DONE) {
        config_reset(&config);
        return result;
    }
    struct check check = {.config = &config};
    arena_init(&check.arena, ARENA_CAP);
    say(&check, OK, "configuration %s", config_path(ctl->config_path));
    check_addresses(&check);
    check_timezone(&check);
    check_operator(&check);
    check_share(&check);
    check_database(&check);
    check_secrets(&check);
    check_sockets(&check);
    check_mail(&check);
    arena_reset(&check.arena);
    config_reset(&config);
    result = output_finish(ctl);
    return check.failed ? CTL_FAILED : result;
}
