/*
 * database: the configuration and the database of a subcommand that works on stored data.
 */
#ifndef INDEMAND_CTL_DATABASE_H
#define INDEMAND_CTL_DATABASE_H

#include "ctl/ctl.h"
#include "db/db.h"

struct database {
    struct config config;
    struct db *db;
    struct arena arena; /* for what is read; whoever lists much clears it between the rows */
};

/* Loads the configuration and opens the database as ROLE_ADMIN. CTL_DONE, or another code after a
 * message; then nothing is to be closed. */
enum ctl_exit database_open(const struct ctl *ctl, struct database *out);

void database_close(struct database *database);

/* The frame of every `list` subcommand: takes --json, opens the database, lets `list` print, and
 * says when the list is not complete. */
enum ctl_exit database_list(struct ctl *ctl,
                            enum status (*list)(struct database *database, bool json));

#endif
