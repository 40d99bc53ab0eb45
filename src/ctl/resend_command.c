/* indemand outbox resend: mails that failed or were cancelled go into the queue again. */
#include <inttypes.h>
#include <stdio.h>

#include "base/clock.h"
#include "base/parse.h"
#include "ctl/database.h"
#include "ctl/output.h"
#include "store/resend.h"

static enum status queue(struct database *database, int64_t id, int64_t enquiry_id)
{
    return resend_queue(database->db, &(struct resend_order){.id = id,
                                                             .enquiry_id = enquiry_id,
                                                             .actor = STR("admin"),
                                                             .now = clock_now()});
}

/* All that failed and may be sent again; the rest stays as it is. */
static enum status queue_failed(struct database *database, int64_t *count)
{
    int64_t id = 0;
    int64_t enquiry_id = 0;
    enum status status;
    while ((status = resend_next_failed(database->db, id, &id, &enquiry_id)) == STATUS_OK) {
        status = queue(database, id, enquiry_id);
        if (status == STATUS_OK)
            ++*count;
        else if (status != STATUS_CONFLICT)
            return status;
    }
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status queue_one(struct database *database, int64_t id, int64_t *count)
{
    struct outbox_record mail;
    enum status status = outbox_next(database->db, &database->arena, id - 1, &mail);
    if (status == STATUS_OK && mail.id != id)
        status = STATUS_NOT_FOUND;
    if (status == STATUS_OK)
        status = queue(database, id, mail.enquiry_id);
    *count = status == STATUS_OK;
    return status;
}

/* In one transaction; `id` is 0 for all that failed. */
static enum status resend(struct database *database, int64_t id, int64_t *count)
{
    enum status status = db_begin(database->db);
    if (status != STATUS_OK)
        return status;
    status = id == 0 ? queue_failed(database, count) : queue_one(database, id, count);
    if (status == STATUS_OK)
        return db_commit(database->db);
    db_rollback(database->db);
    return status;
}

static enum ctl_exit report(const struct ctl *ctl, enum status status, int64_t count)
{
    if (status == STATUS_NOT_FOUND)
        return ctl_fail(ctl, "there is no mail %s", ctl->argv[0]);
    if (status == STATUS_CONFLICT)
        return ctl_fail(ctl,
                        "mail %s has not failed and was not cancelled, or its enquiry is withdrawn,"
                        " held or spam",
                        ctl->argv[0]);
    if (status != STATUS_OK)
        return ctl_fail(ctl, "nothing was changed: %s", status_name(status));
    printf("mails queued again: %" PRId64 "\n", count);
    return output_finish(ctl);
}

enum ctl_exit resend_command_run(struct ctl *ctl)
{
    struct database database;
    int64_t id = 0;
    int64_t count = 0;
    bool failed = ctl_take_switch(ctl, "--failed");
    if (!ctl_expect(ctl, failed ? 0 : 1))
        return CTL_USAGE;
    if (!failed && !parse_int(str_from(ctl->argv[0]), 1, INT64_MAX, &id))
        return ctl_usage(ctl, "'%s' is no ID of a mail; indemand outbox list has them",
                         ctl->argv[0]);
    enum ctl_exit result = database_open(ctl, &database);
    if (result != CTL_DONE)
        return result;
    enum status status = resend(&database, id, &count);
    result = report(ctl, status, count);
    database_close(&database);
    return result;
}
