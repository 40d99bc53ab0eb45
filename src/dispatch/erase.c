/* erase: see erase.h. */
#include "dispatch/erase.h"

#include "base/log.h"
#include "store/retention.h"
#include "store/store.h"

#define ARENA_CAP ((size_t)256 * 1024)

enum status erase_due(const struct config *config, int64_t now)
{
    struct db *db = NULL;
    struct arena arena;
    int64_t count = 0;
    enum status status = store_open(&db, config->paths.database.ptr, ROLE_RETENTION);
    if (status != STATUS_OK)
        return status;
    arena_init(&arena, ARENA_CAP);
    status = retention_erase(db, &arena, now, &count);
    if (status != STATUS_OK)
        log_warn("not-erased", LOG_TEXT("status", status_name(status)));
    arena_reset(&arena);
    db_close(db);
    return status;
}
