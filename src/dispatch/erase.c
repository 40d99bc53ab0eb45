/* erase: see erase.h. */
#include "dispatch/erase.h"

#include "base/clock.h"
#include "base/log.h"
#include "store/retention.h"
#include "store/store.h"

#define ARENA_CAP ((size_t)256 * 1024)

static enum status erase_due(struct erase *erase, struct db *db, int64_t now)
{
    struct arena arena;
    int64_t count = 0;
    arena_init(&arena, ARENA_CAP);
    enum status status = retention_erase(db, &arena, now, &count);
    arena_reset(&arena);
    erase->log_remains = erase->log_remains || count > 0;
    if (status == STATUS_OK && erase->log_remains) {
        bool done = false;
        status = retention_empty_log(db, &done);
        erase->log_remains = !done;
    }
    return status;
}

void erase_now_and_then(struct erase *erase, const struct config *config, int64_t now)
{
    struct db *db = NULL;
    if (clock_monotonic() < erase->next)
        return;
    enum status status = store_open(&db, config->paths.database.ptr, ROLE_RETENTION);
    if (status == STATUS_OK) {
        status = erase_due(erase, db, now);
        db_close(db);
    }
    if (status != STATUS_OK)
        log_warn("not-erased", LOG_TEXT("status", status_name(status)));
    bool again = status != STATUS_OK || erase->log_remains;
    erase->next = clock_monotonic() + (again ? CLOCK_MINUTE : CLOCK_HOUR);
}
