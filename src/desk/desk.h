/*
 * desk: what a worker of the desk has at hand while it lives: configuration, templates, texts and
 * its own database handle in role DESK.
 *
 * The parent makes a struct desk with desk_init before it forks; it opens no database and reads no
 * request. Everything else is opened by desk_worker, after the fork.
 */
#ifndef INDEMAND_DESK_DESK_H
#define INDEMAND_DESK_DESK_H

#include "base/config.h"
#include "db/db.h"
#include "http/server.h"
#include "view/locale.h"
#include "view/mustache.h"

struct desk {
    const struct config *config;
    int gate; /* see gate.h */
    struct arena arena;
    struct locale locale;
    struct mustache_set *templates;
    struct value *assets;
    struct value *operator;
    struct str dummy; /* a password hash for names without an account */
    struct db *db;    /* NULL until it is needed, and after it failed */
};

/* In the parent. */
enum status desk_init(struct desk *desk, const struct config *config) MUST_CHECK;

/* A worker's life, for prefork: `context` is the struct desk. Returns CONFIG_EXIT when templates or
 * texts are wrong or the database is of another schema. */
int desk_worker(void *context, int listener);

/* The desk of this exchange. */
struct desk *desk_of(const struct exchange *exchange);

/* The open database; opens it if need be. STATUS_BUSY or STATUS_UNAVAILABLE when it cannot. */
enum status desk_db(struct desk *desk, struct db **out) MUST_CHECK;

/* To be told of every failure of the database: after STATUS_IO and STATUS_FULL the handle cannot be
 * trusted and is closed, so that the next request opens it anew. */
void desk_db_failed(struct desk *desk, enum status status);

#endif
