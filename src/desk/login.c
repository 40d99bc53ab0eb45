/* login: see login.h. */
#include "desk/login.h"

#include "base/log.h"
#include "base/password.h"
#include "base/utf8.h"
#include "desk/desk.h"
#include "desk/gate.h"
#include "desk/next.h"
#include "desk/pages.h"
#include "desk/session.h"
#include "desk/slow.h"
#include "store/accounts.h"
#include "store/login_failures.h"

struct attempt {
    struct str user;
    struct str password;
    struct str next;
    struct secret_hash name; /* what failures are counted under */
};

/* `error` is the name of a text in desk.login, or empty. */
static void render(struct exchange *exchange, int http_status, struct str user, struct str next,
                   const char *error)
{
    struct arena *arena = exchange->arena;
    const struct locale *locale = &desk_of(exchange)->locale;
    struct value *data = pages_data(exchange, NULL, STR("desk.login.title"));
    struct value *login = value_set_map(arena, data, "login");
    value_set_text(arena, login, "next", next);
    value_set_text(arena, login, "user", user);
    value_set_text(arena, login, "error",
                   error[0] == '\0'
                       ? STR("")
                       : locale_text(locale, arena_printf(arena, "desk.login.%s", error)));
    pages_render(exchange, http_status, "desk_login", data);
}

void login_show(struct exchange *exchange)
{
    struct form query;
    if (form_parse(exchange->arena, exchange->request.query, &query) != STATUS_OK) {
        pages_fail(exchange, NULL, 400);
        return;
    }
    struct str next = form_value(&query, STR("next"));
    bool expired = str_eq(form_value(&query, STR("why")), STR("expired"));
    render(exchange, 200, STR(""), next_is_own(next) ? next : STR(""),
           expired ? "error_expired" : "");
}

static void read_attempt(struct arena *arena, const struct form *form, struct attempt *out)
{
    struct str user = str_trim(form_value(form, STR("user")), " \t\r\n");
    struct str next = form_value(form, STR("next"));
    out->user = utf8_valid(user) ? user : STR("");
    out->password = form_value(form, STR("password"));
    out->next = next_is_own(next) ? next : STR(NEXT_INBOX);
    out->name = secret_digest(arena_printf(arena, "login:" STR_FMT, STR_ARG(user)));
}

/* Counts the attempt as a failure before the password is looked at, so that many at once cannot
 * slip through together. *wait is above 0 when the name is closed, and then nothing was counted. */
static enum status count_attempt(struct db *db, const struct secret_hash *name, int64_t now,
                                 int64_t *wait)
{
    struct login_failures_record record;
    enum status status = db_begin(db);
    if (status != STATUS_OK)
        return status;
    status = login_failures_expire(db, now - SLOW_FORGET);
    if (status == STATUS_OK)
        status = login_failures_get(db, name, &record);
    if (status == STATUS_OK) {
        *wait = slow_wait(record.count, record.last_at, now);
        if (*wait == 0)
            status = login_failures_add(db, name, now);
    }
    if (status == STATUS_OK)
        return db_commit(db);
    db_rollback(db);
    return status;
}

/* STATUS_DENIED when name and password do not fit. An unknown name costs the same hashing. */
static enum status check_password(struct exchange *exchange, struct db *db,
                                  const struct attempt *attempt, struct accounts_record *account)
{
    struct desk *desk = desk_of(exchange);
    enum status status = accounts_find(db, exchange->arena, attempt->user, account);
    if (status != STATUS_OK && status != STATUS_NOT_FOUND)
        return status;
    bool known = status == STATUS_OK;
    int place = gate_enter(desk->gate);
    bool fits = password_verify(known ? account->password_hash : desk->dummy, attempt->password);
    gate_leave(desk->gate, place);
    return known && fits && !account->disabled ? STATUS_OK : STATUS_DENIED;
}

static enum status start_session(struct exchange *exchange, struct db *db,
                                 const struct attempt *attempt,
                                 const struct accounts_record *account)
{
    struct str token;
    enum status status = db_begin(db);
    if (status != STATUS_OK)
        return status;
    status = login_failures_clear(db, &attempt->name);
    if (status == STATUS_OK)
        status = session_start(exchange, account->id, &token);
    if (status == STATUS_OK)
        status = db_commit(db);
    else
        db_rollback(db);
    if (status == STATUS_OK)
        session_give_cookie(exchange, token);
    return status;
}

static void say_slow(struct exchange *exchange, const struct attempt *attempt, int64_t wait)
{
    log_warn("login-slowed", LOG_INT("wait_ms", wait));
    response_header(exchange->response, "Retry-After",
                    arena_printf(exchange->arena, "%lld",
                                 (long long)((wait + CLOCK_SECOND - 1) / CLOCK_SECOND)));
    render(exchange, 429, attempt->user, attempt->next, "error_slow");
}

void login_submit(struct exchange *exchange)
{
    struct form form;
    struct attempt attempt;
    struct accounts_record account;
    struct db *db;
    int64_t wait = 0;
    if (!session_read_form(exchange, NULL, &form))
        return;
    read_attempt(exchange->arena, &form, &attempt);

    enum status status = desk_db(desk_of(exchange), &db);
    if (status == STATUS_OK)
        status = count_attempt(db, &attempt.name, exchange->now, &wait);
    if (status == STATUS_OK && wait > 0) {
        say_slow(exchange, &attempt, wait);
        return;
    }
    if (status == STATUS_OK)
        status = check_password(exchange, db, &attempt, &account);
    if (status == STATUS_OK)
        status = start_session(exchange, db, &attempt, &account);

    if (status == STATUS_OK) {
        log_info("login", LOG_INT("account", account.id));
        pages_done(exchange, attempt.next, STR(""));
    } else if (status == STATUS_DENIED) {
        log_warn("login-failed", LOG_TEXT("why", "name or password"));
        render(exchange, 422, attempt.user, attempt.next, "error");
    } else {
        pages_fail_status(exchange, NULL, status);
    }
}

void login_out(struct exchange *exchange)
{
    struct session session;
    struct form form;
    if (!session_require_form(exchange, &session, &form))
        return;
    enum status status = session_end(exchange, &session);
    if (status == STATUS_OK)
        pages_done(exchange, STR("/desk/login"), STR("logged_out"));
    else
        pages_fail_status(exchange, &session, status);
}
