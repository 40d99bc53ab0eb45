/* client: see client.h. */
#include "site/client.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/log.h"
#include "http/listener.h"
#include "http/server.h"

enum status client_open(struct client *client, const struct config *config)
{
    enum status status = listener_connect(config->site.keeper.ptr, &client->fd);
    if (status != STATUS_OK)
        return status;
    struct timeval timeout = {.tv_sec = CLIENT_TIMEOUT_MS / 1000};
    if (setsockopt(client->fd, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof(timeout)) != 0 ||
        setsockopt(client->fd, SOL_SOCKET, SO_SNDTIMEO, &timeout, sizeof(timeout)) != 0)
        log_abort("no time-outs on a socket");
    buf_init(&client->buf, WIRE_MAX);
    return STATUS_OK;
}

void client_close(struct client *client)
{
    close(client->fd);
    buf_reset(&client->buf);
}

static enum status give_up(struct client *client, const char *what)
{
    client->stuck = errno == EAGAIN;
    log_errno(client->stuck ? "keeper-silent" : "keeper-gone", LOG_TEXT("doing", what));
    server_leave();
    return STATUS_UNAVAILABLE;
}

enum status client_ask(struct client *client, const struct wire_question *question,
                       struct submission_receipt *receipt)
{
    struct buf *buf = &client->buf;
    struct wire_answer answer;
    buf_clear(buf);
    wire_put_question(buf, question);
    if (buf->failed)
        log_abort("a question over its maximum");
    if (send(client->fd, buf->ptr, buf->len, MSG_NOSIGNAL) != (ssize_t)buf->len)
        return give_up(client, "send");

    buf_clear(buf);
    char *room = buf_reserve(buf, WIRE_MAX);
    ssize_t got = recv(client->fd, room, WIRE_MAX, 0);
    if (got == 0)
        errno = ECONNRESET;
    if (got <= 0)
        return give_up(client, "receive");
    buf->len = (size_t)got;
    if (wire_get_answer(buf_str(buf), &answer) != STATUS_OK) {
        errno = EPROTO;
        return give_up(client, "read");
    }
    *receipt = answer.receipt;
    return answer.status;
}
