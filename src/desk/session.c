/* session: see session.h. */
#include "desk/session.h"

#include "base/clock.h"
#include "desk/desk.h"
#include "desk/next.h"
#include "desk/pages.h"
#include "http/cookie.h"

/* Half a digest is as long as what it protects against guessing needs: 128 bits. */
#define CSRF_BYTES (SECRET_HASH_BYTES / 2)

static struct str csrf_token(struct arena *arena, struct str token)
{
    struct secret_hash digest = secret_digest(arena_printf(arena, "csrf:" STR_FMT, STR_ARG(token)));
    return secret_hex(arena, digest.bytes, CSRF_BYTES);
}

static struct str cookie_token(const struct exchange *exchange)
{
    struct str token = cookie_get(exchange->request.cookie, STR(SESSION_COOKIE));
    return secret_is_token(token) ? token : STR("");
}

static void set_cookie(struct exchange *exchange, struct str token, const char *more)
{
    response_header(exchange->response, "Set-Cookie",
                    arena_printf(exchange->arena,
                                 SESSION_COOKIE "=" STR_FMT
                                                "; Path=/; Secure; HttpOnly; SameSite=Lax%s",
                                 STR_ARG(token), more));
}

enum status session_find(struct exchange *exchange, struct session *out)
{
    struct str token = cookie_token(exchange);
    if (token.len == 0)
        return STATUS_NOT_FOUND;
    struct db *db;
    enum status status = desk_db(desk_of(exchange), &db);
    if (status != STATUS_OK)
        return status;
    out->token = secret_digest(token);
    out->csrf = csrf_token(exchange->arena, token);
    return sessions_find(db, exchange->arena, &out->token, exchange->now, &out->account);
}

/* Leads to the login and from there back to the page that was asked for. */
static void ask_for_login(struct exchange *exchange)
{
    struct arena *arena = exchange->arena;
    const struct request *request = &exchange->request;
    struct str here = request->query.len == 0
                          ? request->path
                          : arena_printf(arena, STR_FMT "?" STR_FMT, STR_ARG(request->path),
                                         STR_ARG(request->query));
    bool expired = cookie_token(exchange).len > 0;
    struct str login = arena_printf(arena, "/desk/login?next=" STR_FMT "%s",
                                    STR_ARG(next_is_own(here) ? form_encode(arena, here) : STR("")),
                                    expired ? "&why=expired" : "");
    pages_done(exchange, login, STR(""));
}

bool session_require(struct exchange *exchange, struct session *out)
{
    enum status status = session_find(exchange, out);
    if (status == STATUS_NOT_FOUND)
        ask_for_login(exchange);
    else if (status != STATUS_OK)
        pages_fail_status(exchange, NULL, status);
    return status == STATUS_OK;
}

bool session_read_form(struct exchange *exchange, const struct session *session, struct form *form)
{
    const struct request *request = &exchange->request;
    int failure = 0;
    if (!request_same_origin(request))
        failure = 403;
    else if (!request_is_form(request))
        failure = 415;
    else if (form_parse(exchange->arena, request->body, form) != STATUS_OK)
        failure = 400;
    if (failure != 0)
        pages_fail(exchange, session, failure);
    return failure == 0;
}

bool session_require_form(struct exchange *exchange, struct session *out, struct form *form)
{
    enum status status = session_find(exchange, out);
    if (status != STATUS_OK) {
        pages_fail_status(exchange, NULL, status == STATUS_NOT_FOUND ? STATUS_DENIED : status);
        return false;
    }
    if (!session_read_form(exchange, out, form))
        return false;
    if (!secret_equal(form_value(form, STR("csrf")), out->csrf)) {
        pages_fail(exchange, out, 403);
        return false;
    }
    return true;
}

bool session_may_change(const struct session *session)
{
    return !str_eq(session->account.role, STR("viewer"));
}

bool session_require_change(struct exchange *exchange, struct session *out, struct form *form)
{
    if (!session_require_form(exchange, out, form))
        return false;
    if (!session_may_change(out)) {
        pages_fail(exchange, out, 403);
        return false;
    }
    return true;
}

enum status session_start(struct exchange *exchange, int64_t account_id, struct str *token)
{
    struct desk *desk = desk_of(exchange);
    struct str old = cookie_token(exchange);
    struct db *db;
    enum status status = desk_db(desk, &db);
    if (status == STATUS_OK)
        status = sessions_expire(db, exchange->now);
    if (status == STATUS_OK && old.len > 0) {
        struct secret_hash digest = secret_digest(old);
        status = sessions_remove(db, &digest);
    }
    if (status != STATUS_OK)
        return status;

    *token = secret_token(exchange->arena);
    struct secret_hash digest = secret_digest(*token);
    return sessions_add(db, &digest, account_id, exchange->now,
                        exchange->now + desk->config->desk.session_hours * CLOCK_HOUR);
}

void session_give_cookie(struct exchange *exchange, struct str token)
{
    set_cookie(exchange, token, "");
}

enum status session_end(struct exchange *exchange, const struct session *session)
{
    struct db *db;
    enum status status = desk_db(desk_of(exchange), &db);
    if (status == STATUS_OK)
        status = sessions_remove(db, &session->token);
    if (status == STATUS_OK)
        set_cookie(exchange, STR(""), "; Max-Age=0");
    return status;
}
