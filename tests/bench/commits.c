/*
 * bench-commits: a plain loop of durable one-row transactions, as a baseline for script/bench: what
 * storing costs when every enquiry gets a commit of its own. It goes through the db room, so
 * pragmas and checks are those of the programs.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/parse.h"
#include "db/db.h"

#define TEXT                                                                                       \
    STR("We make measuring instruments for hydrogen networks and are looking for a laboratory "    \
        "and "                                                                                     \
        "partners in research. Our team of twelve would like to start within the year, and we "    \
        "would be glad to learn which places in the region suit a company like ours.")

static const struct db_sql SQL[] = {
    {ROLE_ADMIN, "INSERT INTO one_row (at, text) VALUES (:at, :text)", false},
};
static const struct db_table TABLE = {"commits", SQL, 1};

static enum status add_row(struct db *db)
{
    enum status status = db_begin(db);
    if (status != STATUS_OK)
        return status;
    struct db_stmt *stmt = db_use(db, &TABLE, 0);
    db_bind_int(stmt, ":at", clock_now());
    db_bind_text(stmt, ":text", TEXT);
    status = db_run(stmt);
    if (status == STATUS_OK)
        return db_commit(db);
    db_rollback(db);
    return status;
}

static enum status open_database(const char *path, struct db **db)
{
    const struct db_table *const tables[] = {&TABLE};
    struct db_options options = {
        .path = path, .role = ROLE_ADMIN, .busy_ms = 5000, .create = true, .schema = -1};
    enum status status = db_open(db, &options);
    if (status != STATUS_OK)
        return status;
    status = db_script(*db, "CREATE TABLE IF NOT EXISTS one_row"
                            " (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, text TEXT NOT NULL)"
                            " STRICT");
    db_close(*db);
    *db = NULL;
    if (status != STATUS_OK)
        return status;
    options.tables = tables;
    options.table_count = 1;
    return db_open(db, &options);
}

int main(int argc, char **argv)
{
    int64_t limit = 0;
    if (argc != 3 || !parse_int(str_from(argv[2]), 1, CLOCK_HOUR, &limit)) {
        fprintf(stderr, "Usage: bench-commits DATABASE MILLISECONDS\n");
        return 2;
    }
    struct db *db = NULL;
    enum status status = open_database(argv[1], &db);
    int64_t count = 0;
    int64_t start = clock_monotonic();
    while (status == STATUS_OK && clock_monotonic() - start < limit) {
        status = add_row(db);
        count++;
    }
    int64_t took = clock_monotonic() - start;
    db_close(db);
    if (status != STATUS_OK)
        return EXIT_FAILURE;
    printf("requests=%lld milliseconds=%lld\n", (long long)count, (long long)took);
    return EXIT_SUCCESS;
}
