/* indemand outbox list: every mail, and what became of it. */
#include <stdio.h>

#include "ctl/database.h"
#include "ctl/output.h"
#include "ctl/terminal.h"
#include "store/outbox.h"

#define RECIPIENT_COLUMNS 25

static json_t *to_json(const struct outbox_record *record, struct arena *arena)
{
    json_t *object = output_object();
    output_number(object, "id", record->id);
    output_text(object, "reference", record->reference, arena);
    output_text(object, "kind", record->kind, arena);
    output_text(object, "recipient", record->recipient, arena);
    output_text(object, "state", record->state, arena);
    output_number(object, "attempts", record->attempts);
    output_text(object, "message_id", record->message_id, arena);
    output_time(object, "created_at", record->created_at, arena);
    output_time(object, "due_at", record->due_at, arena);
    output_number(object, "last_code", record->last_code);
    output_text(object, "last_reply", record->last_reply, arena);
    return object;
}

static void print_line(const struct outbox_record *record, struct arena *arena)
{
    printf(STR_FMT "  " STR_FMT "  %5lld  " STR_FMT "  %4lld  " STR_FMT "\n",
           STR_ARG(record->reference), STR_ARG(terminal_cell(arena, record->state, 9)),
           (long long)record->attempts,
           STR_ARG(terminal_cell(arena, terminal_time(arena, record->due_at), 16)),
           (long long)record->last_code,
           STR_ARG(terminal_cell(arena, record->recipient, RECIPIENT_COLUMNS)));
}

static enum status list(struct database *database, bool json)
{
    struct output output;
    struct outbox_record record = {0};
    enum status status;
    if (json)
        output_begin(&output, true);
    else
        printf("%-11s  %-9s  %5s  %-16s  %4s  %s\n", "REFERENCE", "STATE", "TRIES", "DUE", "CODE",
               "RECIPIENT");
    int64_t last = 0;
    while ((status = outbox_next(database->db, &database->arena, last, &record)) == STATUS_OK) {
        last = record.id;
        if (json)
            output_add(&output, to_json(&record, &database->arena));
        else
            print_line(&record, &database->arena);
        arena_clear(&database->arena);
    }
    if (json)
        output_end(&output);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum ctl_exit outbox_command_list(struct ctl *ctl)
{
    return database_list(ctl, list);
}
