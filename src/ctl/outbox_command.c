/* indemand outbox list: every mail, and what became of it. */
#include <stdio.h>

#include "ctl/database.h"
#include "ctl/output.h"
#include "ctl/terminal.h"
#include "store/outbox.h"

#define KIND_COLUMNS 15
#define STATE_COLUMNS 9
#define RECIPIENT_COLUMNS 18 /* a line then has 80 */

/* A kind in words; one that is not known here as it is. */
static struct str kind_in_words(struct str kind)
{
    static const struct {
        const char *kind;
        const char *words;
    } kinds[] = {
        {"notify", "notification"},
        {"withdrawn", "withdrawal"},
    };
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        if (str_eq(kind, str_from(kinds[i].kind)))
            return str_from(kinds[i].words);
    }
    return kind;
}

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
    struct str kind = kind_in_words(record->kind);
    printf("%6lld  " STR_FMT "  " STR_FMT "  " STR_FMT "  %5lld  %4lld  " STR_FMT "\n",
           (long long)record->id, STR_ARG(record->reference),
           STR_ARG(terminal_cell(arena, kind, KIND_COLUMNS)),
           STR_ARG(terminal_cell(arena, record->state, STATE_COLUMNS)), (long long)record->attempts,
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
        printf("%6s  %-11s  %-15s  %-9s  %5s  %4s  %s\n", "ID", "REFERENCE", "KIND", "STATE",
               "TRIES", "CODE", "RECIPIENT");
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
