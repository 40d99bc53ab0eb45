/* request: see request.h. */
#include "http/request.h"

#include "base/parse.h"

static enum request_method method_of(struct str name)
{
    if (str_eq(name, STR("GET")))
        return REQUEST_GET;
    if (str_eq(name, STR("HEAD")))
        return REQUEST_HEAD;
    if (str_eq(name, STR("POST")))
        return REQUEST_POST;
    return REQUEST_OTHER;
}

enum status request_read(const struct fcgi *fcgi, struct request *out)
{
    *out = (struct request){
        .method = method_of(fcgi_param(fcgi, "REQUEST_METHOD")),
        .query = fcgi_param(fcgi, "QUERY_STRING"),
        .host = fcgi_param(fcgi, "HTTP_HOST"),
        .origin = fcgi_param(fcgi, "HTTP_ORIGIN"),
        .fetch_site = fcgi_param(fcgi, "HTTP_SEC_FETCH_SITE"),
        .cookie = fcgi_param(fcgi, "HTTP_COOKIE"),
        .accept_language = fcgi_param(fcgi, "HTTP_ACCEPT_LANGUAGE"),
        .content_type = fcgi_param(fcgi, "CONTENT_TYPE"),
        .if_none_match = fcgi_param(fcgi, "HTTP_IF_NONE_MATCH"),
        .remote_addr = fcgi_param(fcgi, "REMOTE_ADDR"),
        .id = fcgi_param(fcgi, "REQUEST_ID"),
        .gzip = str_contains(fcgi_param(fcgi, "HTTP_ACCEPT_ENCODING"), STR("gzip")),
        .limited = str_eq(fcgi_param(fcgi, "INDEMAND_LIMITED"), STR("1")),
    };
    struct str rest;
    str_cut(fcgi_param(fcgi, "REQUEST_URI"), '?', &out->path, &rest);

    struct str length = fcgi_param(fcgi, "CONTENT_LENGTH");
    int64_t number = 0;
    if (out->path.len == 0 || (length.len > 0 && !parse_int(length, 0, INT64_MAX / 2, &number)))
        return STATUS_INVALID;
    out->body_len = (size_t)number;
    return STATUS_OK;
}

enum status request_read_body(struct fcgi *fcgi, struct request *request, struct buf *buf)
{
    buf_clear(buf);
    if (request->body_len > buf->max)
        return STATUS_TOO_LARGE;
    enum status status = fcgi_read(fcgi, request->body_len, buf);
    if (status == STATUS_OK)
        request->body = buf_str(buf);
    return status;
}

bool request_is_form(const struct request *request)
{
    struct str type;
    struct str parameters;
    str_cut(request->content_type, ';', &type, &parameters);
    return str_eq_nocase(str_trim(type, " \t"), STR("application/x-www-form-urlencoded"));
}

bool request_same_origin(const struct request *request)
{
    if (request->origin.len == 0)
        return request->fetch_site.len == 0 || str_eq(request->fetch_site, STR("same-origin"));
    struct str host = request->origin;
    if (str_has_prefix(host, STR("https://")))
        host = str_slice(host, 8, host.len);
    else if (str_has_prefix(host, STR("http://")))
        host = str_slice(host, 7, host.len);
    else
        return false;
    return host.len > 0 && str_eq_nocase(host, request->host);
}
