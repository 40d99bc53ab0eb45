/* response: see response.h. */
#include "http/response.h"

#include "base/log.h"

#define HEADERS_MAX ((size_t)8 * 1024)

void response_init(struct response *response, size_t max_body)
{
    *response = (struct response){.status = 500};
    buf_init(&response->headers, HEADERS_MAX);
    buf_init(&response->body, max_body);
}

void response_reset(struct response *response)
{
    buf_reset(&response->headers);
    buf_reset(&response->body);
}

void response_clear(struct response *response)
{
    buf_clear(&response->headers);
    buf_clear(&response->body);
    response->shared = STR("");
    response->status = 500;
}

void response_header(struct response *response, const char *name, struct str value)
{
    for (size_t i = 0; i < value.len; i++) {
        unsigned char c = (unsigned char)value.ptr[i];
        if (c < ' ' || c == 0x7f)
            log_abort("control character in a response header");
    }
    buf_printf(&response->headers, "%s: " STR_FMT "\r\n", name, STR_ARG(value));
}

void response_html(struct response *response, int status)
{
    response->status = status;
    response_header(response, "Content-Type", STR("text/html; charset=utf-8"));
}

void response_see_other(struct response *response, struct str location)
{
    response->status = 303;
    response_header(response, "Location", location);
}

void response_no_store(struct response *response)
{
    response_header(response, "Cache-Control", STR("no-store"));
}

void response_fetch_anew(struct response *response)
{
    response_header(response, "Cache-Control", STR("private, no-cache"));
}

const char *response_reason(int status)
{
    static const struct {
        int status;
        const char *reason;
    } reasons[] = {
        {200, "OK"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {400, "Bad Request"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {409, "Conflict"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
    };
    for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
        if (reasons[i].status == status)
            return reasons[i].reason;
    }
    return "Unknown";
}

void response_send(struct response *response, struct fcgi *fcgi)
{
    struct str body = response->shared.len > 0 ? response->shared : buf_str(&response->body);
    if (response->headers.failed || response->body.failed)
        log_abort("an answer over its maximum");
    buf_printf(&response->headers, "Status: %d %s\r\n", response->status,
               response_reason(response->status));
    if (response->status != 304)
        buf_printf(&response->headers, "Content-Length: %zu\r\n", body.len);
    buf_add(&response->headers, STR("\r\n"));
    fcgi_write(fcgi, buf_str(&response->headers));
    fcgi_write(fcgi, body);
}
