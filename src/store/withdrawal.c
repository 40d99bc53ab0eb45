/* withdrawal: see withdrawal.h. */
#include "store/withdrawal.h"

#include "base/utf8.h"
#include "store/enquiries.h"
#include "store/history.h"
#include "store/outbox.h"
#include "store/receipts.h"

/* Of one form and one text there are hardly ever more than two or three. */
#define SIBLINGS_MAX 50

enum { MATCH, SIBLINGS, COUNT_TRY, MARK, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [MATCH] = {ROLE_SITE, "SELECT 1 FROM receipt WHERE enquiry_id = :id AND email_hash = :email",
               false},
    [SIBLINGS] = {ROLE_SITE,
                  "SELECT other.enquiry_id FROM receipt AS this JOIN receipt AS other"
                  " ON other.submission_key = this.submission_key WHERE this.enquiry_id = :id"
                  " AND other.email_hash = :email AND other.withdrawn_at IS NULL"
                  " UNION"
                  " SELECT other.enquiry_id FROM receipt AS this JOIN receipt AS other"
                  " ON other.content_hash = this.content_hash WHERE this.enquiry_id = :id"
                  " AND other.email_hash = :email AND other.withdrawn_at IS NULL LIMIT :max",
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

/* STATUS_NOT_FOUND when the address is not the one of the enquiry. */
static enum status match(struct db *db, int64_t id, const struct secret_hash *email)
{
    int64_t found = 0;
    struct db_stmt *stmt = use(db, MATCH, id);
    bind_email(stmt, email);
    return db_number(stmt, &found);
}

static enum status list_siblings(struct db *db, int64_t id, const struct secret_hash *email,
                                 int64_t ids[SIBLINGS_MAX], size_t *count)
{
    struct db_stmt *stmt = use(db, SIBLINGS, id);
    bind_email(stmt, email);
    db_bind_int(stmt, ":max", SIBLINGS_MAX);
    enum status status;
    *count = 0;
    while ((status = db_step(stmt)) == STATUS_OK)
        ids[(*count)++] = db_int(stmt, 0);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status withdraw_one(struct db *db, int64_t id, int64_t erase_at, int64_t now)
{
    struct db_stmt *stmt = use(db, MARK, id);
    db_bind_int(stmt, ":now", now);
    enum status status = db_run(stmt);
    if (status == STATUS_OK)
        status = enquiries_withdraw(db, id, erase_at, now);
    if (status == STATUS_OK)
        status = outbox_cancel(db, id, now);
    if (status == STATUS_OK)
        status = history_add(
            db, id,
            &(struct history_record){.at = now, .actor = STR("site"), .action = STR("withdrawn")});
    return status;
}

static enum status withdraw_all(struct db *db, struct arena *arena,
                                const struct intake_options *options,
                                const struct receipts_record *receipt,
                                const struct secret_hash *email, int64_t now)
{
    int64_t ids[SIBLINGS_MAX];
    size_t count = 0;
    bool held = false;
    enum status status = outbox_has_held(db, receipt->enquiry_id, &held);
    if (status == STATUS_OK)
        status = list_siblings(db, receipt->enquiry_id, email, ids, &count);
    for (size_t i = 0; i < count && status == STATUS_OK; i++)
        status = withdraw_one(db, ids[i], now + options->erase_after, now);
    if (status != STATUS_OK || held)
        return status;
    return intake_queue(db, arena, options,
                        &(struct outbox_record){.enquiry_id = receipt->enquiry_id,
                                                .reference = receipt->reference,
                                                .kind = STR("withdrawn"),
                                                .state = STR("queued"),
                                                .created_at = now});
}

static enum status count_try(struct db *db, struct receipts_record *receipt)
{
    receipt->withdraw_tries++;
    enum status status = db_run(use(db, COUNT_TRY, receipt->enquiry_id));
    return status == STATUS_OK ? STATUS_DENIED : status;
}

static enum status decide(struct db *db, struct arena *arena, const struct intake_options *options,
                          struct receipts_record *receipt, struct str typed, int64_t now)
{
    struct secret_hash email = withdrawal_hash(arena, options->key, typed);
    if (receipt->withdrawn_at != 0)
        return STATUS_OK;
    if (withdrawal_tries_left(receipt->withdraw_tries) == 0)
        return STATUS_DENIED;
    enum status status = match(db, receipt->enquiry_id, &email);
    if (status == STATUS_NOT_FOUND)
        return count_try(db, receipt);
    if (status == STATUS_OK)
        status = withdraw_all(db, arena, options, receipt, &email, now);
    receipt->withdrawn_at = now;
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
    status = decide(db, arena, options, &receipt, withdrawal->email, now);
    *out = (struct submission_receipt){
        .reference = receipt.reference,
        .token = withdrawal->token,
        .created_at = receipt.created_at,
        .withdrawn_at = receipt.withdrawn_at,
        .tries_left = withdrawal_tries_left(receipt.withdraw_tries),
    };
    return status;
}
