/*
 * enquiries: the enquiries themselves.
 */
#ifndef INDEMAND_STORE_ENQUIRIES_H
#define INDEMAND_STORE_ENQUIRIES_H

#include "db/db.h"
#include "domain/enquiry.h"
#include "domain/state.h"

extern const struct db_table enquiries_table;

struct enquiries_record {
    int64_t id;
    struct str reference;
    enum state state;
    int64_t created_at;
    int64_t answered_at; /* 0: no answer yet */
    struct str lang;
    int64_t corrects;   /* id of the enquiry it corrects, or 0 */
    int64_t same_as;    /* id of an earlier one with the same text, or 0 */
    int64_t notice_id;  /* what was shown beside the boxes of consent, see notices.h; or 0 */
    int64_t shown_at;   /* when the form was rendered; 0: not known */
    int64_t spam_score; /* the sum of its spam reasons */
    int64_t erase_at;   /* withdrawn, to be deleted then; 0: not */
    struct enquiry enquiry;
};

/* What a line of the inbox shows. */
struct enquiries_line {
    int64_t id;
    struct str reference;
    enum state state;
    int64_t created_at;
    int64_t answered_at;
    struct str name;
    struct str company;
    struct str country;
    struct str excerpt; /* the first 120 characters of the message */
    bool mail_failed;   /* a mail about it has failed or bounced */
};

/* Adds record->enquiry with the record's reference, state, times and links; sets record->id.
 * STATUS_CONFLICT when the reference is taken. Inside a transaction. */
enum status enquiries_add(struct db *db, struct enquiries_record *record) MUST_CHECK;

enum status enquiries_get(struct db *db, struct arena *arena, int64_t id,
                          struct enquiries_record *out) MUST_CHECK;
enum status enquiries_find(struct db *db, struct arena *arena, struct str reference,
                           struct enquiries_record *out) MUST_CHECK;

/* Another enquiry and how the one at hand stands to it. */
struct enquiries_relation {
    struct str kind; /* "corrects", "same_as", "corrected_by" or "repeated_by" */
    struct str reference;
};

/* The enquiries that the record points at and that point at it, `max` at most. */
enum status enquiries_related(struct db *db, struct arena *arena,
                              const struct enquiries_record *record,
                              struct enquiries_relation *relations, size_t max,
                              size_t *count) MUST_CHECK;

/* The next of all enquiries with an id above `after`, oldest first: for listing everything.
 * STATUS_NOT_FOUND at the end. */
enum status enquiries_next(struct db *db, struct arena *arena, int64_t after,
                           struct enquiries_record *out) MUST_CHECK;

/* Which lines: those that wait for a first answer (new or open, none noted), those of one state, or
 * all that staff deal with (state_handled). */
enum enquiries_which { ENQUIRIES_ALL, ENQUIRIES_WAITING, ENQUIRIES_IN_STATE };

struct enquiries_page {
    enum enquiries_which which;
    enum state state; /* for ENQUIRIES_IN_STATE */
    int64_t before;   /* only ids below it; 0: from the newest */
    int64_t after;    /* only ids above it (the page before); 0: not asked */
    size_t max;
};

/* Up to page->max lines, newest first, into `lines`; *more tells whether others lie beyond. */
enum status enquiries_list(struct db *db, struct arena *arena, const struct enquiries_page *page,
                           struct enquiries_line *lines, size_t *count, bool *more) MUST_CHECK;

/* How many there are in each state, and how many wait for a first answer. */
enum status enquiries_count(struct db *db, int64_t counts[STATE_COUNT]) MUST_CHECK;
enum status enquiries_count_waiting(struct db *db, int64_t *count) MUST_CHECK;

/* Moves an enquiry on, if it still is in `from`: else STATUS_CONFLICT. Inside a transaction. */
enum status enquiries_set_state(struct db *db, int64_t id, enum state from, enum state to,
                                int64_t now) MUST_CHECK;

/* Notes the first answer; a later one changes nothing. Inside a transaction. */
enum status enquiries_set_answered(struct db *db, int64_t id, int64_t now) MUST_CHECK;

/* Makes an enquiry "withdrawn", whatever it was, to be deleted at `erase_at`. Inside a transaction.
 */
enum status enquiries_withdraw(struct db *db, int64_t id, int64_t erase_at, int64_t now) MUST_CHECK;

#endif
