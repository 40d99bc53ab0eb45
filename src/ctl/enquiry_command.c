/* indemand enquiry list, indemand enquiry show: what is stored, for people and for programs. */
#include <inttypes.h>
#include <stdio.h>

#include "ctl/database.h"
#include "ctl/output.h"
#include "ctl/terminal.h"
#include "domain/reference.h"
#include "store/enquiries.h"
#include "store/notices.h"
#include "store/spam_reasons.h"

#define COMPANY_COLUMNS 27
#define NAME_COLUMNS 12

/* An enquiry with what belongs to it. */
struct item {
    struct enquiries_record record;
    struct spam_score spam;
    struct notice notice; /* its version is empty when none is on record */
};

/* Reads what belongs to item->record. */
static enum status complete(struct database *database, struct item *item)
{
    item->notice = (struct notice){.version = STR("")};
    enum status status =
        spam_reasons_get(database->db, &database->arena, item->record.id, &item->spam);
    if (status == STATUS_OK && item->record.notice_id != 0)
        status = notices_get(database->db, &database->arena, item->record.notice_id, &item->notice);
    return status;
}

static json_t *reasons_to_json(const struct spam_score *score)
{
    json_t *object = output_object();
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++) {
        if (score->points[i] > 0)
            output_number(object, spam_reason_name((enum spam_reason)i), score->points[i]);
    }
    return object;
}

static json_t *notice_to_json(const struct item *item, struct arena *arena)
{
    if (item->notice.version.len == 0)
        return NULL;
    json_t *object = output_object();
    output_text(object, "version", item->notice.version, arena);
    output_text(object, "lang", item->notice.lang, arena);
    output_time(object, "shown_at", item->record.shown_at, arena);
    return object;
}

static json_t *to_json(const struct item *item, struct arena *arena)
{
    const struct enquiries_record *record = &item->record;
    json_t *object = output_object();
    output_text(object, "reference", record->reference, arena);
    output_text(object, "status", str_from(state_name(record->state)), arena);
    output_time(object, "created_at", record->created_at, arena);
    output_time(object, "answered_at", record->answered_at, arena);
    output_time(object, "erase_at", record->erase_at, arena);
    output_text(object, "lang", record->lang, arena);
    output_number(object, "spam_score", record->spam_score);
    output_inner(object, "spam_reasons", reasons_to_json(&item->spam));
    output_inner(object, "notice", notice_to_json(item, arena));
    for (size_t i = 0; i < FIELD_COUNT; i++)
        output_text(object, field_get((enum field_id)i)->name, record->enquiry.value[i], arena);
    return object;
}

static void print_line(const struct enquiries_record *record, struct arena *arena)
{
    printf(STR_FMT "  %-11s  " STR_FMT "  %-7.2s  " STR_FMT "\n", STR_ARG(record->reference),
           state_name(record->state), STR_ARG(terminal_time(arena, record->created_at)),
           terminal_text(arena, record->enquiry.value[FIELD_COUNTRY]).ptr,
           STR_ARG(terminal_cell(arena, record->enquiry.value[FIELD_COMPANY], COMPANY_COLUMNS)));
}

/* One enquiry after the other, each forgotten before the next is read. */
static enum status list(struct database *database, bool json)
{
    struct output output;
    struct item item = {0};
    enum status status;
    if (json)
        output_begin(&output, true);
    else
        printf("%-11s  %-11s  %-16s  %-7s  %s\n", "REFERENCE", "STATUS", "RECEIVED", "COUNTRY",
               "COMPANY");
    int64_t last = 0;
    while ((status = enquiries_next(database->db, &database->arena, last, &item.record)) ==
           STATUS_OK) {
        last = item.record.id;
        status = json ? complete(database, &item) : STATUS_OK;
        if (status != STATUS_OK)
            break;
        if (json)
            output_add(&output, to_json(&item, &database->arena));
        else
            print_line(&item.record, &database->arena);
        arena_clear(&database->arena);
    }
    if (json)
        output_end(&output);
    return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

enum ctl_exit enquiry_command_list(struct ctl *ctl)
{
    return database_list(ctl, list);
}

static void print_value(struct arena *arena, const char *name, struct str value)
{
    bool more = true;
    while (more) {
        struct str line;
        more = str_cut(value, '\n', &line, &value);
        printf("%-*s" STR_FMT "\n", NAME_COLUMNS, name, STR_ARG(terminal_text(arena, line)));
        name = ""; /* further lines stand below the first */
    }
}

/* "55: trap 40, fast 15" */
static struct str reasons_in_words(struct arena *arena, const struct item *item)
{
    struct str text = arena_printf(arena, "%" PRId64, item->record.spam_score);
    const char *separator = ":";
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++) {
        if (item->spam.points[i] <= 0)
            continue;
        text = arena_printf(arena, STR_FMT "%s %s %" PRId32, STR_ARG(text), separator,
                            spam_reason_name((enum spam_reason)i), item->spam.points[i]);
        separator = ",";
    }
    return text;
}

static void print_item(const struct item *item, struct arena *arena)
{
    const struct enquiries_record *record = &item->record;
    print_value(arena, "reference", record->reference);
    print_value(arena, "status", str_from(state_name(record->state)));
    print_value(arena, "received", terminal_time(arena, record->created_at));
    print_value(arena, "answered", terminal_time(arena, record->answered_at));
    if (record->erase_at != 0)
        print_value(arena, "erase at", terminal_time(arena, record->erase_at));
    print_value(arena, "lang", record->lang);
    print_value(arena, "spam score", reasons_in_words(arena, item));
    if (item->notice.version.len > 0)
        print_value(arena, "notice",
                    arena_printf(arena, STR_FMT ", " STR_FMT ", shown " STR_FMT,
                                 STR_ARG(item->notice.version), STR_ARG(item->notice.lang),
                                 STR_ARG(terminal_time(arena, record->shown_at))));
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (record->enquiry.value[i].len > 0)
            print_value(arena, field_get((enum field_id)i)->name, record->enquiry.value[i]);
    }
}

static enum ctl_exit show(const struct ctl *ctl, struct database *database, bool json)
{
    const char *typed = ctl->argv[0];
    struct item item = {0};
    struct str reference;
    if (!reference_parse(&database->arena, str_from(typed), &reference))
        return ctl_fail(ctl,
                        "%s is no reference: one is like 333-333-333, and its last character"
                        " checks the others",
                        terminal_text(&database->arena, str_from(typed)).ptr);
    enum status status = enquiries_find(database->db, &database->arena, reference, &item.record);
    if (status == STATUS_NOT_FOUND)
        return ctl_fail(ctl, "there is no enquiry " STR_FMT, STR_ARG(reference));
    if (status == STATUS_OK)
        status = complete(database, &item);
    if (status != STATUS_OK)
        return ctl_fail(ctl, "the enquiry cannot be read: %s", status_name(status));
    if (json) {
        struct output output;
        output_begin(&output, false);
        output_add(&output, to_json(&item, &database->arena));
        output_end(&output);
    } else {
        print_item(&item, &database->arena);
    }
    return output_finish(ctl);
}

enum ctl_exit enquiry_command_show(struct ctl *ctl)
{
    struct database database;
    bool json = ctl_take_switch(ctl, "--json");
    if (!ctl_expect(ctl, 1))
        return CTL_USAGE;
    enum ctl_exit result = database_open(ctl, &database);
    if (result != CTL_DONE)
        return result;
    result = show(ctl, &database, json);
    database_close(&database);
    return result;
}
