/* server: see server.h. */
#include "http/server.h"

#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"

#define ARENA_CAP ((size_t)16 * 1024 * 1024)

static bool leaving;

void server_leave(void)
{
    leaving = true;
}

static void handle(const struct server_options *options, struct exchange *exchange,
                   struct fcgi *fcgi, struct buf *body)
{
    struct request *request = &exchange->request;
    if (request_read(fcgi, request) != STATUS_OK) {
        options->fail(exchange, 400);
        return;
    }
    log_set_request(request->id);
    exchange->match =
        route_find(options->routes, options->route_count, request->method, request->path);
    if (exchange->match.route == NULL) {
        unsigned allowed = exchange->match.allowed;
        if (allowed != 0)
            response_header(exchange->response, "Allow", route_allow(exchange->arena, allowed));
        options->fail(exchange, allowed != 0 ? 405 : 404);
        return;
    }
    enum status status = request_read_body(fcgi, request, body);
    if (status != STATUS_OK) {
        options->fail(exchange, status == STATUS_TOO_LARGE ? 413 : 400);
        return;
    }
    exchange->match.route->handle(exchange);
}

int server_run(const struct server_options *options)
{
    struct arena arena;
    struct response response;
    struct buf body;
    arena_init(&arena, ARENA_CAP);
    response_init(&response, options->response_max);
    buf_init(&body, options->body_max);
    struct fcgi *fcgi = fcgi_open(options->listener, options->peer);
    struct exchange exchange = {.app = options->app, .arena = &arena, .response = &response};

    while (!leaving && fcgi_wait(fcgi) == FCGI_REQUEST) {
        exchange.now = clock_now();
        handle(options, &exchange, fcgi, &body);
        response_send(&response, fcgi);
        fcgi_finish(fcgi);
        log_set_request(STR(""));
        response_clear(&response);
        arena_clear(&arena);
    }

    fcgi_close(fcgi);
    buf_reset(&body);
    response_reset(&response);
    arena_reset(&arena);
    return EXIT_SUCCESS;
}
