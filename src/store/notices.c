/* notices: see notices.h. */
#include "store/notices.h"

enum { ADD, FIND, GET, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [ADD] = {ROLE_SITE,
             "INSERT INTO notice (digest, version, lang, wording) VALUES (:digest, :version, :lang,"
             " :wording) ON CONFLICT (digest) DO NOTHING",
             false},
    [FIND] = {ROLE_SITE, "SELECT id FROM notice WHERE digest = :digest", false},
    [GET] = {ROLE_DESK | ROLE_ADMIN,
             "SELECT digest, version, lang, wording FROM notice WHERE id = :id", false},
};

const struct db_table notices_table = {"notices", SQL, SQL_COUNT};

enum status notices_register(struct db *db, const struct notice *notices, size_t count)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        struct db_stmt *stmt = db_use(db, &notices_table, ADD);
        db_bind_text(stmt, ":digest", notices[i].digest);
        db_bind_text(stmt, ":version", notices[i].version);
        db_bind_text(stmt, ":lang", notices[i].lang);
        db_bind_text(stmt, ":wording", notices[i].wording);
        status = db_run(stmt);
    }
    return status;
}

enum status notices_find(struct db *db, struct str digest, int64_t *id)
{
    struct db_stmt *stmt = db_use(db, &notices_table, FIND);
    db_bind_text(stmt, ":digest", digest);
    return db_number(stmt, id);
}

enum status notices_get(struct db *db, struct arena *arena, int64_t id, struct notice *out)
{
    struct db_stmt *stmt = db_use(db, &notices_table, GET);
    db_bind_int(stmt, ":id", id);
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    *out = (struct notice){
        .digest = db_text(stmt, 0, arena),
        .version = db_text(stmt, 1, arena),
        .lang = db_text(stmt, 2, arena),
        .wording = db_text(stmt, 3, arena),
    };
    db_done(stmt);
    return STATUS_OK;
}
