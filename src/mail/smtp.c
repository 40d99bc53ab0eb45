/* smtp: see smtp.h. The only file that includes curl. */
#include "mail/smtp.h"

#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/log.h"
#include "mail/address.h"

/* The host's answer may take long (some servers let strangers wait before they greet). This covers
 * everything up to and including the login. */
#define CONNECT_SECONDS 120L
/* RFC 5321 section 4.5.3.2.6 asks for 10 minutes after the final dot; less delivers twice. */
#define REPLY_SECONDS 600L
/* One attempt in all; with the second on a fresh connection it makes SMTP_LONGEST. */
#define ATTEMPT_SECONDS 900L
#define SOCKETS_MAX 8

struct smtp {
    CURL *easy;
    const atomic_bool *stop;
    struct str mail; /* what is being sent */
    size_t sent;
    struct dialogue dialogue;
    char error[CURL_ERROR_SIZE];
    int sockets[SOCKETS_MAX]; /* open ones: one, or two while curl tries IPv6 and IPv4 */
    size_t socket_count;
};

static void must(CURLcode code)
{
    if (code != CURLE_OK)
        log_abort("libcurl lacks an option"); /* none of those used depends on input */
}

#define SET(easy, option, value) must(curl_easy_setopt((easy), (option), (value)))

/* ---- what curl calls ---- */

static size_t read_mail(char *out, size_t size, size_t count, void *user)
{
    struct smtp *smtp = user;
    struct str rest = str_slice(smtp->mail, smtp->sent, size * count);
    memcpy(out, rest.ptr, rest.len);
    smtp->sent += rest.len;
    return rest.len;
}

/* curl takes leave whenever it closes a connection, and waits for the answer: let it find none. */
static void end_replies(const struct smtp *smtp)
{
    for (size_t i = 0; i < smtp->socket_count; i++)
        shutdown(smtp->sockets[i], SHUT_RD);
}

/* Commands and replies pass here, the login's too: nothing of it is kept but the verb. */
static int listen_in(CURL *easy, curl_infotype type, char *data, size_t len, void *user)
{
    struct smtp *smtp = user;
    struct str bytes = {data, len};
    (void)easy;
    if (type == CURLINFO_HEADER_OUT)
        dialogue_sent(&smtp->dialogue, bytes);
    else if (type == CURLINFO_HEADER_IN)
        dialogue_received(&smtp->dialogue, bytes);
    else if (type == CURLINFO_DATA_OUT)
        dialogue_sent_body(&smtp->dialogue);
    if (smtp->dialogue.left)
        end_replies(smtp);
    return 0;
}

/* Called at least once a second, while curl waits as well; not 0 ends the transfer. */
static int shall_stop(void *user, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
    const struct smtp *smtp = user;
    (void)a;
    (void)b;
    (void)c;
    (void)d;
    return atomic_load(smtp->stop);
}

static size_t ignore_reply(char *data, size_t size, size_t count, void *user)
{
    (void)data;
    (void)user;
    return size * count;
}

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address)
{
    struct smtp *smtp = user;
    (void)purpose;
    int fd = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (fd < 0)
        return CURL_SOCKET_BAD;
    if (smtp->socket_count < SOCKETS_MAX)
        smtp->sockets[smtp->socket_count++] = fd;
    return fd;
}

static int close_socket(void *user, curl_socket_t fd)
{
    struct smtp *smtp = user;
    for (size_t i = 0; i < smtp->socket_count; i++) {
        if (smtp->sockets[i] == fd) {
            smtp->sockets[i] = smtp->sockets[--smtp->socket_count];
            break;
        }
    }
    return close(fd);
}

/* ---- opening and closing ---- */

static void set_security(CURL *easy, const struct relay *relay)
{
    char text[RELAY_TEXT_MAX];
    bool required = relay->tls || relay->user.len > 0;
    SET(easy, CURLOPT_USE_SSL, required ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
    SET(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    SET(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    SET(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (relay->ca_file.len > 0 && str_copy(relay->ca_file, text, sizeof(text)))
        SET(easy, CURLOPT_CAINFO, text);
    if (relay->user.len > 0 && str_copy(relay->user, text, sizeof(text)))
        SET(easy, CURLOPT_USERNAME, text);
    if (relay->user.len > 0 && str_copy(relay->password, text, sizeof(text)))
        SET(easy, CURLOPT_PASSWORD, text);
    explicit_bzero(text, sizeof(text));
}

static void set_options(struct smtp *smtp, const struct relay *relay)
{
    CURL *easy = smtp->easy;
    char url[2 * RELAY_TEXT_MAX];
    /* libcurl takes the EHLO name from the path. */
    snprintf(url, sizeof(url), STR_FMT "/" STR_FMT, STR_ARG(relay->url), STR_ARG(relay->hello));
    SET(easy, CURLOPT_URL, url);
    SET(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    SET(easy, CURLOPT_PROXY, ""); /* the environment has no say */
    SET(easy, CURLOPT_NOSIGNAL, 1L);
    SET(easy, CURLOPT_UPLOAD, 1L); /* else curl sends VRFY and reports success */
    SET(easy, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS);
    SET(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, REPLY_SECONDS);
    SET(easy, CURLOPT_TIMEOUT, ATTEMPT_SECONDS);
    SET(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    SET(easy, CURLOPT_READFUNCTION, read_mail);
    SET(easy, CURLOPT_READDATA, smtp);
    SET(easy, CURLOPT_WRITEFUNCTION, ignore_reply);
    SET(easy, CURLOPT_VERBOSE, 1L); /* or listen_in is not called */
    SET(easy, CURLOPT_DEBUGFUNCTION, listen_in);
    SET(easy, CURLOPT_DEBUGDATA, smtp);
    SET(easy, CURLOPT_NOPROGRESS, 0L); /* or shall_stop is not called */
    SET(easy, CURLOPT_XFERINFOFUNCTION, shall_stop);
    SET(easy, CURLOPT_XFERINFODATA, smtp);
    SET(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
    SET(easy, CURLOPT_OPENSOCKETDATA, smtp);
    SET(easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
    SET(easy, CURLOPT_CLOSESOCKETDATA, smtp);
    SET(easy, CURLOPT_ERRORBUFFER, smtp->error);
    set_security(easy, relay);
}

enum status smtp_open(struct smtp **out, const struct relay *relay, const atomic_bool *stop)
{
    enum status status = relay_check(relay);
    if (status != STATUS_OK)
        return status;
    struct smtp *smtp = calloc(1, sizeof(*smtp));
    if (smtp == NULL || curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
        log_abort("out of memory");
    smtp->stop = stop;
    smtp->easy = curl_easy_init();
    if (smtp->easy == NULL)
        log_abort("out of memory");
    set_options(smtp, relay);
    *out = smtp;
    return STATUS_OK;
}

void smtp_close(struct smtp *smtp)
{
    if (smtp == NULL)
        return;
    end_replies(smtp);
    curl_easy_cleanup(smtp->easy);
    curl_global_cleanup();
    free(smtp);
}

/* ---- sending ---- */

static CURLcode attempt(struct smtp *smtp, bool fresh)
{
    smtp->sent = 0;
    smtp->error[0] = '\0';
    dialogue_init(&smtp->dialogue);
    SET(smtp->easy, CURLOPT_FRESH_CONNECT, fresh ? 1L : 0L);
    return curl_easy_perform(smtp->easy);
}

static enum dialogue_end end_of(CURLcode code)
{
    static const CURLcode wrong[] = {
        CURLE_COULDNT_RESOLVE_HOST, CURLE_LOGIN_DENIED,       CURLE_AUTH_ERROR,
        CURLE_USE_SSL_FAILED,       CURLE_SSL_CERTPROBLEM,    CURLE_PEER_FAILED_VERIFICATION,
        CURLE_SSL_CIPHER,           CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
        CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT,
    };
    if (code == CURLE_OK)
        return DIALOGUE_DONE;
    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        if (code == wrong[i])
            return DIALOGUE_SET_UP_WRONG;
    }
    return DIALOGUE_BROKEN;
}

/* The relay may have closed a connection that was kept. Before anything of the mail was sent, that
 * is no fault of anybody's: once more, on a fresh one. */
static bool was_stale(const struct smtp *smtp, CURLcode code)
{
    long connects = 0;
    if (end_of(code) != DIALOGUE_BROKEN || smtp->dialogue.stage == DIALOGUE_BODY ||
        curl_easy_getinfo(smtp->easy, CURLINFO_NUM_CONNECTS, &connects) != CURLE_OK)
        return false;
    return connects == 0 && (smtp->dialogue.code < 400 || smtp->dialogue.code == 421);
}

static void set_result(const struct smtp *smtp, CURLcode code, struct smtp_result *result)
{
    *result = (struct smtp_result){0};
    const struct dialogue *dialogue = &smtp->dialogue;
    result->outcome = dialogue_outcome(dialogue, end_of(code));
    if (code == CURLE_OK || dialogue->code >= 400) {
        result->code = dialogue->code;
        memcpy(result->text, dialogue->text, dialogue->text_len);
        result->text_len = dialogue->text_len;
    } else {
        const char *why = smtp->error[0] != '\0' ? smtp->error : curl_easy_strerror(code);
        result->text_len = dialogue_filter(str_from(why), result->text);
    }
}

static enum status set_envelope(struct smtp *smtp, const struct smtp_mail *mail,
                                struct curl_slist **recipients)
{
    struct arena arena;
    struct str from = STR("");
    struct str to;
    arena_init(&arena, 8 * (size_t)1024);
    enum status status = STATUS_OK;
    if (mail->from.len > 0)
        status = address_ascii(&arena, mail->from, &from);
    if (status == STATUS_OK)
        status = address_ascii(&arena, mail->to, &to);
    if (status == STATUS_OK) {
        from = arena_printf(&arena, "<" STR_FMT ">", STR_ARG(from));
        to = arena_printf(&arena, "<" STR_FMT ">", STR_ARG(to));
        *recipients = curl_slist_append(NULL, to.ptr);
        if (*recipients == NULL)
            log_abort("out of memory");
        SET(smtp->easy, CURLOPT_MAIL_FROM, from.ptr);
        SET(smtp->easy, CURLOPT_MAIL_RCPT, *recipients);
        SET(smtp->easy, CURLOPT_INFILESIZE_LARGE, (curl_off_t)mail->bytes.len);
    }
    arena_reset(&arena);
    return status;
}

enum status smtp_send(struct smtp *smtp, const struct smtp_mail *mail, struct smtp_result *out)
{
    struct curl_slist *recipients = NULL;
    enum status status = set_envelope(smtp, mail, &recipients);
    if (status != STATUS_OK)
        return status;
    smtp->mail = mail->bytes;
    CURLcode code = attempt(smtp, false);
    if (was_stale(smtp, code) && !atomic_load(smtp->stop))
        code = attempt(smtp, true);
    set_result(smtp, code, out);
    SET(smtp->easy, CURLOPT_MAIL_RCPT, NULL);
    curl_slist_free_all(recipients);
    return STATUS_OK;
}
