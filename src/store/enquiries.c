/* enquiries: see enquiries.h. */
#include "store/enquiries.h"

#include "base/log.h"

/* The columns of the field table, for constant SQL made by the compiler. */
#define COLUMN(ID, column, ...) ", " #column
#define PARAMETER(ID, column, ...) ", :" #column
#define BIND_NAME(ID, column, ...) [FIELD_##ID] = ":" #column,

static const char *const PARAMETERS[FIELD_COUNT] = {FIELD_TABLE(BIND_NAME)};

#define RECORD                                                                                     \
    "SELECT id, reference, status, created_at, answered_at, lang, corrects, same_as, notice_id,"   \
    " shown_at, spam_score, erase_at" FIELD_TABLE(COLUMN) " FROM enquiry "
#define FIRST_FIELD_COLUMN 12

#define LINE                                                                                       \
    "SELECT id, reference, status, created_at, answered_at, name, company, country,"               \
    " substr(message, 1, 120), EXISTS (SELECT 1 FROM outbox WHERE enquiry_id = enquiry.id"         \
    " AND state IN ('failed', 'bounced')) FROM enquiry "

#define WORKERS (ROLE_DESK | ROLE_DISPATCH | ROLE_ADMIN)

/* The words of the partial indexes, without which SQLite could not use them. */
#define HANDLED "status NOT IN ('quarantined', 'spam', 'withdrawn')"
#define WAITING "status IN ('new', 'open') AND answered_at IS NULL"

/* Each pair of BEFORE and AFTER stands together: list_index counts on it. */
enum {
    ADD,
    GET,
    FIND,
    RELATED,
    NEXT,
    LIST_BEFORE,
    LIST_AFTER,
    LIST_WAITING_BEFORE,
    LIST_WAITING_AFTER,
    LIST_STATE_BEFORE,
    LIST_STATE_AFTER,
    COUNT_STATE,
    COUNT_WAITING,
    SET_STATE,
    SET_ANSWERED,
    WITHDRAW,
    SQL_COUNT
};

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_SITE,
             "INSERT INTO enquiry (reference, status, created_at, updated_at, lang, corrects,"
             " same_as, notice_id, shown_at, spam_score" FIELD_TABLE(
                 COLUMN) ") VALUES (:reference, :status, :now, :now, :lang, :corrects, :same_as,"
                         " :notice_id, :shown_at, :spam_score" FIELD_TABLE(PARAMETER) ")",
             false},
    [GET] = {WORKERS, RECORD "WHERE id = :id", false},
    [FIND] = {WORKERS, RECORD "WHERE reference = :reference", false},
    [RELATED] = {ROLE_DESK | ROLE_ADMIN,
                 "SELECT 'corrects', reference FROM enquiry WHERE id = :corrects UNION ALL"
                 " SELECT 'same_as', reference FROM enquiry WHERE id = :same_as UNION ALL"
                 " SELECT 'corrected_by', reference FROM enquiry WHERE corrects = :id UNION ALL"
                 " SELECT 'repeated_by', reference FROM enquiry WHERE same_as = :id LIMIT :max",
                 false},
    [NEXT] = {ROLE_ADMIN, RECORD "WHERE id > :after ORDER BY id LIMIT 1", false},
    [LIST_BEFORE] = {ROLE_DESK | ROLE_ADMIN,
                     LINE "INDEXED BY enquiry_handled WHERE " HANDLED " AND id < :before"
                          " ORDER BY id DESC LIMIT :max",
                     false},
    [LIST_AFTER] = {ROLE_DESK | ROLE_ADMIN,
                    LINE "INDEXED BY enquiry_handled WHERE " HANDLED " AND id > :after"
                         " ORDER BY id LIMIT :max",
                    false},
    [LIST_WAITING_BEFORE] = {ROLE_DESK | ROLE_ADMIN,
                             LINE "INDEXED BY enquiry_waiting WHERE " WAITING " AND id < :before"
                                  " ORDER BY id DESC LIMIT :max",
                             false},
    [LIST_WAITING_AFTER] = {ROLE_DESK | ROLE_ADMIN,
                            LINE "INDEXED BY enquiry_waiting WHERE " WAITING " AND id > :after"
                                 " ORDER BY id LIMIT :max",
                            false},
    [LIST_STATE_BEFORE] = {ROLE_DESK | ROLE_ADMIN,
                           LINE "WHERE status = :status AND id < :before"
                                " ORDER BY id DESC LIMIT :max",
                           false},
    [LIST_STATE_AFTER] = {ROLE_DESK | ROLE_ADMIN,
                          LINE "WHERE status = :status AND id > :after ORDER BY id LIMIT :max",
                          false},
    [COUNT_STATE] = {ROLE_DESK | ROLE_ADMIN, "SELECT count(*) FROM enquiry WHERE status = :status",
                     false},
    [COUNT_WAITING] = {ROLE_DESK | ROLE_ADMIN,
                       "SELECT count(*) FROM enquiry INDEXED BY enquiry_waiting WHERE " WAITING,
                       true}, /* the whole of a small index */
    [SET_STATE] = {ROLE_DESK | ROLE_ADMIN,
                   "UPDATE enquiry SET status = :to, updated_at = :now"
                   " WHERE id = :id AND status = :from",
                   false},
    [SET_ANSWERED] = {ROLE_DESK | ROLE_ADMIN,
                      "UPDATE enquiry SET answered_at = :now, updated_at = :now"
                      " WHERE id = :id AND answered_at IS NULL",
                      false},
    [WITHDRAW] = {ROLE_SITE,
                  "UPDATE enquiry SET status = 'withdrawn', updated_at = :now, erase_at = :erase_at"
                  " WHERE id = :id",
                  false},
};

const struct db_table enquiries_table = {"enquiries", SQL, SQL_COUNT};

static void bind_link(struct db_stmt *stmt, const char *name, int64_t id)
{
    if (id == 0)
        db_bind_null(stmt, name);
    else
        db_bind_int(stmt, name, id);
}

enum status enquiries_add(struct db *db, struct enquiries_record *record)
{
    struct db_stmt *stmt = db_use(db, &enquiries_table, ADD);
    db_bind_text(stmt, ":reference", record->reference);
    db_bind_text(stmt, ":status", str_from(state_name(record->state)));
    db_bind_int(stmt, ":now", record->created_at);
    db_bind_text(stmt, ":lang", record->lang);
    bind_link(stmt, ":corrects", record->corrects);
    bind_link(stmt, ":same_as", record->same_as);
    bind_link(stmt, ":notice_id", record->notice_id);
    db_bind_int(stmt, ":shown_at", record->shown_at);
    db_bind_int(stmt, ":spam_score", record->spam_score);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        db_bind_text(stmt, PARAMETERS[i], record->enquiry.value[i]);
    enum status status = db_run(stmt);
    if (status == STATUS_OK)
        record->id = db_last_id(db);
    return status;
}

static enum state read_state(struct db_stmt *stmt, int column, struct arena *arena)
{
    enum state state = STATE_NEW;
    if (!state_find(db_text(stmt, column, arena), &state))
        log_abort("unknown status in the database");
    return state;
}

static enum status read_record(struct db_stmt *stmt, struct arena *arena,
                               struct enquiries_record *out)
{
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    *out = (struct enquiries_record){
        .id = db_int(stmt, 0),
        .reference = db_text(stmt, 1, arena),
        .state = read_state(stmt, 2, arena),
        .created_at = db_int(stmt, 3),
        .answered_at = db_int(stmt, 4),
        .lang = db_text(stmt, 5, arena),
        .corrects = db_int(stmt, 6),
        .same_as = db_int(stmt, 7),
        .notice_id = db_int(stmt, 8),
        .shown_at = db_int(stmt, 9),
        .spam_score = db_int(stmt, 10),
        .erase_at = db_int(stmt, 11),
    };
    for (int i = 0; i < FIELD_COUNT; i++)
        out->enquiry.value[i] = db_text(stmt, FIRST_FIELD_COLUMN + i, arena);
    db_done(stmt);
    return STATUS_OK;
}

enum status enquiries_get(struct db *db, struct arena *arena, int64_t id,
                          struct enquiries_record *out)
{
    struct db_stmt *stmt = db_use(db, &enquiries_table, GET);
    db_bind_int(stmt, ":id", id);
    return read_record(stmt, arena, out);
}

enum status enquiries_find(struct db *db, struct arena *arena, struct str reference,
                           struct enquiries_record *out)
{
    struct db_stmt *stmt = db_use(db, &enquiries_table, FIND);
    db_bind_text(stmt, ":reference", reference);
    return read_record(stmt, arena, out);
}

enum status enquiries_related(struct db *db, struct arena *arena,
                              const struct enquiries_record *record,
                              struct enquiries_relation *relations, size_t max, size_t *count)
{
    struct db_stmt *stmt = db_use(db, &enquiries_table, RELATED);
    db_bind_int(stmt, ":id", record->id);
    bind_link(stmt, ":corrects", record->corrects);
    bind_link(stmt, ":same_as", record->same_as);
    db_bind_int(stmt, ":max", (int64_t)max);
    enum status status;
    *count = 0;
    while ((status = db_step(stmt)) == STATUS_OK)
        relations[(*count)++] = (struct enquiries_relation){
            .kind = db_text(stmt, 0, arena),
            .reference = db_text(stmt, 1, arena),
        };
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status enquiries_next(struct db *db, struct arena *arena, int64_t after,
                           struct enquiries_record *out)
{
    struct db_stmt *stmt = db_use(db, &enquiries_table, NEXT);
    db_bind_int(stmt, ":after", after);
    return read_record(stmt, arena, out);
}

static struct enquiries_line read_line(struct db_stmt *stmt, struct arena *arena)
{
    return (struct enquiries_line){
        .id = db_int(stmt, 0),
        .reference = db_text(stmt, 1, arena),
        .state = read_state(stmt, 2, arena),
        .created_at = db_int(stmt, 3),
        .answered_at = db_int(stmt, 4),
        .name = db_text(stmt, 5, arena),
        .company = db_text(stmt, 6, arena),
        .country = db_text(stmt, 7, arena),
        .excerpt = db_text(stmt, 8, arena),
        .mail_failed = db_int(stmt, 9) != 0,
    };
}

static void reverse(struct enquiries_line *lines, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct enquiries_line line = lines[i];
        lines[i] = lines[count - 1 - i];
        lines[count - 1 - i] = line;
    }
}

static size_t list_index(enum enquiries_which which)
{
    switch (which) {
    case ENQUIRIES_WAITING:
        return LIST_WAITING_BEFORE;
    case ENQUIRIES_IN_STATE:
        return LIST_STATE_BEFORE;
    case ENQUIRIES_ALL:
        break;
    }
    return LIST_BEFORE;
}

enum status enquiries_list(struct db *db, struct arena *arena, const struct enquiries_page *page,
                           struct enquiries_line *lines, size_t *count, bool *more)
{
    bool backwards = page->after != 0;
    size_t index = list_index(page->which) + backwards;
    struct db_stmt *stmt = db_use(db, &enquiries_table, index);
    if (page->which == ENQUIRIES_IN_STATE)
        db_bind_text(stmt, ":status", str_from(state_name(page->state)));
    if (backwards)
        db_bind_int(stmt, ":after", page->after);
    else
        db_bind_int(stmt, ":before", page->before == 0 ? INT64_MAX : page->before);
    db_bind_int(stmt, ":max", (int64_t)page->max + 1);

    *count = 0;
    *more = false;
    enum status status;
    while ((status = db_step(stmt)) == STATUS_OK) {
        if (*count == page->max) {
            *more = true;
            db_done(stmt);
            status = STATUS_NOT_FOUND;
            break;
        }
        lines[(*count)++] = read_line(stmt, arena);
    }
    if (backwards)
        reverse(lines, *count);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum status enquiries_count(struct db *db, int64_t counts[STATE_COUNT])
{
    for (size_t i = 0; i < STATE_COUNT; i++) {
        struct db_stmt *stmt = db_use(db, &enquiries_table, COUNT_STATE);
        db_bind_text(stmt, ":status", str_from(state_name((enum state)i)));
        enum status status = db_number(stmt, &counts[i]);
        if (status != STATUS_OK)
            return status;
    }
    return STATUS_OK;
}

enum status enquiries_count_waiting(struct db *db, int64_t *count)
{
    return db_number(db_use(db, &enquiries_table, COUNT_WAITING), count);
}

enum status enquiries_set_state(struct db *db, int64_t id, enum state from, enum state to,
                                int64_t now)
{
    struct db_stmt *stmt = db_use(db, &enquiries_table, SET_STATE);
    db_bind_int(stmt, ":id", id);
    db_bind_text(stmt, ":from", str_from(state_name(from)));
    db_bind_text(stmt, ":to", str_from(state_name(to)));
    db_bind_int(stmt, ":now", now);
    enum status status = db_run(stmt);
    return status == STATUS_OK && db_changes(db) == 0 ? STATUS_CONFLICT : status;
}

enum status enquiries_set_answered(struct db *db, int64_t id, int64_t now)
{
    struct db_stmt *stmt = db_use(db, &enquiries_table, SET_ANSWERED);
    db_bind_int(stmt, ":id", id);
    db_bind_int(stmt, ":now", now);
    return db_run(stmt);
}

enum status enquiries_withdraw(struct db *db, int64_t id, int64_t erase_at, int64_t now)
{
    struct db_stmt *stmt = db_use(db, &enquiries_table, WITHDRAW);
    db_bind_int(stmt, ":id", id);
    db_bind_int(stmt, ":erase_at", erase_at);
    db_bind_int(stmt, ":now", now);
    return db_run(stmt);
}
