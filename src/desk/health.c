/* health: see health.h. */
#include "desk/health.h"

#include "base/service.h"
#include "desk/desk.h"
#include "store/enquiries.h"
#include "store/outbox.h"

static void answer(struct exchange *exchange, int http_status, const char *type)
{
    struct response *response = exchange->response;
    response->status = http_status;
    response_header(response, "Content-Type", str_from(type));
    response_no_store(response);
    if (http_status == 503)
        response_header(response, "Retry-After", STR("5"));
}

/* How long the mail that is due for longest has been due, in milliseconds. */
static enum status oldest_due(struct exchange *exchange, struct db **db, int64_t *age)
{
    int64_t due_at = 0;
    enum status status = desk_db(desk_of(exchange), db);
    if (status == STATUS_OK)
        status = outbox_next_due(*db, &due_at);
    *age = due_at != 0 && due_at < exchange->now ? exchange->now - due_at : 0;
    return status;
}

void health_show(struct exchange *exchange)
{
    struct buf *body = &exchange->response->body;
    struct db *db;
    int64_t age;
    enum status status = oldest_due(exchange, &db, &age);
    desk_db_failed(desk_of(exchange), status);
    bool well = status == STATUS_OK && age <= HEALTH_MAIL_LATE;
    answer(exchange, well ? 200 : 503, "text/plain; charset=utf-8");
    if (status != STATUS_OK)
        buf_printf(body, "the database does not answer: %s\n", status_name(status));
    else if (!well)
        buf_printf(body, "mail is late: the oldest has been due for %lld s\n",
                   (long long)(age / CLOCK_SECOND));
    else
        buf_add(body, STR("ok\n"));
}

static void add_metric(struct buf *body, const char *name, const char *help)
{
    buf_printf(body, "# HELP %s %s\n# TYPE %s gauge\n", name, help, name);
}

static void write_metrics(struct buf *body, const int64_t states[STATE_COUNT], int64_t waiting,
                          int64_t due, int64_t age)
{
    add_metric(body, "indemand_build_info", "The version of the program, as a label.");
    buf_printf(body, "indemand_build_info{version=\"%s\"} 1\n", service_version());
    add_metric(body, "indemand_enquiries", "Enquiries by status.");
    for (size_t i = 0; i < STATE_COUNT; i++)
        buf_printf(body, "indemand_enquiries{status=\"%s\"} %lld\n", state_name((enum state)i),
                   (long long)states[i]);
    add_metric(body, "indemand_enquiries_waiting", "Enquiries that wait for a first answer.");
    buf_printf(body, "indemand_enquiries_waiting %lld\n", (long long)waiting);
    add_metric(body, "indemand_outbox_due", "Mails that are due and not yet taken.");
    buf_printf(body, "indemand_outbox_due %lld\n", (long long)due);
    add_metric(body, "indemand_outbox_oldest_due_seconds",
               "For how long the oldest due mail has been due; 0 when none is.");
    buf_printf(body, "indemand_outbox_oldest_due_seconds %lld.%03lld\n",
               (long long)(age / CLOCK_SECOND), (long long)(age % CLOCK_SECOND));
}

void health_metrics(struct exchange *exchange)
{
    int64_t states[STATE_COUNT];
    int64_t waiting = 0;
    int64_t due = 0;
    int64_t age = 0;
    struct db *db;
    enum status status = oldest_due(exchange, &db, &age);
    if (status == STATUS_OK)
        status = outbox_count_due(db, exchange->now, &due);
    if (status == STATUS_OK)
        status = enquiries_count(db, states);
    if (status == STATUS_OK)
        status = enquiries_count_waiting(db, &waiting);
    desk_db_failed(desk_of(exchange), status);
    if (status != STATUS_OK) {
        answer(exchange, 503, "text/plain; charset=utf-8");
        buf_printf(&exchange->response->body, "the database does not answer: %s\n",
                   status_name(status));
        return;
    }
    answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8");
    write_metrics(&exchange->response->body, states, waiting, due, age);
}
