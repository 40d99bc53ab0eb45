/* enquiry_view: see enquiry_view.h. */
#include "desk/enquiry_view.h"

#include "base/clock.h"
#include "desk/link.h"
#include "desk/spam_view.h"
#include "desk/text.h"
#include "store/resend.h"

static void add_code(struct arena *arena, const struct locale *locale, struct value *map,
                     const char *key, const char *prefix, struct str code)
{
    struct value *pair = value_set_map(arena, map, key);
    value_set_text(arena, pair, "code", code);
    value_set_text(arena, pair, "label", text_code(arena, locale, prefix, code));
}

/* What a field's value looks like to people. */
static struct str show_value(struct arena *arena, const struct locale *locale,
                             const struct field *field, struct str value)
{
    switch (field->kind) {
    case FIELD_KIND_COUNTRY:
        return text_code(arena, locale, "countries", value);
    case FIELD_KIND_CHOICE:
    case FIELD_KIND_CHECK:
        return text_code(arena, locale, arena_printf(arena, "form.choices.%s", field->name).ptr,
                         value);
    case FIELD_KIND_LINE:
    case FIELD_KIND_TEXT:
    case FIELD_KIND_EMAIL:
    case FIELD_KIND_WEBSITE:
        break;
    }
    return value;
}

static struct str field_href(struct arena *arena, enum field_id id, struct str value)
{
    switch (field_get(id)->kind) {
    case FIELD_KIND_EMAIL:
        return link_mailto(arena, value, STR(""));
    case FIELD_KIND_WEBSITE:
        return link_website(arena, value);
    case FIELD_KIND_LINE:
        return id == FIELD_PHONE ? link_tel(arena, value) : STR("");
    case FIELD_KIND_TEXT:
    case FIELD_KIND_CHOICE:
    case FIELD_KIND_COUNTRY:
    case FIELD_KIND_CHECK:
        break;
    }
    return STR("");
}

/* Is the field shown above the list already? */
static bool stands_apart(enum field_id id)
{
    return id == FIELD_NAME || id == FIELD_COMPANY || id == FIELD_COUNTRY || id == FIELD_MESSAGE;
}

static void add_fields(struct arena *arena, const struct locale *locale,
                       const struct enquiry *enquiry, struct value *view)
{
    struct value *list = value_set_list(arena, view, "fields");
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        enum field_id id = (enum field_id)i;
        const struct field *field = field_get(id);
        struct str value = enquiry->value[i];
        if (value.len == 0 || stands_apart(id))
            continue;
        struct str label = arena_printf(arena, "form.fields.%s.short", field->name);
        struct value *item = value_add_map(arena, list);
        value_set_text(arena, item, "label", locale_text(locale, label));
        value_set_text(arena, item, "value", show_value(arena, locale, field, value));
        value_set_bool(arena, item, "is_long", field->kind == FIELD_KIND_TEXT);
        value_set_text(arena, item, "href", field_href(arena, id, value));
    }
}

static void add_heading(struct arena *arena, const struct locale *locale,
                        const struct enquiries_record *record, struct value *view)
{
    const struct str *value = record->enquiry.value;
    struct locale_param reference = {STR("reference"), record->reference};
    struct str subject = locale_format(arena, locale, STR("desk.mailto_subject"), &reference, 1);
    value_set_text(arena, view, "reference", record->reference);
    value_set_text(arena, view, "company", value[FIELD_COMPANY]);
    value_set_text(arena, view, "name", value[FIELD_NAME]);
    value_set_text(arena, view, "country",
                   text_code(arena, locale, "countries", value[FIELD_COUNTRY]));
    value_set_text(arena, view, "message", value[FIELD_MESSAGE]);
    value_set_text(arena, view, "mailto", link_mailto(arena, value[FIELD_EMAIL], subject));
}

static void add_answer(struct arena *arena, const struct locale *locale,
                       const struct enquiry_view_source *source, struct value *view)
{
    const struct enquiries_record *record = &source->record;
    bool answered = record->answered_at != 0;
    bool waiting = !answered && state_waits(record->state);
    value_set_text(arena, view, "created", text_time(arena, record->created_at));
    value_set_text(arena, view, "iso", clock_rfc3339(arena, record->created_at));
    value_set_text(arena, view, "age", text_age(arena, locale, source->now - record->created_at));
    value_set_bool(arena, view, "waiting", waiting);
    value_set_text(arena, view, "answered",
                   answered ? text_time(arena, record->answered_at) : STR(""));
    value_set_text(arena, view, "time_to_answer",
                   answered ? text_age(arena, locale, record->answered_at - record->created_at)
                            : STR(""));
    value_set_bool(arena, view, "may_answer", source->may_change);
}

static void add_statuses(struct arena *arena, const struct locale *locale,
                         const struct enquiry_view_source *source, struct value *view)
{
    enum state present = source->record.state;
    struct value *list = value_set_list(arena, view, "statuses");
    bool leads_on = false;
    for (size_t i = 0; i < STATE_COUNT; i++) {
        enum state state = (enum state)i;
        struct str code = str_from(state_name(state));
        if (state != present && !state_may(present, state))
            continue;
        struct value *item = value_add_map(arena, list);
        value_set_text(arena, item, "value", code);
        value_set_text(arena, item, "label", text_code(arena, locale, "desk.status", code));
        value_set_bool(arena, item, "current", state == present);
        leads_on = leads_on || state != present;
    }
    add_code(arena, locale, view, "status", "desk.status", str_from(state_name(present)));
    value_set_bool(arena, view, "may_change", source->may_change && leads_on);
}

/* "250 2.0.0 Ok": the server's code and words, as far as it gave any. */
static struct str reply_text(struct arena *arena, const struct outbox_record *mail)
{
    if (mail->last_code == 0)
        return mail->last_reply;
    return arena_printf(arena, "%lld " STR_FMT, (long long)mail->last_code,
                        STR_ARG(mail->last_reply));
}

static void add_mails(struct arena *arena, const struct locale *locale,
                      const struct enquiry_view_source *source, struct value *view)
{
    struct value *list = value_set_list(arena, view, "mails");
    for (size_t i = 0; i < source->mail_count; i++) {
        const struct outbox_record *mail = &source->mails[i];
        struct value *item = value_add_map(arena, list);
        value_set_text(arena, item, "kind", text_code(arena, locale, "desk.mail_kind", mail->kind));
        value_set_text(arena, item, "recipient", mail->recipient);
        add_code(arena, locale, item, "state", "desk.mail_state", mail->state);
        value_set_int(arena, item, "attempts", mail->attempts);
        value_set_text(arena, item, "reply", reply_text(arena, mail));
        value_set_bool(arena, item, "answered", mail->last_code != 0);
        value_set_text(arena, item, "when", text_time(arena, mail->updated_at));
        value_set_int(arena, item, "id", mail->id);
        value_set_bool(arena, item, "may_resend",
                       source->may_change && resend_allowed(mail, source->record.state));
    }
    value_set_bool(arena, view, "has_mails", source->mail_count > 0);
}

static struct str event_text(struct arena *arena, const struct locale *locale,
                             const struct history_record *event)
{
    struct locale_param params[] = {
        {STR("status"), text_code(arena, locale, "desk.status", event->detail)},
        {STR("state"), text_code(arena, locale, "desk.mail_state", event->detail)},
    };
    struct str path = arena_printf(arena, "desk.history." STR_FMT, STR_ARG(event->action));
    return locale_format(arena, locale, path, params, sizeof(params) / sizeof(params[0]));
}

static void add_history(struct arena *arena, const struct locale *locale,
                        const struct enquiry_view_source *source, struct value *view)
{
    struct value *list = value_set_list(arena, view, "history");
    for (size_t i = 0; i < source->history_count; i++) {
        const struct history_record *event = &source->history[i];
        struct value *item = value_add_map(arena, list);
        value_set_text(arena, item, "when", text_time(arena, event->at));
        value_set_text(arena, item, "iso", clock_rfc3339(arena, event->at));
        value_set_text(arena, item, "actor", text_code(arena, locale, "desk.actor", event->actor));
        value_set_text(arena, item, "text", event_text(arena, locale, event));
    }
}

/* Corrections and repeats: who answers should see that there is another one. */
static void add_related(struct arena *arena, const struct locale *locale,
                        const struct enquiry_view_source *source, struct value *view)
{
    struct value *list = value_set_list(arena, view, "related");
    for (size_t i = 0; i < source->related_count; i++) {
        const struct enquiries_relation *relation = &source->related[i];
        struct value *item = value_add_map(arena, list);
        value_set_text(arena, item, "text",
                       text_code(arena, locale, "desk.related", relation->kind));
        value_set_text(arena, item, "reference", relation->reference);
    }
}

/* Why it looks like spam, or a little so; null when nothing does and nobody says so. */
static void add_spam(struct arena *arena, const struct locale *locale,
                     const struct enquiry_view_source *source, struct value *view)
{
    enum state state = source->record.state;
    bool decided = state == STATE_QUARANTINED || state == STATE_SPAM;
    value_set_bool(arena, view, "handled", state_handled(state));
    if (spam_total(&source->spam) == 0 && !decided) {
        value_set(arena, view, "spam", value_null(arena));
        return;
    }
    struct value *map = value_set_map(arena, view, "spam");
    value_set_int(arena, map, "score", spam_total(&source->spam));
    value_set_int(arena, map, "threshold", source->threshold);
    spam_view_reasons(arena, locale, &source->spam, map);
    value_set_bool(arena, map, "is_held", state == STATE_QUARANTINED);
    value_set_bool(arena, map, "is_spam", state == STATE_SPAM);
}

/* What was shown, and what of it was agreed to; null for an enquiry that has no notice on record.
 */
static void add_consent(struct arena *arena, const struct locale *locale,
                        const struct enquiry_view_source *source, struct value *view)
{
    const struct notice *notice = &source->notice;
    if (notice->version.len == 0) {
        value_set(arena, view, "consent", value_null(arena));
        return;
    }
    struct value *map = value_set_map(arena, view, "consent");
    const struct locale_param params[] = {
        {STR("version"), notice->version},
        {STR("lang"), text_code(arena, locale, "form.choices.reply_lang", notice->lang)},
        {STR("time"), text_time(arena, source->record.shown_at)},
    };
    value_set_text(arena, map, "shown",
                   locale_format(arena, locale, STR("desk.enquiry.consent_shown"), params, 3));
    value_set_text(arena, map, "lang", notice->lang);
    struct value *given = value_set_list(arena, map, "given");
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        struct str label = notice_label(notice, str_from(field_get((enum field_id)i)->name));
        if (label.len > 0 && source->record.enquiry.value[i].len > 0)
            value_set_text(arena, value_add_map(arena, given), "text", label);
    }
}

static void add_withdrawn(struct arena *arena, const struct enquiry_view_source *source,
                          struct value *view)
{
    if (source->record.state != STATE_WITHDRAWN) {
        value_set(arena, view, "withdrawn", value_null(arena));
        return;
    }
    struct value *map = value_set_map(arena, view, "withdrawn");
    value_set_text(arena, map, "erase", text_time(arena, source->record.erase_at));
}

struct value *enquiry_view_build(struct arena *arena, const struct locale *locale,
                                 const struct enquiry_view_source *source)
{
    struct value *view = value_map(arena);
    add_heading(arena, locale, &source->record, view);
    add_answer(arena, locale, source, view);
    add_fields(arena, locale, &source->record.enquiry, view);
    add_statuses(arena, locale, source, view);
    add_spam(arena, locale, source, view);
    add_consent(arena, locale, source, view);
    add_withdrawn(arena, source, view);
    add_related(arena, locale, source, view);
    add_mails(arena, locale, source, view);
    add_history(arena, locale, source, view);
    return view;
}
