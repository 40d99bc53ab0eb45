/*
 * config: the one configuration file of all four programs (INI, read by inih).
 *
 * config.c holds the table of keys; docs/indemand.conf.5 is made for people. Unknown keys, keys set
 * twice, values out of range and missing required keys are errors with file, line, section, key and
 * what is expected. Secrets are never in this file: keys name files that hold them.
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

/* Every text is NUL-terminated and lives as long as the struct config. */
struct config {
    struct arena arena;

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
        struct str role;
        struct str phone;
        struct str email;
        struct str organisation;
        struct str street;
        struct str city;
        int64_t answer_days; /* working days until the first answer */
    } contact;

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
        struct str ca_file;  /* authorities to trust for the relay; empty: the system's */
        int64_t connections; /* to the relay, at once */
    } mail;
};

/* Reads the file. On an error prints one line for people on stderr and returns STATUS_INVALID or,
 * when the file cannot be read, STATUS_IO. */
enum status config_load(struct config *config, const char *path) MUST_CHECK;

void config_reset(struct config *config);

/* The path to use: `argument` (of --config) if not NULL, else $INDEMAND_CONFIG, else the default.
 */
const char *config_path(const char *argument);

#endif
