/* inbox: see inbox.h. */
#include "desk/inbox.h"

#include "base/clock.h"
#include "base/parse.h"
#include "desk/desk.h"
#include "desk/pages.h"
#include "desk/session.h"
#include "desk/spam_view.h"
#include "desk/text.h"
#include "store/enquiries.h"
#include "store/spam_reasons.h"

struct filter {
    const char *name; /* in ?show= and in desk.filters */
    enum enquiries_which which;
    enum state state;
};

static const struct filter FILTERS[] = {
    {"all", ENQUIRIES_ALL, STATE_NEW},
    {"waiting", ENQUIRIES_WAITING, STATE_NEW},
    {"new", ENQUIRIES_IN_STATE, STATE_NEW},
    {"open", ENQUIRIES_IN_STATE, STATE_OPEN},
    {"answered", ENQUIRIES_IN_STATE, STATE_ANSWERED},
    {"closed", ENQUIRIES_IN_STATE, STATE_CLOSED},
    {"quarantined", ENQUIRIES_IN_STATE, STATE_QUARANTINED},
    {"spam", ENQUIRIES_IN_STATE, STATE_SPAM},
    {"withdrawn", ENQUIRIES_IN_STATE, STATE_WITHDRAWN},
};

#define FILTER_COUNT (sizeof(FILTERS) / sizeof(FILTERS[0]))

struct view {
    const struct filter *filter;
    struct enquiries_page page;
    struct enquiries_line lines[INBOX_PAGE];
    struct spam_score spam[INBOX_PAGE]; /* of each line, where spam is listed */
    size_t count;
    bool newer; /* are there any? */
    bool older;
    int64_t states[STATE_COUNT];
    int64_t waiting;
};

static bool find_filter(struct str name, const struct filter **out)
{
    if (name.len == 0)
        name = STR("all");
    for (size_t i = 0; i < FILTER_COUNT; i++) {
        if (str_eq(name, str_from(FILTERS[i].name))) {
            *out = &FILTERS[i];
            return true;
        }
    }
    return false;
}

static bool read_id(const struct form *query, struct str name, int64_t *out)
{
    return form_find(query, name) == NULL ||
           parse_int(form_value(query, name), 1, INT64_MAX - 1, out);
}

static bool read_query(struct exchange *exchange, struct view *view)
{
    struct form query;
    if (form_parse(exchange->arena, exchange->request.query, &query) != STATUS_OK ||
        !find_filter(form_value(&query, STR("show")), &view->filter) ||
        !read_id(&query, STR("before"), &view->page.before) ||
        !read_id(&query, STR("after"), &view->page.after))
        return false;
    view->page.which = view->filter->which;
    view->page.state = view->filter->state;
    view->page.max = INBOX_PAGE;
    return view->page.before == 0 || view->page.after == 0;
}

static bool lists_spam(const struct view *view)
{
    return view->filter->which == ENQUIRIES_IN_STATE &&
           (view->filter->state == STATE_QUARANTINED || view->filter->state == STATE_SPAM);
}

static enum status load_reasons(struct exchange *exchange, struct db *db, struct view *view)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < view->count && lists_spam(view) && status == STATUS_OK; i++)
        status = spam_reasons_get(db, exchange->arena, view->lines[i].id, &view->spam[i]);
    return status;
}

static enum status load(struct exchange *exchange, struct db *db, struct view *view)
{
    bool more;
    enum status status =
        enquiries_list(db, exchange->arena, &view->page, view->lines, &view->count, &more);
    if (status == STATUS_OK && view->page.after != 0 && !more) {
        /* The way back has reached the top: show the top itself, and whole. */
        view->page.after = 0;
        status = enquiries_list(db, exchange->arena, &view->page, view->lines, &view->count, &more);
    }
    view->newer = view->page.before != 0 || view->page.after != 0;
    view->older = view->page.after != 0 || more;
    if (status == STATUS_OK)
        status = enquiries_count(db, view->states);
    if (status == STATUS_OK)
        status = enquiries_count_waiting(db, &view->waiting);
    if (status == STATUS_OK)
        status = load_reasons(exchange, db, view);
    return status;
}

static int64_t total(const struct view *view)
{
    int64_t sum = 0;
    for (size_t i = 0; i < STATE_COUNT; i++) {
        if (state_handled((enum state)i))
            sum += view->states[i];
    }
    return sum;
}

static int64_t filter_count(const struct view *view, const struct filter *filter)
{
    switch (filter->which) {
    case ENQUIRIES_ALL:
        return total(view);
    case ENQUIRIES_WAITING:
        return view->waiting;
    case ENQUIRIES_IN_STATE:
        break;
    }
    return view->states[filter->state];
}

static struct str filter_href(struct arena *arena, const struct filter *filter)
{
    return filter == &FILTERS[0] ? STR("/desk/")
                                 : arena_printf(arena, "/desk/?show=%s", filter->name);
}

static void add_filters(struct arena *arena, const struct locale *locale, const struct view *view,
                        struct value *data)
{
    struct value *list = value_set_list(arena, data, "filters");
    for (size_t i = 0; i < FILTER_COUNT; i++) {
        const struct filter *filter = &FILTERS[i];
        struct value *item = value_add_map(arena, list);
        value_set_text(arena, item, "label",
                       text_code(arena, locale, "desk.filters", str_from(filter->name)));
        value_set_text(arena, item, "href", filter_href(arena, filter));
        value_set_bool(arena, item, "current", filter == view->filter);
        value_set_int(arena, item, "count", filter_count(view, filter));
    }
}

static void add_row(struct arena *arena, const struct locale *locale, int64_t now,
                    const struct view *view, size_t index, struct value *rows)
{
    const struct enquiries_line *line = &view->lines[index];
    struct value *row = value_add_map(arena, rows);
    struct str code = str_from(state_name(line->state));
    bool waiting = line->answered_at == 0 && state_waits(line->state);
    value_set_text(arena, row, "reference", line->reference);
    value_set_text(arena, row, "href",
                   arena_printf(arena, "/desk/enquiry/" STR_FMT, STR_ARG(line->reference)));
    value_set_text(arena, row, "company", line->company);
    value_set_text(arena, row, "name", line->name);
    value_set_text(arena, row, "country", text_code(arena, locale, "countries", line->country));
    value_set_text(arena, row, "excerpt", line->excerpt);
    struct value *status = value_set_map(arena, row, "status");
    value_set_text(arena, status, "code", code);
    value_set_text(arena, status, "label", text_code(arena, locale, "desk.status", code));
    value_set_text(arena, row, "age", text_age(arena, locale, now - line->created_at));
    value_set_text(arena, row, "created", text_time(arena, line->created_at));
    value_set_text(arena, row, "iso", clock_rfc3339(arena, line->created_at));
    value_set_bool(arena, row, "waiting", waiting);
    value_set_bool(arena, row, "mail_failed", line->mail_failed);
    value_set_int(arena, row, "score", spam_total(&view->spam[index]));
    spam_view_reasons(arena, locale, &view->spam[index], row);
}

static struct str page_href(struct arena *arena, const struct view *view, const char *key,
                            int64_t id)
{
    struct str base = filter_href(arena, view->filter);
    return arena_printf(arena, STR_FMT "%s%s=%lld", STR_ARG(base),
                        str_index(base, '?') < base.len ? "&" : "?", key, (long long)id);
}

/* This very page, to come back to. */
static struct str here(struct arena *arena, const struct view *view)
{
    if (view->page.before != 0)
        return page_href(arena, view, "before", view->page.before);
    if (view->page.after != 0)
        return page_href(arena, view, "after", view->page.after);
    return filter_href(arena, view->filter);
}

static void add_inbox(struct exchange *exchange, const struct view *view, struct value *data)
{
    struct arena *arena = exchange->arena;
    const struct locale *locale = &desk_of(exchange)->locale;
    struct value *inbox = value_set_map(arena, data, "inbox");
    struct value *rows = value_set_list(arena, inbox, "rows");
    for (size_t i = 0; i < view->count; i++)
        add_row(arena, locale, exchange->now, view, i, rows);
    value_set_bool(arena, inbox, "has_rows", view->count > 0);
    value_set_bool(arena, inbox, "is_quarantine", view->filter->state == STATE_QUARANTINED);
    value_set_bool(arena, inbox, "lists_spam", lists_spam(view));
    value_set_text(arena, inbox, "here", here(arena, view));

    /* From an empty page the way leads back to the top. */
    struct str newer = filter_href(arena, view->filter);
    struct str older = STR("");
    if (view->count > 0) {
        newer = page_href(arena, view, "after", view->lines[0].id);
        older = page_href(arena, view, "before", view->lines[view->count - 1].id);
    }
    value_set_bool(arena, inbox, "has_pages", view->newer || view->older);
    value_set_text(arena, inbox, "newer_href", view->newer ? newer : STR(""));
    value_set_text(arena, inbox, "older_href", view->older ? older : STR(""));
}

void inbox_show(struct exchange *exchange)
{
    struct session session;
    struct db *db;
    struct view view = {0};
    if (!session_require(exchange, &session))
        return;
    if (!read_query(exchange, &view)) {
        pages_fail(exchange, &session, 400);
        return;
    }
    enum status status = desk_db(desk_of(exchange), &db);
    if (status == STATUS_OK)
        status = load(exchange, db, &view);
    if (status != STATUS_OK) {
        pages_fail_status(exchange, &session, status);
        return;
    }
    struct arena *arena = exchange->arena;
    struct value *data = pages_data(exchange, &session, STR("desk.inbox.title"));
    value_set_bool(arena, data, "may_change", session_may_change(&session));
    struct value *counts = value_set_map(arena, data, "counts");
    value_set_int(arena, counts, "waiting", view.waiting);
    value_set_int(arena, counts, "total", total(&view));
    add_filters(arena, &desk_of(exchange)->locale, &view, data);
    add_inbox(exchange, &view, data);
    pages_render(exchange, 200, "desk_inbox", data);
}
