/* config: see config.h. Adding a key is one row in KEYS and one member of struct config. */
#include "base/config.h"

#include <errno.h>
#include <ini.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "base/parse.h"

#define ARENA_CAP ((size_t)256 * 1024)

#ifndef INDEMAND_SHARE
#define INDEMAND_SHARE "/usr/share/indemand"
#endif

/* WORDS is a TEXT that may be given by language, too. */
enum type { TEXT, WORDS, PATH, URL, RELAY, HOST, EMAIL, DATE, RESULT, EMAILS, NUMBER, SWITCH };

static const char *const EXPECTED[] = {
    [TEXT] = "a text",
    [WORDS] = "a text",
    [PATH] = "an absolute path",
    [URL] = "a URL without a slash at the end",
    [RELAY] = "smtp://HOST:PORT or smtps://HOST:PORT",
    [HOST] = "a host name",
    [EMAIL] = "an e-mail address",
    [EMAILS] = "e-mail addresses, separated by commas",
    [DATE] = "a day such as 2026-11-25",
    [RESULT] = "fully, partly or not",
    [NUMBER] = "a number",
    [SWITCH] = "on or off",
};

struct key {
    const char *section;
    const char *name;
    enum type type;
    size_t offset;
    const char *standard; /* the default; NULL: required */
    int64_t min;
    int64_t max;
};

#define AT(member) offsetof(struct config, member)

static const struct key KEYS[] = {
    {"paths", "share", PATH, AT(paths.share), INDEMAND_SHARE, 0, 0},
    {"paths", "database", PATH, AT(paths.database), "/var/lib/indemand/indemand.db", 0, 0},
    {"operator", "name", TEXT, AT(operator.name), NULL, 0, 0},
    {"operator", "short_name", TEXT, AT(operator.short_name), NULL, 0, 0},
    {"operator", "url", URL, AT(operator.url), NULL, 0, 0},
    {"operator", "timezone", TEXT, AT(operator.timezone), "Europe/Berlin", 0, 0},
    {"contact", "name", TEXT, AT(contact.name), NULL, 0, 0},
    {"contact", "role", WORDS, AT(contact.role), NULL, 0, 0},
    {"contact", "phone", TEXT, AT(contact.phone), NULL, 0, 0},
    {"contact", "email", EMAIL, AT(contact.email), NULL, 0, 0},
    {"contact", "organisation", TEXT, AT(contact.organisation), NULL, 0, 0},
    {"contact", "street", TEXT, AT(contact.street), NULL, 0, 0},
    {"contact", "city", WORDS, AT(contact.city), NULL, 0, 0},
    {"contact", "answer_days", NUMBER, AT(contact.answer_days), "3", 1, 30},
    {"legal", "name", TEXT, AT(legal.name), "", 0, 0},
    {"legal", "form", WORDS, AT(legal.form), "", 0, 0},
    {"legal", "represented_by", WORDS, AT(legal.represented_by), "", 0, 0},
    {"legal", "register_court", TEXT, AT(legal.register_court), "", 0, 0},
    {"legal", "register_number", TEXT, AT(legal.register_number), "", 0, 0},
    {"legal", "vat_id", TEXT, AT(legal.vat_id), "", 0, 0},
    {"legal", "business_id", TEXT, AT(legal.business_id), "", 0, 0},
    {"legal", "supervisor", WORDS, AT(legal.supervisor), "", 0, 0},
    {"legal", "content_person", TEXT, AT(legal.content_person), "", 0, 0},
    {"legal", "content_address", WORDS, AT(legal.content_address), "", 0, 0},
    {"legal", "privacy_officer", WORDS, AT(legal.privacy_officer), "", 0, 0},
    {"legal", "privacy_officer_address", WORDS, AT(legal.privacy_officer_address), "", 0, 0},
    {"legal", "privacy_officer_email", EMAIL, AT(legal.privacy_officer_email), "", 0, 0},
    {"legal", "privacy_authority", WORDS, AT(legal.privacy_authority), "", 0, 0},
    {"legal", "privacy_authority_url", URL, AT(legal.privacy_authority_url), "", 0, 0},
    {"legal", "hosting", WORDS, AT(legal.hosting), "", 0, 0},
    {"legal", "mail_service", WORDS, AT(legal.mail_service), "", 0, 0},
    {"legal", "storage_period", WORDS, AT(legal.storage_period), "", 0, 0},
    {"legal", "accessibility_law", WORDS, AT(legal.accessibility_law), "", 0, 0},
    {"legal", "accessibility_reviewed", DATE, AT(legal.accessibility_reviewed), "", 0, 0},
    {"legal", "accessibility_reviewer", WORDS, AT(legal.accessibility_reviewer), "", 0, 0},
    {"legal", "accessibility_result", RESULT, AT(legal.accessibility_result), "", 0, 0},
    {"legal", "accessibility_office", WORDS, AT(legal.accessibility_office), "", 0, 0},
    {"legal", "accessibility_office_url", URL, AT(legal.accessibility_office_url), "", 0, 0},
    {"site", "listen", PATH, AT(site.listen), "/run/indemand/site.sock", 0, 0},
    {"site", "keeper", PATH, AT(site.keeper), "/run/indemand/keeper.sock", 0, 0},
    {"site", "workers", NUMBER, AT(site.workers), "8", 1, 64},
    {"site", "base_url", URL, AT(site.base_url), NULL, 0, 0},
    {"site", "key_file", PATH, AT(site.key_file), "/etc/indemand/site.key", 0, 0},
    {"site", "rate_limit", SWITCH, AT(site.rate_limit), "on", 0, 0},
    {"spam", "threshold", NUMBER, AT(spam.threshold), "50", 41, 1000},
    {"retention", "withdrawn_days", NUMBER, AT(retention.withdrawn_days), "30", 0, 3650},
    {"desk", "listen", PATH, AT(desk.listen), "/run/indemand/desk.sock", 0, 0},
    {"desk", "workers", NUMBER, AT(desk.workers), "4", 1, 32},
    {"desk", "base_url", URL, AT(desk.base_url), NULL, 0, 0},
    {"desk", "session_hours", NUMBER, AT(desk.session_hours), "12", 1, 168},
    {"mail", "relay", RELAY, AT(mail.relay), NULL, 0, 0},
    {"mail", "from", EMAIL, AT(mail.from), NULL, 0, 0},
    {"mail", "from_name", TEXT, AT(mail.from_name), NULL, 0, 0},
    {"mail", "notify", EMAILS, AT(mail.notify), NULL, 0, 0},
    {"mail", "hello", HOST, AT(mail.hello), "", 0, 0},
    {"mail", "tls", SWITCH, AT(mail.tls), "on", 0, 0},
    {"mail", "user", TEXT, AT(mail.user), "", 0, 0},
    {"mail", "password_file", TEXT, AT(mail.password_file), "", 0, 0},
    {"mail", "ca_file", TEXT, AT(mail.ca_file), "", 0, 0},
    {"mail", "connections", NUMBER, AT(mail.connections), "2", 1, 16},
    {"mail", "acknowledge", SWITCH, AT(mail.acknowledge), "on", 0, 0},
    {"mail", "acknowledge_per_hour", NUMBER, AT(mail.acknowledge_per_hour), "60", 1, 100000},
    {"mail", "bounce", EMAIL, AT(mail.bounce), "", 0, 0},
};

#define KEY_COUNT (sizeof(KEYS) / sizeof(KEYS[0]))

struct reader {
    FILE *file;
    const char *path;
    int line;
    int long_line; /* the first line that is too long for inih, or 0 */
    struct config *config;
    const struct config_setting **end; /* where the next setting is put */
    char problem[512];
    int problem_line;
};

/* inih cuts longer lines in silence, so they are noticed here. */
static char *read_line(char *out, int size, void *stream)
{
    struct reader *reader = stream;
    char *line = fgets(out, size, reader->file);
    if (line == NULL)
        return NULL;
    reader->line++;
    if (strchr(line, '\n') == NULL && !feof(reader->file) && reader->long_line == 0)
        reader->long_line = reader->line;
    return line;
}

static bool is_email(struct str s)
{
    struct str local;
    struct str domain;
    if (!str_cut(s, '@', &local, &domain) || local.len == 0 || domain.len == 0 || s.len > 254)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c <= ' ' || c == 0x7f || c == '<' || c == '>' || c == ',')
            return false;
    }
    return str_index(domain, '@') == domain.len;
}

/* Made for pages, mails and the sitemap, so without what ends or breaks an address there. */
static bool is_url(struct str s)
{
    struct str scheme;
    struct str rest;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c <= ' ' || c == 0x7f || c == '"' || c == '<' || c == '>')
            return false;
    }
    return str_cut(s, ':', &scheme, &rest) && scheme.len > 0 && str_has_prefix(rest, STR("//")) &&
           rest.len > 2 && !str_has_suffix(rest, STR("/"));
}

static bool set_emails(struct config *config, struct str list)
{
    bool more = true;
    while (more) {
        struct str one;
        more = str_cut(list, ',', &one, &list);
        one = str_trim(one, " \t");
        if (!is_email(one) || config->mail.notify_count == CONFIG_RECIPIENTS_MAX)
            return false;
        config->mail.notify[config->mail.notify_count++] = arena_str(&config->arena, one);
    }
    return true;
}

static bool is_result(struct str s)
{
    return str_eq(s, STR("fully")) || str_eq(s, STR("partly")) || str_eq(s, STR("not"));
}

static bool is_path(struct str s)
{
    return str_has_prefix(s, STR("/"));
}

static bool is_day(struct str s)
{
    struct calendar_date date;
    return calendar_parse(s, &date);
}

static bool is_text(struct str s)
{
    return s.len > 0;
}

/* Of the types whose member is a struct str. What is empty by default may be set so, too. */
static bool is_expected(const struct key *key, struct str value)
{
    static bool (*const checks[])(struct str) = {
        [TEXT] = is_text,   [WORDS] = is_text,        [PATH] = is_path,
        [URL] = is_url,     [RELAY] = parse_is_relay, [HOST] = parse_is_host,
        [EMAIL] = is_email, [DATE] = is_day,          [RESULT] = is_result,
    };
    bool may_be_empty = key->standard != NULL && key->standard[0] == '\0';
    return (value.len == 0 && may_be_empty) || checks[key->type](value);
}

/* Puts a value where it belongs; false when it is not what the key expects. */
static bool set(struct config *config, const struct key *key, struct str value)
{
    void *member = (char *)config + key->offset;
    if (key->type == NUMBER)
        return parse_int(value, key->min, key->max, member);
    if (key->type == SWITCH)
        return parse_bool(value, member);
    if (key->type == EMAILS)
        return set_emails(config, value);
    if (!is_expected(key, value))
        return false;
    *(struct str *)member = arena_str(&config->arena, value);
    return true;
}

/* `name` is that of the key in the file, with its language. */
static void say_expected(struct reader *reader, const struct key *key, const char *name,
                         const char *what)
{
    char range[64] = "";
    if (key->type == NUMBER)
        snprintf(range, sizeof(range), " from %lld to %lld", (long long)key->min,
                 (long long)key->max);
    snprintf(reader->problem, sizeof(reader->problem), "[%s] %s: %s, expected %s%s", key->section,
             name, what, EXPECTED[key->type], range);
}

/* The key of "NAME" or "NAME.LANGUAGE", and the language, or NULL. */
static const struct key *find(const char *section, const char *text, struct str *language)
{
    struct str name;
    bool by_language = str_cut(str_from(text), '.', &name, language);
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (strcmp(KEYS[i].section, section) == 0 && str_eq(str_from(KEYS[i].name), name))
            return !by_language || (KEYS[i].type == WORDS && language->len > 0) ? &KEYS[i] : NULL;
    }
    return NULL;
}

static const struct config_setting *setting_of(const struct config *config, const struct key *key,
                                               struct str language)
{
    const struct config_setting *one = config->settings;
    while (one != NULL && (one->section != key->section || one->name != key->name ||
                           !str_eq_nocase(one->language, language)))
        one = one->next;
    return one;
}

static void add_setting(struct reader *reader, const struct key *key, struct str language,
                        struct str value)
{
    struct arena *arena = &reader->config->arena;
    struct config_setting *one = arena_alloc(arena, sizeof(*one));
    *one = (struct config_setting){.section = key->section,
                                   .name = key->name,
                                   .language = arena_str(arena, language),
                                   .value = arena_str(arena, value),
                                   .line = reader->line};
    *reader->end = one;
    reader->end = &one->next;
}

/* inih's call for each key; 0 stops with the line of this one. */
static int handle(void *user, const char *section, const char *name, const char *value)
{
    struct reader *reader = user;
    if (reader->problem[0] != '\0')
        return 0;
    reader->problem_line = reader->line; /* if this key is one */
    struct str language;
    const struct key *key = find(section, name, &language);
    if (key == NULL) {
        snprintf(reader->problem, sizeof(reader->problem),
                 "[%s] %s: unknown key, expected one of those in indemand.conf(5)", section, name);
        return 0;
    }
    if (setting_of(reader->config, key, language) != NULL) {
        say_expected(reader, key, name, "set twice");
        return 0;
    }
    struct str text = str_from(value);
    bool good = language.len > 0 ? is_expected(key, text) : set(reader->config, key, text);
    if (!good) {
        char what[160];
        snprintf(what, sizeof(what), "'%.120s' is wrong", value);
        say_expected(reader, key, name, what);
        return 0;
    }
    add_setting(reader, key, language, text);
    return 1;
}

/* Defaults for what the file does not set; false when something required is missing. */
static bool complete(struct reader *reader)
{
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (setting_of(reader->config, &KEYS[i], STR("")) != NULL)
            continue;
        if (KEYS[i].standard == NULL) {
            say_expected(reader, &KEYS[i], KEYS[i].name, "missing");
            return false;
        }
        void *member = (char *)reader->config + KEYS[i].offset;
        if (KEYS[i].standard[0] == '\0')
            *(struct str *)member = str_from("");
        else if (!set(reader->config, &KEYS[i], str_from(KEYS[i].standard)))
            abort(); /* a default of ours that breaks its own rule */
    }
    return true;
}

enum status config_load(struct config *config, const char *path)
{
    *config = (struct config){0};
    arena_init(&config->arena, ARENA_CAP);
    struct reader reader = {.path = path, .config = config, .end = &config->settings};
    reader.file = fopen(path, "re");
    if (reader.file == NULL) {
        fprintf(stderr, "%s: cannot be read: %s\n", path, strerror(errno));
        return STATUS_IO;
    }
    int line = ini_parse_stream(read_line, &reader, handle, &reader);
    fclose(reader.file);

    if (reader.long_line != 0 && (line == 0 || reader.long_line <= line)) {
        fprintf(stderr, "%s:%d: the line is too long, expected at most 198 bytes\n", path,
                reader.long_line);
        return STATUS_INVALID;
    }
    if (line != 0) {
        fprintf(stderr, "%s:%d: %s\n", path, line,
                reader.problem_line == line ? reader.problem : "expected [section] or key = value");
        return STATUS_INVALID;
    }
    if (!complete(&reader)) {
        fprintf(stderr, "%s: %s\n", path, reader.problem);
        return STATUS_INVALID;
    }
    return STATUS_OK;
}

void config_reset(struct config *config)
{
    arena_reset(&config->arena);
}

struct str config_words(const struct config *config, const struct str *member, struct str language)
{
    size_t offset = (size_t)((const char *)member - (const char *)config);
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (KEYS[i].offset != offset)
            continue;
        const struct config_setting *own = setting_of(config, &KEYS[i], language);
        return own != NULL ? own->value : *member;
    }
    return *member;
}

const char *config_path(const char *argument)
{
    if (argument != NULL)
        return argument;
    const char *environment = getenv("INDEMAND_CONFIG");
    return environment != NULL && environment[0] != '\0' ? environment : CONFIG_DEFAULT_PATH;
}
