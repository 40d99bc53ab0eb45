/* message: see message.h. The only file that includes GMime. */
#include "mail/message.h"

#include <gmime/gmime.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/utf8.h"
#include "mail/address.h"

#define LINE_MAX_OCTETS 998
#define ARENA_CAP ((size_t)16 * 1024)

static enum status refuse(enum status status, const char *part, struct str message_id)
{
    log_error("message-refused", LOG_TEXT("part", part), LOG_STR("message_id", message_id),
              LOG_TEXT("status", status_name(status)));
    return status;
}

static bool has_control(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c < ' ' || c == 0x7f)
            return true;
    }
    return false;
}

/* GMime writes a Message-ID as it is given. */
static bool is_message_id(struct str id)
{
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (c <= ' ' || c >= 0x7f || c == '<' || c == '>')
            return false;
    }
    size_t at = str_index(id, '@');
    return at > 0 && at + 1 < id.len;
}

/* Letters, digits and hyphens; may be empty. */
static bool is_language(struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') &&
            c != '-')
            return false;
    }
    return true;
}

static bool is_content(struct str s)
{
    return utf8_valid(s) && str_index(s, '\0') == s.len;
}

static enum status check_headers(const struct message *message)
{
    const struct {
        const char *name;
        struct str value;
    } headers[] = {{"from_name", message->from_name}, {"reply_to_name", message->reply_to_name},
                   {"subject", message->subject},     {"message_id", message->message_id},
                   {"thread", message->thread},       {"language", message->language}};
    for (size_t i = 0; i < sizeof(headers) / sizeof(headers[0]); i++) {
        if (headers[i].value.len > MESSAGE_HEADER_MAX)
            return refuse(STATUS_TOO_LARGE, headers[i].name, STR(""));
        if (has_control(headers[i].value) || !utf8_valid(headers[i].value))
            return refuse(STATUS_INVALID, headers[i].name, STR(""));
    }
    if (!is_message_id(message->message_id))
        return refuse(STATUS_INVALID, "message_id", STR(""));
    if (message->thread.len > 0 && !is_message_id(message->thread))
        return refuse(STATUS_INVALID, "thread", message->message_id);
    if (!is_language(message->language))
        return refuse(STATUS_INVALID, "language", message->message_id);
    if (!is_content(message->text))
        return refuse(STATUS_INVALID, "text", message->message_id);
    if (!is_content(message->html))
        return refuse(STATUS_INVALID, "html", message->message_id);
    return STATUS_OK;
}

/* The addresses as they are written: ASCII only. */
struct addresses {
    struct str from;
    struct str to;
    struct str reply_to;
};

static enum status convert_addresses(struct arena *arena, const struct message *message,
                                     struct addresses *out)
{
    if (address_ascii(arena, message->from, &out->from) != STATUS_OK)
        return refuse(STATUS_INVALID, "from", message->message_id);
    if (address_ascii(arena, message->to, &out->to) != STATUS_OK)
        return refuse(STATUS_INVALID, "to", message->message_id);
    out->reply_to = STR("");
    if (message->reply_to.len > 0 &&
        address_ascii(arena, message->reply_to, &out->reply_to) != STATUS_OK)
        return refuse(STATUS_INVALID, "reply_to", message->message_id);
    return STATUS_OK;
}

/* Text that looks like an encoded word would be decoded by whoever reads the mail, and GMime leaves
 * it as it is: a space after each "=" that stands before a "?" makes it plain. */
static const char *plain_text(struct arena *arena, struct str s)
{
    char *text = arena_alloc(arena, 2 * s.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        text[len++] = s.ptr[i];
        if (s.ptr[i] == '=' && i + 1 < s.len && s.ptr[i + 1] == '?')
            text[len++] = ' ';
    }
    text[len] = '\0';
    return text;
}

static void add_mailbox(GMimeMessage *mail, GMimeAddressType type, struct arena *arena,
                        struct str name, struct str address)
{
    const char *text = name.len > 0 ? plain_text(arena, name) : NULL;
    InternetAddress *mailbox = internet_address_mailbox_new(text, arena_str(arena, address).ptr);
    internet_address_set_charset(mailbox, "utf-8"); /* else one per word, as GMime likes */
    internet_address_list_add(g_mime_message_get_addresses(mail, type), mailbox);
    g_object_unref(mailbox);
}

static void set_date(GMimeMessage *mail, int64_t date)
{
    GDateTime *when = g_date_time_new_from_unix_local(date / CLOCK_SECOND);
    if (when == NULL)
        log_abort("time out of range");
    g_mime_message_set_date(mail, when);
    g_date_time_unref(when);
}

/* Adds s to out with every line end, of whatever kind, as CRLF. */
static void add_crlf(struct buf *out, struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '\r' && i + 1 < s.len && s.ptr[i + 1] == '\n')
            continue;
        if (s.ptr[i] == '\n' || s.ptr[i] == '\r')
            buf_add(out, STR("\r\n"));
        else
            buf_add_char(out, s.ptr[i]);
    }
}

static GMimeStream *memory_stream(struct str s)
{
    return g_mime_stream_mem_new_with_buffer(s.ptr, s.len);
}

/* A part of text. Its stream holds LF where the encoding writes lines, and CRLF where it hides them
 * (base64), as the canonical form of text has CRLF (RFC 2045 section 6.8). */
static GMimeObject *make_part(struct str text, const char *subtype, size_t max)
{
    GMimePart *part = g_mime_part_new_with_type("text", subtype);
    g_mime_object_set_content_type_parameter(GMIME_OBJECT(part), "charset", "utf-8");

    GMimeStream *stream = memory_stream(text);
    GMimeDataWrapper *content =
        g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
    g_mime_part_set_content(part, content);
    g_object_unref(content);
    g_object_unref(stream);

    GMimeContentEncoding encoding =
        g_mime_part_get_best_content_encoding(part, GMIME_ENCODING_CONSTRAINT_7BIT);
    g_mime_part_set_content_encoding(part, encoding);
    if (encoding == GMIME_CONTENT_ENCODING_BASE64) {
        struct buf canonical;
        buf_init(&canonical, max);
        add_crlf(&canonical, text);
        stream = memory_stream(buf_str(&canonical)); /* copies */
        content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
        g_mime_part_set_content(part, content);
        g_object_unref(content);
        g_object_unref(stream);
        buf_reset(&canonical);
    }
    return GMIME_OBJECT(part);
}

/* The text and the HTML; who can show both shows the last (RFC 2046 section 5.1.4). */
static GMimeObject *make_alternative(const struct message *message, size_t max)
{
    GMimeMultipart *both = g_mime_multipart_new_with_subtype("alternative");
    GMimeObject *text = make_part(message->text, "plain", max);
    GMimeObject *html = make_part(message->html, "html", max);
    g_mime_multipart_add(both, text);
    g_mime_multipart_add(both, html);
    g_object_unref(text);
    g_object_unref(html);
    return GMIME_OBJECT(both);
}

/* For values that need no encoding. */
static void set_header(GMimeMessage *mail, const char *name, struct str value, struct arena *arena)
{
    g_mime_object_set_header(GMIME_OBJECT(mail), name, arena_str(arena, value).ptr, NULL);
}

/* Mail programs put together what has the same References (RFC 5322 section 3.6.4). */
static void add_thread(GMimeMessage *mail, struct arena *arena, struct str thread)
{
    if (thread.len == 0)
        return;
    struct str id = arena_printf(arena, "<" STR_FMT ">", STR_ARG(thread));
    set_header(mail, "In-Reply-To", id, arena);
    set_header(mail, "References", id, arena);
}

static GMimeMessage *make_message(struct arena *arena, const struct message *message,
                                  const struct addresses *addresses, size_t max)
{
    GMimeMessage *mail = g_mime_message_new(FALSE);
    add_mailbox(mail, GMIME_ADDRESS_TYPE_FROM, arena, message->from_name, addresses->from);
    if (addresses->reply_to.len > 0)
        add_mailbox(mail, GMIME_ADDRESS_TYPE_REPLY_TO, arena, message->reply_to_name,
                    addresses->reply_to);
    add_mailbox(mail, GMIME_ADDRESS_TYPE_TO, arena, STR(""), addresses->to);
    g_mime_message_set_subject(mail, plain_text(arena, message->subject), "utf-8");
    set_date(mail, message->date);
    g_mime_message_set_message_id(mail, arena_str(arena, message->message_id).ptr);
    add_thread(mail, arena, message->thread);
    set_header(mail, "Auto-Submitted",
               message->replies ? STR("auto-replied") : STR("auto-generated"), arena);
    if (message->language.len > 0)
        set_header(mail, "Content-Language", message->language, arena);

    GMimeObject *content = message->html.len > 0 ? make_alternative(message, max)
                                                 : make_part(message->text, "plain", max);
    g_mime_message_set_mime_part(mail, content);
    g_object_unref(content);
    return mail;
}

/* The promise of the header file, checked on the bytes themselves. */
static bool is_wire_format(struct str s)
{
    size_t start = 0;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c == '\0' || c >= 0x80)
            return false;
        if (c == '\n') {
            if (i == 0 || s.ptr[i - 1] != '\r' || i - 1 - start > LINE_MAX_OCTETS)
                return false;
            start = i + 1;
        } else if (c == '\r' && (i + 1 == s.len || s.ptr[i + 1] != '\n')) {
            return false;
        }
    }
    return start == s.len;
}

static enum status write_message(GMimeMessage *mail, struct buf *out)
{
    size_t start = out->len;
    char *text = g_mime_object_to_string(GMIME_OBJECT(mail), NULL);
    add_crlf(out, str_from(text));
    g_free(text);
    if (!str_has_suffix(buf_str(out), STR("\n")))
        buf_add(out, STR("\r\n"));
    if (out->failed)
        return STATUS_TOO_LARGE;
    return is_wire_format(str_slice(buf_str(out), start, out->len)) ? STATUS_OK : STATUS_INVALID;
}

enum status message_compose(const struct message *message, struct buf *out)
{
    enum status status = check_headers(message);
    if (status != STATUS_OK)
        return status;

    struct arena arena;
    struct addresses addresses;
    arena_init(&arena, ARENA_CAP);
    status = convert_addresses(&arena, message, &addresses);
    if (status == STATUS_OK) {
        GMimeMessage *mail = make_message(&arena, message, &addresses, out->max);
        status = write_message(mail, out);
        g_object_unref(mail);
        if (status != STATUS_OK)
            refuse(status, "result", message->message_id);
    }
    arena_reset(&arena);
    return status;
}

void message_open(void)
{
    g_mime_init();
}

void message_close(void)
{
    g_mime_shutdown();
}
