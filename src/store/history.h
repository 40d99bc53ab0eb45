/*
 * history: what happened to an enquiry, one row per event, written in the transaction that made it
 * happen.
 */
#ifndef INDEMAND_STORE_HISTORY_H
#define INDEMAND_STORE_HISTORY_H

#include "db/db.h"

extern const struct db_table history_table;

struct history_record {
    int64_t at;
    struct str actor;  /* an account's name, "site", "dispatch" or "admin" */
    struct str action; /* "received", "status", "answered", "mail", "released", "withdrawn" */
    struct str detail; /* the new status, the state of the mail; may be empty */
};

enum status history_add(struct db *db, int64_t enquiry_id,
                        const struct history_record *record) MUST_CHECK;

/* The newest events of an enquiry, newest first, `max` at most. */
enum status history_list(struct db *db, struct arena *arena, int64_t enquiry_id,
                         struct history_record *records, size_t max, size_t *count) MUST_CHECK;

#endif
