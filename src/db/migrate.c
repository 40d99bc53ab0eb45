/* migrate: see migrate.h. */
#include "db/migrate.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/log.h"

#define FILE_MAX ((size_t)1024 * 1024)
#define PATH_MAX_BYTES 4096

static enum status read_file(const char *path, struct buf *out)
{
    FILE *file = fopen(path, "re");
    if (file == NULL) {
        log_errno("migration-open", LOG_TEXT("file", path));
        return STATUS_IO;
    }
    char part[4096];
    size_t got;
    while ((got = fread(part, 1, sizeof(part), file)) > 0)
        buf_add(out, (struct str){part, got});
    bool bad = ferror(file) != 0 || out->failed;
    fclose(file);
    buf_add_char(out, '\0');
    return bad || out->failed ? STATUS_IO : STATUS_OK;
}

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

static enum status apply(struct db *db, const char *path, int64_t number)
{
    struct buf script;
    buf_init(&script, FILE_MAX);
    enum status status = read_file(path, &script);
    bool begun = false;
    if (status == STATUS_OK) {
        status = db_begin(db);
        begun = status == STATUS_OK;
    }
    if (status == STATUS_OK)
        status = db_script(db, script.ptr);
    if (status == STATUS_OK) {
        char pragma[64];
        snprintf(pragma, sizeof(pragma), "PRAGMA user_version = %lld", (long long)number);
        status = db_script(db, pragma);
    }
    if (status == STATUS_OK)
        status = db_commit(db);
    else if (begun)
        db_rollback(db);
    buf_reset(&script);
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
