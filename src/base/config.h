/*
 * config: the one configuration file of all four programs (INI, read by inih).
 *
 * config.c holds the table of keys; docs/indemand.conf.5 is made for people. Unknown keys, keys set
 * twice, values out of range and missing required keys are errors with file, line, section, key and
 * what is expected. Secrets are never in this file: keys name files that hold them.
 *
 * Some texts may be given once more for a language of the pages, as KEY.LANGUAGE (role.de). Which
 * languages there are is not known here.
 */
#ifndef INDEMAND_BASE_CONFIG_H
#define INDEMAND_BASE_CONFIG_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

#define CONFIG_DEFAULT_PATH "/etc/indemand/indemand.conf"
#define CONFIG_RECIPIENTS_MAX 16
/* What a program exits with when its configuration or command line is wrong. */
#define CONFIG_EXIT 2

/* What the file sets, one for each line with a key, in the order of the file. */
struct config_setting {
    const char *section;
    const char *name;    /* of the key, without a language */
    struct str language; /* of "KEY.LANGUAGE"; else empty */
    struct str value;
    int line;
    const struct config_setting *next;
};

/* Every text is NUL-terminated and lives as long as the struct config. One that may be given by
 * language is read with config_words. */
struct config {
    struct arena arena;
    const struct config_setting *settings;

    struct {
        struct str share;    /* folder with sql/ and www/ */
        struct str database; /* the SQLite file */
    } paths;

    struct {
        struct str name; /* "Business Metropole Ruhr GmbH" */
        struct str short_name;
        struct str url;      /* the operator's own web site */
        struct str timezone; /* "Europe/Berlin" */
    } operator;

    struct { /* the person named on the public pages, and what the operator promises there */
        struct str name;
        struct str role; /* by language */
        struct str phone;
        struct str email;
        struct str organisation;
        struct str street;
        struct str city;     /* by language, because it ends with the country */
        int64_t answer_days; /* working days until the first answer */
    } contact;

    struct {             /* what the law wants to be named on the legal pages; empty: not there */
        struct str name; /* of the operator, as in the register */
        struct str form; /* by language, as all that holds words */
        struct str represented_by;
        struct str register_court;
        struct str register_number;
        struct str vat_id;
        struct str business_id;
        struct str supervisor;
        struct str content_person; /* responsible under section 18(2) MStV */
        struct str content_address;
        struct str privacy_officer;
        struct str privacy_officer_address;
        struct str privacy_officer_email;
        struct str privacy_authority;
        struct str privacy_authority_url;
        struct str hosting;
        struct str mail_service;
        struct str storage_period;
        struct str accessibility_law;
        struct str accessibility_reviewed; /* a day, as calendar_parse reads it */
        struct str accessibility_reviewer;
        struct str accessibility_result; /* "fully", "partly" or "not" */
        struct str accessibility_office;
        struct str accessibility_office_url;
    } legal;

    struct {
        struct str listen; /* UNIX socket of the FastCGI listener */
        struct str keeper; /* UNIX socket between workers and keeper */
        int64_t workers;
        struct str base_url; /* "https://in-demand.example", no slash at the end */
        struct str key_file; /* see secret_load */
        bool rate_limit;     /* refuse what comes too often, see site/limiter.h */
    } site;

    struct {
        int64_t threshold; /* a score of so many points quarantines an enquiry */
    } spam;

    struct {
        int64_t withdrawn_days; /* a withdrawn enquiry is erased after so many days; 0: at once */
    } retention;

    struct {
        struct str listen;
        int64_t workers;
        struct str base_url; /* of the desk's host, no slash and no /desk at the end */
        int64_t session_hours;
    } desk;

    struct {
        struct str relay; /* smtp://host:port or smtps://host:port */
        struct str from;  /* our own address */
        struct str from_name;
        struct str notify[CONFIG_RECIPIENTS_MAX]; /* staff who hear of every new enquiry */
        int64_t notify_count;
        struct str hello; /* EHLO name; empty: the system's host name */
        bool tls;         /* require TLS */
        struct str user;  /* empty: no authentication */
        struct str password_file;
        struct str ca_file;           /* authorities to trust for the relay; empty: the system's */
        int64_t connections;          /* to the relay, at once */
        bool acknowledge;             /* tell the enquirer that the enquiry has been received */
        int64_t acknowledge_per_hour; /* at most, to all addresses together */
        struct str bounce;            /* where undeliverable mails go; empty: see envelope.h */
    } mail;
};

/* Reads the file. On an error prints one line for people on stderr and returns STATUS_INVALID or,
 * when the file cannot be read, STATUS_IO. */
enum status config_load(struct config *config, const char *path) MUST_CHECK;

void config_reset(struct config *config);

/* A text that may be given by language, `member` of `config`: what the file has under KEY.LANGUAGE,
 * else under KEY. */
struct str config_words(const struct config *config, const struct str *member, struct str language);

/* The path to use: `argument` (of --config) if not NULL, else $INDEMAND_CONFIG, else the default.
 */
const char *config_path(const char *argument);

#endif
