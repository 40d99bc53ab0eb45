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
    struct str stamp = stamp_make(exchange->arena, &site->key, key, exchange->now);
    response_html(response, 200);
    response_no_store(response);
    response_header(response, "Vary", STR("Accept-Encoding"));
    if (exchange->request.gzip) {
        response_header(response, "Content-Encoding", STR("gzip"));
        put_packed(&response->body, &language->form, key, stamp);
    } else {
        put_plain(&response->body, &language->form, key, stamp);
    }
}

/* A known field twice is no form of ours; unknown fields are ignored. */
static bool has_duplicates(const struct form *form)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (form_count(form, str_from(field_get((enum field_id)i)->name)) > 1)
            return true;
    }
    return form_count(form, STR("key")) > 1 || form_count(form, STR("rendered")) > 1;
}

static void read_fields(const struct form *form, struct enquiry_input input[FIELD_COUNT])
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct form_pair *pair = form_find(form, str_from(field_get((enum field_id)i)->name));
        input[i] = pair == NULL ? (struct enquiry_input){.value = STR("")}
                                : (struct enquiry_input){pair->value, pair->malformed};
    }
}

static void show_again(struct exchange *exchange, const struct site_language *language, int status,
                       const struct form_view *form)
{
    response_no_store(exchange->response);
    if (status == 503)
        response_header(exchange->response, "Retry-After", STR("10"));
    pages_render(exchange, status, "form",
                 form_view_make(exchange->arena, exchange->app, language, form));
}

/* Gives the form a fresh key and stamp. */
static void renew(struct exchange *exchange, struct form_view *form)
{
    const struct site *site = exchange->app;
    form->key = secret_token_at(exchange->arena, exchange->now);
    form->stamp = stamp_make(exchange->arena, &site->key, form->key, exchange->now);
}

static enum status ask_keeper(struct exchange *exchange, const struct site_language *language,
                              enum wire_kind kind, const struct form_view *form,
                              struct submission_receipt *receipt)
{
    struct site *site = exchange->app;
    struct wire_question question = {
        .kind = kind,
        .submission = {.key = form->key, .lang = language->code, .enquiry = form->enquiry}};
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
static void submit(struct exchange *exchange, const struct site_language *language,
                   struct form_view *form, bool current)
{
    struct submission_receipt receipt;
    enum status status =
        ask_keeper(exchange, language, current ? WIRE_SUBMIT : WIRE_REPEAT, form, &receipt);
    if (status == STATUS_OK) {
        show_receipt(exchange, language, &receipt);
    } else if (status == STATUS_NOT_FOUND) {
        renew(exchange, form);
        form->notice = "expired";
        show_again(exchange, language, 200, form);
    } else {
        log_error("not-stored", LOG_TEXT("status", status_name(status)));
        form->notice = "unavailable";
        show_again(exchange, language, 503, form);
    }
}

void contact_submit(struct exchange *exchange)
{
    const struct site *site = exchange->app;
    const struct site_language *language = site_language(site, exchange->match.params[0]);
    if (language == NULL || !request_is_form(&exchange->request)) {
        pages_fail(exchange, language == NULL ? 404 : 415);
        return;
    }
    struct form form;
    if (form_parse(exchange->arena, exchange->request.body, &form) != STATUS_OK ||
        has_duplicates(&form)) {
        pages_fail(exchange, 400);
        return;
    }
    struct enquiry_input input[FIELD_COUNT];
    enum review_action action = review_action(&form);
    struct form_view view = {.key = form_value(&form, STR("key")),
                             .stamp = form_value(&form, STR("rendered")),
                             .trap = utf8_mend(exchange->arena, form_value(&form, STR("comment"))),
                             .changing = action == REVIEW_EDIT};
    enum enquiry_flaw unseen[FIELD_COUNT];
    int64_t rendered = 0;
    read_fields(&form, input);
    size_t flaws = enquiry_check(exchange->arena, input, &view.enquiry,
                                 action == REVIEW_EDIT ? unseen : view.flaws);
    bool ours = secret_is_token(view.key);
    bool current = ours && stamp_check(exchange->arena, &site->key, view.key, view.stamp,
                                       exchange->now, &rendered);
    if (!current && (flaws > 0 || action != REVIEW_SEND))
        renew(exchange, &view);
    if (action == REVIEW_EDIT) {
        show_again(exchange, language, 200, &view);
    } else if (flaws > 0) {
        show_again(exchange, language, 422, &view);
    } else if (action == REVIEW_READ) {
        review_show(exchange, language, &view);
    } else if (!ours) {
        renew(exchange, &view);
        view.notice = "expired";
        show_again(exchange, language, 200, &view);
    } else {
        submit(exchange, language, &view, current);
    }
}
