/* migrate: see migrate.h. */
#include "db/migrate.h"

#include <glob.h>
#include <stdio.h>

#include "base/file.h"
#include "base/log.h"

#define FILE_MAX ((size_t)1024 * 1024)
#define PATH_MAX_BYTES 4096

/* The path of migration `number`: exactly one file must begin with it. */
static enum status find_file(struct str folder, int64_t number, char *path, size_t size)
{
    char pattern[PATH_MAX_BYTES];
    snprintf(pattern, sizeof(pattern), STR_FMT "/%04lld_*.sql", STR_ARG(folder), (long long)number);
    glob_t found;
    if (glob(pattern, 0, NULL, &found) != 0 || found.gl_pathc != 1) {
        log_error("migration-missing", LOG_TEXT("pattern", pattern));
        globfree(&found);
        return STATUS_NOT_FOUND;
    }
    bool copied = str_copy(str_from(found.gl_pathv[0]), path, size);
    globfree(&found);
    return copied ? STATUS_OK : STATUS_TOO_LARGE;
}

static enum status run_script(struct db *db, const char *script, int64_t number)
{
    char pragma[64];
    snprintf(pragma, sizeof(pragma), "PRAGMA user_version = %lld", (long long)number);
    enum status status = db_script(db, script);
    return status == STATUS_OK ? db_script(db, pragma) : status;
}

static enum status apply(struct db *db, const char *path, int64_t number)
{
    struct arena arena;
    struct str script;
    arena_init(&arena, 2 * FILE_MAX);
    enum status status = file_read(&arena, path, FILE_MAX, &script);
    if (status == STATUS_OK)
        status = db_begin(db);
    if (status == STATUS_OK) {
        status = run_script(db, script.ptr, number);
        if (status == STATUS_OK)
            status = db_commit(db);
        else
            db_rollback(db);
    }
    arena_reset(&arena);
    return status;
}

enum status migrate_run(struct db *db, struct str folder, int64_t *from, int64_t *to)
{
    int64_t version = 0;
    enum status status = db_version(db, &version);
    if (status != STATUS_OK)
        return status;
    *from = version;
    *to = version;
    if (version > MIGRATE_VERSION) {
        log_error("migration-newer", LOG_INT("found", version),
                  LOG_INT("expected", MIGRATE_VERSION));
        return STATUS_INVALID;
    }
    while (*to < MIGRATE_VERSION) {
        char path[PATH_MAX_BYTES];
        status = find_file(folder, *to + 1, path, sizeof(path));
        if (status == STATUS_OK)
            status = apply(db, path, *to + 1);
        if (status != STATUS_OK)
            return status;
        (*to)++;
        log_info("migrated", LOG_INT("version", *to), LOG_TEXT("file", path));
    }
    return STATUS_OK;
}
