/* pages: see pages.h. */
#include "desk/pages.h"

#include "base/log.h"
#include "http/form.h"

#define RETRY_AFTER STR("5")

struct failure {
    int http_status;
    const char *text; /* in desk.message */
};

static const struct failure FAILURES[] = {
    {400, "bad_request"}, {403, "forbidden"},  {404, "not_found"},   {405, "method_not_allowed"},
    {413, "too_large"},   {415, "media_type"}, {503, "unavailable"},
};

/* A code is looked up among our texts; nothing a link says is shown. */
static struct value *flash(struct exchange *exchange)
{
    struct form query;
    struct arena *arena = exchange->arena;
    struct locale *locale = &desk_of(exchange)->locale;
    if (exchange->request.method == REQUEST_POST ||
        form_parse(arena, exchange->request.query, &query) != STATUS_OK)
        return value_null(arena);
    const struct value *texts = value_path(locale->texts, STR("desk.flash"));
    struct str code = form_value(&query, STR("done"));
    const struct value *text = texts == NULL ? NULL : value_find(texts, code);
    return text == NULL ? value_null(arena) : value_text(arena, value_get_text(text));
}

static struct value *user(struct exchange *exchange, const struct session *session)
{
    struct arena *arena = exchange->arena;
    if (session == NULL)
        return value_null(arena);
    struct value *user = value_map(arena);
    struct str path = arena_printf(arena, "desk.roles." STR_FMT, STR_ARG(session->account.role));
    value_set_text(arena, user, "name", session->account.name);
    value_set_text(arena, user, "role", locale_text(&desk_of(exchange)->locale, path));
    return user;
}

struct value *pages_data(struct exchange *exchange, const struct session *session, struct str title)
{
    struct desk *desk = desk_of(exchange);
    struct arena *arena = exchange->arena;
    struct value *data = value_map(arena);
    value_set_text(arena, data, "lang", desk->locale.lang);
    value_set_text(arena, data, "dir", desk->locale.dir);
    value_set_text(arena, data, "title", locale_text(&desk->locale, title));
    value_set(arena, data, "t", desk->locale.texts);
    value_set(arena, data, "asset", desk->assets);
    value_set(arena, data, "operator", desk->operator);
    value_set(arena, data, "user", user(exchange, session));
    value_set_text(arena, data, "csrf", session == NULL ? STR("") : session->csrf);
    value_set(arena, data, "flash", flash(exchange));
    return data;
}

void pages_render(struct exchange *exchange, int http_status, const char *name,
                  const struct value *data)
{
    struct response *response = exchange->response;
    response_html(response, http_status);
    response_no_store(response);
    /* A template of ours that asks for what the data lacks is a fault no visitor can mend. */
    if (mustache_render(desk_of(exchange)->templates, name, data, &response->body) != STATUS_OK)
        log_abort("a page cannot be rendered");
}

void pages_done(struct exchange *exchange, struct str path, struct str code)
{
    if (code.len > 0)
        path = arena_printf(exchange->arena, STR_FMT "%sdone=" STR_FMT, STR_ARG(path),
                            str_index(path, '?') < path.len ? "&" : "?", STR_ARG(code));
    response_see_other(exchange->response, path);
    response_no_store(exchange->response);
}

void pages_fail(struct exchange *exchange, const struct session *session, int http_status)
{
    struct arena *arena = exchange->arena;
    const struct failure *failure = NULL;
    for (size_t i = 0; i < sizeof(FAILURES) / sizeof(FAILURES[0]); i++) {
        if (FAILURES[i].http_status == http_status)
            failure = &FAILURES[i];
    }
    if (failure == NULL)
        log_abort("a failure without a page");
    struct str title = arena_printf(arena, "desk.message.%s.title", failure->text);
    struct str heading = arena_printf(arena, "desk.message.%s.heading", failure->text);
    struct str text = arena_printf(arena, "desk.message.%s.text", failure->text);
    const struct locale *locale = &desk_of(exchange)->locale;

    struct value *data = pages_data(exchange, session, title);
    value_set_text(arena, data, "heading", locale_text(locale, heading));
    value_set_text(arena, data, "text", locale_text(locale, text));
    if (http_status == 503)
        response_header(exchange->response, "Retry-After", RETRY_AFTER);
    pages_render(exchange, http_status, "desk_message", data);
}

void pages_fail_early(struct exchange *exchange, int http_status)
{
    pages_fail(exchange, NULL, http_status);
}

void pages_fail_status(struct exchange *exchange, const struct session *session, enum status status)
{
    desk_db_failed(desk_of(exchange), status);
    switch (status) {
    case STATUS_NOT_FOUND:
        pages_fail(exchange, session, 404);
        return;
    case STATUS_DENIED:
        pages_fail(exchange, session, 403);
        return;
    case STATUS_TOO_LARGE:
        pages_fail(exchange, session, 413);
        return;
    case STATUS_BUSY:
    case STATUS_FULL:
    case STATUS_IO:
    case STATUS_UNAVAILABLE:
        pages_fail(exchange, session, 503);
        return;
    case STATUS_OK:
    case STATUS_INVALID:
    case STATUS_CONFLICT:
        break;
    }
    pages_fail(exchange, session, 400);
}
