/* receipt: see receipt.h. */
#include "site/receipt.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/utf8.h"
#include "domain/email.h"
#include "domain/promise.h"
#include "http/form.h"
#include "site/pages.h"
#include "view/date.h"

/* What a page of the receipt shows. */
struct shown {
    const struct site_language *language;
    struct submission_receipt receipt;
    const char *error; /* a key of receipt.withdraw.errors, or NULL */
    struct str email;  /* as typed, to be shown again */
};

/* Asks the keeper about the receipt of the path. False, with the answer given, when there is none
 * or the keeper does not answer. STATUS_DENIED leads on, to the page with a message. */
static bool ask(struct exchange *exchange, struct wire_question *question, struct shown *out,
                enum status *status)
{
    struct site *site = exchange->app;
    out->language = site_language(site, exchange->match.params[0]);
    question->token = exchange->match.params[1];
    *status = STATUS_NOT_FOUND;
    if (out->language != NULL && secret_is_token(question->token))
        *status = client_ask(&site->client, question, &out->receipt);
    if (*status == STATUS_OK || *status == STATUS_DENIED)
        return true;
    pages_fail(exchange, *status == STATUS_NOT_FOUND ? 404 : 503);
    return false;
}

/* "You will have an answer by Thursday, 26 November 2026." */
static struct str promise(struct arena *arena, const struct site *site, const struct locale *locale,
                          int64_t received)
{
    return date_in_text(arena, locale, STR("receipt.next_promise"),
                        promise_day(received, site->config->contact.answer_days));
}

static void set_withdrawn(struct arena *arena, const struct site *site, const struct shown *shown,
                          struct value *view)
{
    int64_t at = shown->receipt.withdrawn_at;
    if (at == 0) {
        value_set(arena, view, "withdrawn", value_null(arena));
        return;
    }
    const struct locale *locale = &shown->language->locale;
    struct value *map = value_set_map(arena, view, "withdrawn");
    int64_t erased = at + site->config->retention.withdrawn_days * CLOCK_DAY;
    value_set_text(arena, map, "date", date_time(arena, locale, at));
    value_set_text(
        arena, map, "erased",
        date_in_text(arena, locale, STR("receipt.withdrawn.erased"), clock_local_date(erased)));
}

static void set_withdraw(struct arena *arena, const struct shown *shown, struct str action,
                         struct value *view)
{
    const struct locale *locale = &shown->language->locale;
    struct value *map = value_set_map(arena, view, "withdraw");
    struct str error = STR("");
    if (shown->error != NULL)
        error = locale_count(arena, locale,
                             arena_printf(arena, "receipt.withdraw.errors.%s", shown->error),
                             shown->receipt.tries_left, NULL, 0);
    value_set_text(arena, map, "action", action);
    value_set_text(arena, map, "email", shown->email);
    value_set_text(arena, map, "error", error);
    value_set_bool(arena, map, "possible", shown->receipt.tries_left > 0);
    value_set_bool(arena, map, "open", shown->error != NULL || shown->receipt.tries_left == 0);
}

static void render(struct exchange *exchange, int status, const struct shown *shown)
{
    const struct site *site = exchange->app;
    struct arena *arena = exchange->arena;
    const struct site_language *language = shown->language;
    bool withdrawn = shown->receipt.withdrawn_at != 0;
    struct str title = withdrawn ? STR("receipt.withdrawn.title") : STR("receipt.title");
    struct value *view =
        pages_view(arena, site, language,
                   &(struct pages_head){.slug = "receipt",
                                        .title = locale_text(&language->locale, title),
                                        .place = {arena_printf(arena, "receipt/" STR_FMT,
                                                               STR_ARG(exchange->match.params[1])),
                                                  true},
                                        .noindex = true});
    value_set_text(arena, view, "reference", shown->receipt.reference);
    value_set_text(arena, view, "date",
                   date_time(arena, &language->locale, shown->receipt.created_at));
    value_set_text(arena, view, "promise",
                   promise(arena, site, &language->locale, shown->receipt.created_at));
    set_withdrawn(arena, site, shown, view);
    set_withdraw(arena, shown, exchange->request.path, view);
    response_no_store(exchange->response);
    pages_render(exchange, status, "receipt", view);
}

void receipt_show(struct exchange *exchange)
{
    struct wire_question question = {.kind = WIRE_LOOKUP};
    struct shown shown = {.email = STR("")};
    enum status status;
    if (ask(exchange, &question, &shown, &status))
        render(exchange, 200, &shown);
}

/* What was typed is no address at all: none of the tries is used up. */
static void show_unusable(struct exchange *exchange, struct shown *shown)
{
    struct wire_question question = {.kind = WIRE_LOOKUP};
    enum status status;
    if (!ask(exchange, &question, shown, &status))
        return;
    bool withdrawn = shown->receipt.withdrawn_at != 0;
    if (!withdrawn)
        shown->error = shown->receipt.tries_left == 0 ? "locked"
                       : shown->email.len == 0        ? "empty"
                                                      : "wrong";
    render(exchange, withdrawn ? 200 : 422, shown);
}

void receipt_withdraw(struct exchange *exchange)
{
    struct form form;
    struct wire_question question = {.kind = WIRE_WITHDRAW};
    enum status status;
    if (!request_is_form(&exchange->request) ||
        form_parse(exchange->arena, exchange->request.body, &form) != STATUS_OK) {
        pages_fail(exchange, request_is_form(&exchange->request) ? 400 : 415);
        return;
    }
    struct str typed = str_trim(form_value(&form, STR("email")), " \t\r\n");
    struct shown shown = {.email = utf8_make_showable(exchange->arena, typed)};
    question.email = utf8_nfc(exchange->arena, shown.email);
    if (!utf8_valid(typed) || !email_valid(question.email)) {
        show_unusable(exchange, &shown);
        return;
    }
    if (!ask(exchange, &question, &shown, &status))
        return;
    if (status == STATUS_DENIED) {
        log_info("withdrawal-denied", LOG_STR("reference", shown.receipt.reference),
                 LOG_INT("left", shown.receipt.tries_left));
        shown.error = shown.receipt.tries_left > 0 ? "wrong" : "locked";
        render(exchange, 422, &shown);
        return;
    }
    log_info("withdrawn", LOG_STR("reference", shown.receipt.reference));
    response_no_store(exchange->response);
    response_see_other(exchange->response, exchange->request.path);
}
