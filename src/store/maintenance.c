/* maintenance: see maintenance.h. */
#include "store/maintenance.h"

enum { BACKUP, INTEGRITY, FOREIGN_KEYS, SQL_COUNT };

static const struct db_sql SQL[SQL_COUNT] = {
    [BACKUP] = {ROLE_ADMIN, "VACUUM INTO :path", true},
    [INTEGRITY] = {ROLE_ADMIN, "PRAGMA integrity_check(1)", true},
    [FOREIGN_KEYS] = {ROLE_ADMIN, "PRAGMA foreign_key_check", true},
};

const struct db_table maintenance_table = {"maintenance", SQL, SQL_COUNT};

enum status maintenance_backup(struct db *db, struct str path)
{
    struct db_stmt *stmt = db_use(db, &maintenance_table, BACKUP);
    db_bind_text(stmt, ":path", path);
    return db_run(stmt);
}

enum status maintenance_check(struct db *db, struct arena *arena, struct str *problem)
{
    *problem = STR("");
    struct db_stmt *stmt = db_use(db, &maintenance_table, INTEGRITY);
    enum status status = db_step(stmt);
    if (status != STATUS_OK)
        return status;
    struct str found = db_text(stmt, 0, arena);
    db_done(stmt);
    if (!str_eq(found, STR("ok"))) {
        *problem = found;
        return STATUS_OK;
    }

    stmt = db_use(db, &maintenance_table, FOREIGN_KEYS);
    status = db_step(stmt);
    if (status == STATUS_NOT_FOUND)
        return STATUS_OK;
    if (status == STATUS_OK) {
        *problem = arena_printf(arena, "a row of table " STR_FMT " points at nothing",
                                STR_ARG(db_text(stmt, 0, arena)));
        db_done(stmt);
    }
    return status;
}
