/* withdrawal: see withdrawal.h. */
#include "store/withdrawal.h"

#include "base/utf8.h"
#include "store/enquiries.h"
#include "store/history.h"
#include "store/outbox.h"
#include "store/receipts.h"

#define BATCH 20

/* OWN is the enquiry of a receipt, if the address is the one of its receipt; EARLIER are the
 * versions before it that the same form sent with the same address. */
enum { OWN, EARLIER, COUNT_TRY, MARK, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [OWN] = {ROLE_SITE,
             "SELECT enquiry_id, reference FROM receipt WHERE enquiry_id = :id"
             " AND email_hash = :email",
             false},
    [EARLIER] =
        {ROLE_SITE,
         "SELECT other.enquiry_id, other.reference FROM receipt AS this JOIN receipt AS other"
         " ON other.submission_key = this.submission_key WHERE this.enquiry_id = :id"
         " AND other.enquiry_id < :id AND other.email_hash = :email"
         " AND other.withdrawn_at IS NULL LIMIT :max",
         false},
    [COUNT_TRY] = {ROLE_SITE,
                   "UPDATE receipt SET withdraw_tries = withdraw_tries + 1 WHERE enquiry_id = :id",
                   false},
    [MARK] = {ROLE_SITE, "UPDATE receipt SET withdrawn_at = :now WHERE enquiry_id = :id", false},
};

const struct db_table withdrawal_table = {"withdrawal", SQL, SQL_COUNT};

struct secret_hash withdrawal_hash(struct arena *arena, const struct secret_key *key,
                                   struct str email)
{
    struct str folded = utf8_casefold(arena, str_trim(email, " \t\r\n"));
    return secret_mac(key, arena_printf(arena, "email:" STR_FMT, STR_ARG(folded)));
}

int64_t withdrawal_tries_left(int64_t tries)
{
    return tries < WITHDRAWAL_TRIES ? WITHDRAWAL_TRIES - tries : 0;
}

static struct db_stmt *use(struct db *db, size_t index, int64_t id)
{
    struct db_stmt *stmt = db_use(db, &withdrawal_table, index);
    db_bind_int(stmt, ":id", id);
    return stmt;
}

static void bind_email(struct db_stmt *stmt, const struct secret_hash *email)
{
    db_bind_blob(stmt, ":email", email->bytes, sizeof(email->bytes));
}

/* One enquiry on its way out. */
struct one {
    int64_t id;
    struct str reference;
};

/* The rows of OWN or EARLIER, BATCH at most. */
static enum status list(struct db_stmt *stmt, struct arena *arena, struct one found[BATCH],
                        size_t *count)
{
    enum status status;
    *count = 0;
    while ((status = db_step(stmt)) == STATUS_OK)
        found[(*count)++] = (struct one){db_int(stmt, 0), db_text(stmt, 1, arena)};
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

/* A withdrawal that is being carried out. */
struct work {
    struct db *db;
    const struct intake_options *options;
    int64_t now;
    struct one told; /* one that staff know of; its id is 0 when there is none */
};

static enum status withdraw_one(struct work *work, const struct one *one)
{
    bool held = false;
    struct db_stmt *stmt = use(work->db, MARK, one->id);
    db_bind_int(stmt, ":now", work->now);
    enum status status = db_run(stmt);
    if (status == STATUS_OK)
        status = outbox_has_held(work->db, one->id, &held);
    if (status == STATUS_OK)
        status = enquiries_withdraw(work->db, one->id, work->now + work->options->erase_after,
                                    work->now);
    if (status == STATUS_OK)
        status = outbox_cancel(work->db, one->id, work->now);
    if (!held && work->told.id == 0)
        work->told = *one;
    if (status != STATUS_OK)
        return status;
    return history_add(work->db, one->id,
                       &(struct history_record){
                           .at = work->now, .actor = STR("site"), .action = STR("withdrawn")});
}

static enum status withdraw_earlier(struct work *work, struct arena *arena, int64_t id,
                                    const struct secret_hash *email)
{
    size_t count = BATCH;
    enum status status = STATUS_OK;
    while (count == BATCH && status == STATUS_OK) {
        struct one earlier[BATCH];
        struct db_stmt *stmt = use(work->db, EARLIER, id);
        bind_email(stmt, email);
        db_bind_int(stmt, ":max", BATCH);
        status = list(stmt, arena, earlier, &count);
        for (size_t i = 0; i < count && status == STATUS_OK; i++)
            status = withdraw_one(work, &earlier[i]);
    }
    return status;
}

static enum status withdraw_all(struct work *work, struct arena *arena, const struct one *own,
                                const struct secret_hash *email)
{
    enum status status = withdraw_one(work, own);
    if (status == STATUS_OK)
        status = withdraw_earlier(work, arena, own->id, email);
    if (status != STATUS_OK || work->told.id == 0)
        return status;
    return intake_queue(work->db, arena, work->options,
                        &(struct outbox_record){.enquiry_id = work->told.id,
                                                .reference = work->told.reference,
                                                .kind = STR("withdrawn"),
                                                .state = STR("queued"),
                                                .created_at = work->now});
}

static enum status count_try(struct db *db, struct receipts_record *receipt)
{
    receipt->withdraw_tries++;
    enum status status = db_run(use(db, COUNT_TRY, receipt->enquiry_id));
    return status == STATUS_OK ? STATUS_DENIED : status;
}

static enum status decide(struct work *work, struct arena *arena, struct receipts_record *receipt,
                          struct str typed)
{
    struct one own[BATCH];
    size_t count = 0;
    struct secret_hash email = withdrawal_hash(arena, work->options->key, typed);
    if (receipt->withdrawn_at != 0)
        return STATUS_OK;
    if (withdrawal_tries_left(receipt->withdraw_tries) == 0)
        return STATUS_DENIED;
    struct db_stmt *stmt = use(work->db, OWN, receipt->enquiry_id);
    bind_email(stmt, &email);
    enum status status = list(stmt, arena, own, &count);
    if (status == STATUS_OK && count == 0)
        return count_try(work->db, receipt);
    if (status == STATUS_OK)
        status = withdraw_all(work, arena, &own[0], &email);
    receipt->withdrawn_at = work->now;
    return status;
}

enum status withdrawal_make(struct db *db, struct arena *arena,
                            const struct intake_options *options,
                            const struct withdrawal *withdrawal, int64_t now,
                            struct submission_receipt *out)
{
    struct receipts_record receipt;
    enum status status = receipts_by_token(db, arena, withdrawal->token, &receipt);
    if (status != STATUS_OK)
        return status;
    struct work work = {.db = db, .options = options, .now = now};
    status = decide(&work, arena, &receipt, withdrawal->email);
    *out = (struct submission_receipt){
        .reference = receipt.reference,
        .token = withdrawal->token,
        .created_at = receipt.created_at,
        .withdrawn_at = receipt.withdrawn_at,
        .tries_left = withdrawal_tries_left(receipt.withdraw_tries),
    };
    return status;
}
