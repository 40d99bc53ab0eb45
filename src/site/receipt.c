/* receipt: see receipt.h. */
#include "site/receipt.h"

#include "base/clock.h"
#include "domain/workdays.h"
#include "site/pages.h"
#include "view/date.h"

static enum status find(struct exchange *exchange, struct submission_receipt *out)
{
    struct site *site = exchange->app;
    struct wire_question question = {.kind = WIRE_LOOKUP, .token = exchange->match.params[1]};
    if (!secret_is_token(question.token))
        return STATUS_NOT_FOUND;
    return client_ask(&site->client, &question, out);
}

/* "You will have an answer by Thursday, 26 November 2026." */
static struct str promise(struct arena *arena, const struct site *site, const struct locale *locale,
                          int64_t received)
{
    struct calendar_date day =
        workdays_add(clock_local_date(received), site->config->contact.answer_days);
    const struct locale_param params[] = {{STR("date"), date_long(arena, locale, day)}};
    return locale_format(arena, locale, STR("receipt.next_promise"), params, 1);
}

void receipt_show(struct exchange *exchange)
{
    const struct site *site = exchange->app;
    const struct site_language *language = site_language(site, exchange->match.params[0]);
    struct submission_receipt receipt;
    enum status status = language == NULL ? STATUS_NOT_FOUND : find(exchange, &receipt);
    if (status != STATUS_OK) {
        pages_fail(exchange, status == STATUS_NOT_FOUND ? 404 : 503);
        return;
    }
    struct arena *arena = exchange->arena;
    struct value *view = pages_view(
        arena, site, language,
        &(struct pages_head){.slug = "receipt",
                             .title = locale_text(&language->locale, STR("receipt.title")),
                             .noindex = true});
    value_set_text(arena, view, "reference", receipt.reference);
    value_set_text(arena, view, "date", date_time(arena, &language->locale, receipt.created_at));
    value_set_text(arena, view, "promise",
                   promise(arena, site, &language->locale, receipt.created_at));
    response_no_store(exchange->response);
    pages_render(exchange, 200, "receipt", view);
}
