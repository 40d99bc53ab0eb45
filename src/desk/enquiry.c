/* enquiry: see enquiry.h. */
#include "desk/enquiry.h"

#include "base/parse.h"
#include "desk/desk.h"
#include "desk/enquiry_view.h"
#include "desk/next.h"
#include "desk/pages.h"
#include "desk/session.h"
#include "domain/reference.h"
#include "store/enquiries.h"
#include "store/history.h"
#include "store/notices.h"
#include "store/resend.h"
#include "store/spam_reasons.h"

/* The enquiry that the path names. STATUS_NOT_FOUND also for what is no reference. */
static enum status find(struct exchange *exchange, struct db **db, struct enquiries_record *out)
{
    struct str reference;
    if (!reference_parse(exchange->arena, exchange->match.params[0], &reference))
        return STATUS_NOT_FOUND;
    enum status status = desk_db(desk_of(exchange), db);
    return status == STATUS_OK ? enquiries_find(*db, exchange->arena, reference, out) : status;
}

/* Everything that belongs to source->record. */
static enum status read_all(struct exchange *exchange, struct db *db,
                            struct enquiry_view_source *source)
{
    struct arena *arena = exchange->arena;
    int64_t id = source->record.id;
    enum status status =
        outbox_list(db, arena, id, source->mails, ENQUIRY_VIEW_MAILS, &source->mail_count);
    if (status == STATUS_OK)
        status = history_list(db, arena, id, source->history, ENQUIRY_VIEW_HISTORY,
                              &source->history_count);
    if (status == STATUS_OK)
        status = enquiries_related(db, arena, &source->record, source->related,
                                   ENQUIRY_VIEW_RELATED, &source->related_count);
    if (status == STATUS_OK)
        status = spam_reasons_get(db, arena, id, &source->spam);
    if (status == STATUS_OK && source->record.notice_id != 0)
        status = notices_get(db, arena, source->record.notice_id, &source->notice);
    return status;
}

void enquiry_show(struct exchange *exchange)
{
    struct session session;
    struct enquiry_view_source source = {.now = exchange->now,
                                         .threshold = desk_of(exchange)->config->spam.threshold};
    struct db *db;
    if (!session_require(exchange, &session))
        return;
    source.may_change = session_may_change(&session);
    enum status status = find(exchange, &db, &source.record);
    if (status == STATUS_OK)
        status = read_all(exchange, db, &source);
    if (status != STATUS_OK) {
        pages_fail_status(exchange, &session, status);
        return;
    }
    struct value *data = pages_data(exchange, &session, STR("desk.enquiry.title"));
    /* Staff have many tabs open: each says whose it is. */
    value_set_text(exchange->arena, data, "title",
                   arena_printf(exchange->arena, STR_FMT " " STR_FMT,
                                STR_ARG(source.record.reference),
                                STR_ARG(source.record.enquiry.value[FIELD_COMPANY])));
    value_set(exchange->arena, data, "enquiry",
              enquiry_view_build(exchange->arena, &desk_of(exchange)->locale, &source));
    pages_render(exchange, 200, "desk_enquiry", data);
}

static enum status note(struct exchange *exchange, struct db *db, const struct session *session,
                        int64_t id, const char *action, enum state state)
{
    bool status_change = state != STATE_COUNT;
    return history_add(db, id,
                       &(struct history_record){
                           .at = exchange->now,
                           .actor = session->account.name,
                           .action = str_from(action),
                           .detail = str_from(status_change ? state_name(state) : ""),
                       });
}

static enum status note_answer(struct exchange *exchange, struct db *db,
                               const struct session *session, int64_t id)
{
    enum status status = enquiries_set_answered(db, id, exchange->now);
    return status == STATUS_OK ? note(exchange, db, session, id, "answered", STATE_COUNT) : status;
}

/* Inside a transaction. STATUS_CONFLICT when it is not in `from` any more. */
static enum status move(struct exchange *exchange, struct db *db, const struct session *session,
                        const struct enquiries_record *record, enum state from, enum state to)
{
    bool releases = state_releases(from, to);
    enum status status = enquiries_set_state(db, record->id, from, to, exchange->now);
    if (status == STATUS_OK)
        status = note(exchange, db, session, record->id, releases ? "released" : "status", to);
    if (status == STATUS_OK && releases)
        status = outbox_release_held(db, record->id, exchange->now);
    /* Who says "answered" has answered: the time to the first answer must not miss it. */
    if (status == STATUS_OK && to == STATE_ANSWERED && record->answered_at == 0)
        status = note_answer(exchange, db, session, record->id);
    return status;
}

/* Where a change leads: to the page of the desk that the form names, such as the list it stands in,
 * else to the enquiry. */
static struct str way_back(struct exchange *exchange, const struct form *form, struct str reference)
{
    struct str next = form_value(form, STR("next"));
    return next_is_own(next)
               ? next
               : arena_printf(exchange->arena, "/desk/enquiry/" STR_FMT, STR_ARG(reference));
}

/* Ends the transaction and answers: back with what was done, or what was in the way. */
static void finish(struct exchange *exchange, struct db *db, const struct session *session,
                   struct str back, enum status status, struct str done)
{
    if (status == STATUS_OK)
        status = db_commit(db);
    else
        db_rollback(db);
    if (status == STATUS_CONFLICT) {
        status = STATUS_OK;
        done = STR("status_lost");
    }
    if (status == STATUS_OK)
        pages_done(exchange, back, done);
    else
        pages_fail_status(exchange, session, status);
}

/* Finds the enquiry and begins a transaction. False, with the answer given, when either fails. */
static bool begin(struct exchange *exchange, const struct session *session, struct db **db,
                  struct enquiries_record *record)
{
    enum status status = find(exchange, db, record);
    if (status == STATUS_OK)
        status = db_begin(*db);
    if (status != STATUS_OK)
        pages_fail_status(exchange, session, status);
    return status == STATUS_OK;
}

void enquiry_set_status(struct exchange *exchange)
{
    struct session session;
    struct form form;
    struct enquiries_record record;
    struct db *db;
    enum state from;
    enum state to;
    if (!session_require_change(exchange, &session, &form))
        return;
    if (!state_find(form_value(&form, STR("from")), &from) ||
        !state_find(form_value(&form, STR("status")), &to)) {
        pages_fail(exchange, &session, 400);
        return;
    }
    if (!begin(exchange, &session, &db, &record))
        return;
    enum status status = STATUS_OK;
    struct str done = state_releases(from, to) ? STR("released")
                      : to == STATE_SPAM       ? STR("spam")
                                               : STR("status_changed");
    if (from == to)
        done = STR("status_same");
    else if (!state_may(from, to))
        done = STR("status_refused");
    else
        status = move(exchange, db, &session, &record, from, to);
    finish(exchange, db, &session, way_back(exchange, &form, record.reference), status, done);
}

void enquiry_set_answered(struct exchange *exchange)
{
    struct session session;
    struct form form;
    struct enquiries_record record;
    struct db *db;
    if (!session_require_change(exchange, &session, &form) ||
        !begin(exchange, &session, &db, &record))
        return;
    /* Read again: nobody else can change it now. */
    enum status status = enquiries_get(db, exchange->arena, record.id, &record);
    if (status == STATUS_OK && !state_handled(record.state)) {
        finish(exchange, db, &session, way_back(exchange, &form, record.reference), STATUS_OK,
               STR("status_refused"));
        return;
    }
    if (status == STATUS_OK)
        status = note_answer(exchange, db, &session, record.id);
    if (status == STATUS_OK && state_waits(record.state)) {
        status = enquiries_set_state(db, record.id, record.state, STATE_ANSWERED, exchange->now);
        if (status == STATUS_OK)
            status = note(exchange, db, &session, record.id, "status", STATE_ANSWERED);
    }
    finish(exchange, db, &session, way_back(exchange, &form, record.reference), status,
           STR("answered"));
}

void enquiry_resend(struct exchange *exchange)
{
    struct session session;
    struct form form;
    struct enquiries_record record;
    struct db *db;
    struct resend_order order = {.now = exchange->now};
    if (!session_require_change(exchange, &session, &form))
        return;
    if (!parse_int(form_value(&form, STR("mail")), 1, INT64_MAX, &order.id)) {
        pages_fail(exchange, &session, 400);
        return;
    }
    if (!begin(exchange, &session, &db, &record))
        return;
    order.enquiry_id = record.id;
    order.actor = session.account.name;
    enum status status = resend_queue(db, &order);
    bool refused = status == STATUS_CONFLICT; /* nothing was written */
    finish(exchange, db, &session, way_back(exchange, &form, record.reference),
           refused ? STATUS_OK : status, refused ? STR("resend_refused") : STR("resent"));
}
