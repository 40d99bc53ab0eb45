/* contact: see contact.h. */
#include "site/contact.h"

#include "base/log.h"
#include "base/utf8.h"
#include "http/form.h"
#include "site/form_view.h"
#include "site/pages.h"
#include "site/review.h"
#include "site/stamp.h"

static void put_plain(struct buf *out, const struct site_form *form, struct str key,
                      struct str stamp)
{
    buf_add(out, form->before_key);
    buf_add(out, key);
    buf_add(out, form->before_stamp);
    buf_add(out, stamp);
    buf_add(out, form->rest);
}

static void put_packed(struct buf *out, const struct site_form *form, struct str key,
                       struct str stamp)
{
    struct gzip_parts page = gzip_parts_begin(out);
    gzip_parts_add(&page, &form->before_key_gzip);
    gzip_parts_add_plain(&page, key);
    gzip_parts_add(&page, &form->before_stamp_gzip);
    gzip_parts_add_plain(&page, stamp);
    gzip_parts_add(&page, &form->rest_gzip);
    gzip_parts_end(&page);
}

static struct str make_stamp(struct exchange *exchange, const struct site_language *language,
                             struct str key)
{
    const struct site *site = exchange->app;
    struct stamp stamp = {.rendered = exchange->now, .notice = language->notice->digest};
    return stamp_make(exchange->arena, &site->key, key, &stamp);
}

/* Not no-store: with that, Back brings the text into a form with another key, and what is sent
 * changed from there is no correction any more. */
void contact_show(struct exchange *exchange)
{
    const struct site *site = exchange->app;
    const struct site_language *language = site_language(site, exchange->match.params[0]);
    if (language == NULL) {
        pages_fail(exchange, 404);
        return;
    }
    struct response *response = exchange->response;
    struct str key = secret_token_at(exchange->arena, exchange->now);
    struct str stamp = make_stamp(exchange, language, key);
    response_html(response, 200);
    response_fetch_anew(response);
    response_header(response, "Vary", STR("Accept-Encoding"));
    if (exchange->request.gzip) {
        response_header(response, "Content-Encoding", STR("gzip"));
        put_packed(&response->body, &language->form, key, stamp);
    } else {
        put_plain(&response->body, &language->form, key, stamp);
    }
}

/* A form as it was sent. */
struct sent {
    const struct site_language *language;
    enum review_action action;
    struct form_view view;
    struct stamp stamp;
    size_t flaws;
    bool ours;    /* its key has the form of ours */
    bool current; /* its stamp is ours, and not too old */
};

/* A known field twice is no form of ours; unknown fields are ignored. */
static bool has_duplicates(const struct form *form)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (form_count(form, str_from(field_get((enum field_id)i)->name)) > 1)
            return true;
    }
    return form_count(form, STR("key")) > 1 || form_count(form, STR("rendered")) > 1;
}

static void read_fields(struct arena *arena, const struct form *form, struct sent *sent)
{
    struct enquiry_input input[FIELD_COUNT];
    enum enquiry_flaw flaws[FIELD_COUNT];
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct form_pair *pair = form_find(form, str_from(field_get((enum field_id)i)->name));
        input[i] = pair == NULL ? (struct enquiry_input){.value = STR("")}
                                : (struct enquiry_input){pair->value, pair->malformed};
    }
    sent->flaws = enquiry_check(arena, input, &sent->view.enquiry, flaws);
    /* Who goes back to change an answer, or to another language, is not told of others. */
    bool judged = sent->action == REVIEW_SEND || sent->action == REVIEW_READ;
    for (size_t i = 0; i < FIELD_COUNT && judged; i++)
        sent->view.flaws[i] = flaws[i];
}

/* What stands in the field that no person sees, in any of its shapes. */
static struct str read_trap(struct arena *arena, const struct form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        const struct form_pair *pair = &form->pairs[i];
        if (str_eq(pair->name, STR("comment")) && pair->value.len > 0)
            return utf8_make_showable(arena, pair->value);
    }
    return STR("");
}

/* Should the form be shown again, then with the words of now, which may not be those it had: in
 * that case its next stamp tells of these. A form that only changes its language is as old as it
 * was. */
static void keep_stamp_true(struct exchange *exchange, struct sent *sent)
{
    const struct site *site = exchange->app;
    struct str notice = sent->language->notice->digest;
    if (!sent->current || str_eq(sent->stamp.notice, notice))
        return;
    struct stamp stamp = {.rendered = exchange->now, .notice = notice};
    if (sent->action == REVIEW_SWITCH)
        stamp.rendered = sent->stamp.rendered;
    sent->view.stamp = stamp_make(exchange->arena, &site->key, sent->view.key, &stamp);
}

/* False, with the answer given, when what came is not the form. */
static bool read_sent(struct exchange *exchange, struct sent *sent)
{
    const struct site *site = exchange->app;
    struct form form;
    *sent = (struct sent){.language = site_language(site, exchange->match.params[0])};
    if (sent->language == NULL || !request_is_form(&exchange->request)) {
        pages_fail(exchange, sent->language == NULL ? 404 : 415);
        return false;
    }
    if (form_parse(exchange->arena, exchange->request.body, &form) != STATUS_OK ||
        has_duplicates(&form)) {
        pages_fail(exchange, 400);
        return false;
    }
    struct form_view *view = &sent->view;
    sent->action = review_action(&form);
    view->key = form_value(&form, STR("key"));
    view->stamp = form_value(&form, STR("rendered"));
    view->trap = read_trap(exchange->arena, &form);
    view->changing = sent->action == REVIEW_EDIT;
    read_fields(exchange->arena, &form, sent);
    sent->ours = secret_is_token(view->key);
    sent->current = sent->ours && stamp_check(exchange->arena, &site->key, view->key, view->stamp,
                                              exchange->now, &sent->stamp);
    keep_stamp_true(exchange, sent);
    return true;
}

/* The form once more, with everything in it. */
static void show_again(struct exchange *exchange, const struct sent *sent, int status)
{
    response_no_store(exchange->response);
    if (status == 503)
        response_header(exchange->response, "Retry-After", STR("10"));
    if (status == 429)
        response_header(exchange->response, "Retry-After", STR("60"));
    pages_render(exchange, status, "form",
                 form_view_make(exchange->arena, exchange->app, sent->language, &sent->view));
}

static void show_with_notice(struct exchange *exchange, struct sent *sent, int status,
                             const char *notice)
{
    sent->view.notice = notice;
    show_again(exchange, sent, status);
}

/* Gives the form a fresh key and stamp. */
static void renew(struct exchange *exchange, struct sent *sent)
{
    sent->view.key = secret_token_at(exchange->arena, exchange->now);
    sent->view.stamp = make_stamp(exchange, sent->language, sent->view.key);
}

static enum status ask_keeper(struct exchange *exchange, const struct sent *sent,
                              struct submission_receipt *receipt)
{
    struct site *site = exchange->app;
    struct spam_behaviour behaviour = {.trap = sent->view.trap.len > 0,
                                       .elapsed = exchange->now - sent->stamp.rendered};
    struct wire_question question = {
        .kind = sent->current ? WIRE_SUBMIT : WIRE_REPEAT,
        .submission = {.key = sent->view.key,
                       .lang = sent->language->code,
                       .notice = sent->stamp.notice,
                       .visitor = exchange->request.remote_addr,
                       .shown_at = sent->stamp.rendered,
                       .enquiry = sent->view.enquiry},
    };
    if (sent->current)
        spam_judge(&sent->view.enquiry, &behaviour, &question.submission.spam);
    return client_ask(&site->client, &question, receipt);
}

static void show_receipt(struct exchange *exchange, const struct site_language *language,
                         const struct submission_receipt *receipt)
{
    log_info(receipt->repeated ? "repeated" : "received", LOG_STR("reference", receipt->reference),
             LOG_STR("lang", language->code));
    response_no_store(exchange->response);
    response_see_other(exchange->response,
                       arena_printf(exchange->arena, "/" STR_FMT "/receipt/" STR_FMT,
                                    STR_ARG(language->code), STR_ARG(receipt->token)));
}

/* A valid form: stores it, unless it has expired. What is stored already leads to its receipt even
 * then. */
static void submit(struct exchange *exchange, struct sent *sent)
{
    struct submission_receipt receipt;
    enum status status = ask_keeper(exchange, sent, &receipt);
    if (status == STATUS_OK && receipt.withdrawn_at != 0) {
        renew(exchange, sent);
        show_with_notice(exchange, sent, 200, "withdrawn");
    } else if (status == STATUS_OK) {
        show_receipt(exchange, sent->language, &receipt);
    } else if (status == STATUS_NOT_FOUND) {
        renew(exchange, sent);
        show_with_notice(exchange, sent, 200, "expired");
    } else if (status == STATUS_DENIED) {
        show_with_notice(exchange, sent, 429, "limited");
    } else {
        log_error("not-stored", LOG_TEXT("status", status_name(status)));
        show_with_notice(exchange, sent, 503, "unavailable");
    }
}

/* The web server has counted too many from this visitor: nothing is tried. */
static void turn_away(struct exchange *exchange, struct sent *sent)
{
    if (!sent->ours)
        renew(exchange, sent);
    show_with_notice(exchange, sent, 429, "limited");
}

void contact_submit(struct exchange *exchange)
{
    struct sent sent;
    if (!read_sent(exchange, &sent))
        return;
    /* Whoever only reads on in another language is neither judged nor turned away. */
    if (exchange->request.limited && sent.action != REVIEW_SWITCH) {
        turn_away(exchange, &sent);
        return;
    }
    if (!sent.current && (sent.flaws > 0 || sent.action != REVIEW_SEND))
        renew(exchange, &sent);
    if (sent.action == REVIEW_EDIT || sent.action == REVIEW_SWITCH) {
        show_again(exchange, &sent, 200);
    } else if (sent.flaws > 0) {
        show_again(exchange, &sent, 422);
    } else if (sent.action == REVIEW_READ) {
        review_show(exchange, sent.language, &sent.view);
    } else if (!sent.ours) {
        renew(exchange, &sent);
        show_with_notice(exchange, &sent, 200, "expired");
    } else {
        submit(exchange, &sent);
    }
}
