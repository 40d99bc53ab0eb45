/* enquiry: see enquiry.h. */
#include "domain/enquiry.h"

#include "base/buf.h"
#include "base/log.h"
#include "base/parse.h"
#include "base/utf8.h"
#include "domain/email.h"

#define DIGEST_MAX ((size_t)256 * 1024)

/* CR LF and lone CR become LF. */
static struct str normalise_newlines(struct arena *arena, struct str s)
{
    if (str_index(s, '\r') == s.len)
        return s;
    char *out = arena_alloc(arena, s.len);
    size_t len = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] != '\r')
            out[len++] = s.ptr[i];
        else if (i + 1 == s.len || s.ptr[i + 1] != '\n')
            out[len++] = '\n';
    }
    return (struct str){out, len};
}

static bool is_alnum(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A name with a dot in it, perhaps with a port. A colon anywhere else would make it another scheme,
 * "javascript:..." among them. */
static bool is_host(struct str s)
{
    struct str name;
    struct str port;
    bool has_port = str_cut(s, ':', &name, &port);
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        if (c < 0x80 && c != '.' && c != '-' && c != '_' && !is_alnum(c))
            return false;
    }
    int64_t number = 0;
    if (has_port && !parse_int(port, 1, 65535, &number))
        return false;
    return utf8_visible(name) && str_index(name, '.') < name.len && name.ptr[0] != '.' &&
           name.ptr[name.len - 1] != '.';
}

/* Lenient on purpose: people write "www.example.com", "https://example.com/a?b" or "example.com".
 * What is accepted can be made a link by putting "https://" before it if it has no scheme. */
static bool is_website(struct str s)
{
    static const struct str schemes[] = {STR_INIT("https://"), STR_INIT("http://")};
    for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
        if (str_eq_nocase(str_slice(s, 0, schemes[i].len), schemes[i])) {
            s = str_slice(s, schemes[i].len, s.len);
            break;
        }
    }
    size_t end = 0;
    while (end < s.len && s.ptr[end] != '/' && s.ptr[end] != '?' && s.ptr[end] != '#')
        end++;
    return str_index(s, ' ') == s.len && str_index(s, '\t') == s.len &&
           is_host(str_slice(s, 0, end));
}

static enum enquiry_flaw check_kind(const struct field *field, struct str value)
{
    switch (field->kind) {
    case FIELD_KIND_EMAIL:
        return email_valid(value) ? ENQUIRY_FINE : ENQUIRY_EMAIL;
    case FIELD_KIND_WEBSITE:
        return is_website(value) ? ENQUIRY_FINE : ENQUIRY_WEBSITE;
    case FIELD_KIND_CHOICE:
    case FIELD_KIND_COUNTRY:
        return field_has_choice(field, value) ? ENQUIRY_FINE : ENQUIRY_CHOICE;
    case FIELD_KIND_CHECK:
        return str_eq(value, STR("yes")) ? ENQUIRY_FINE : ENQUIRY_CHOICE;
    case FIELD_KIND_LINE:
    case FIELD_KIND_TEXT:
        return ENQUIRY_FINE;
    }
    return ENQUIRY_FINE;
}

static enum enquiry_flaw check_field(struct arena *arena, const struct field *field,
                                     const struct enquiry_input *input, struct str *out)
{
    *out = str_trim(normalise_newlines(arena, input->value), " \t\n");
    if (input->malformed)
        return ENQUIRY_ENCODING;
    if (!utf8_valid(*out))
        return ENQUIRY_UTF8;
    *out = utf8_nfc(arena, *out);
    if (!utf8_showable(*out))
        return ENQUIRY_CONTROL;
    if (out->len == 0)
        return field->required ? ENQUIRY_MISSING : ENQUIRY_FINE;
    if (field->kind != FIELD_KIND_TEXT && str_index(*out, '\n') != out->len)
        return ENQUIRY_LINE_BREAK;
    if (utf8_length(*out) > field->max_chars ||
        (field->max_bytes != 0 && out->len > field->max_bytes))
        return ENQUIRY_TOO_LONG;
    return check_kind(field, *out);
}

size_t enquiry_check(struct arena *arena, const struct enquiry_input input[FIELD_COUNT],
                     struct enquiry *out, enum enquiry_flaw flaws[FIELD_COUNT])
{
    size_t count = 0;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        struct str *value = &out->value[i];
        flaws[i] = check_field(arena, field_get((enum field_id)i), &input[i], value);
        if (flaws[i] == ENQUIRY_FINE)
            continue;
        count++;
        *value = utf8_make_showable(arena, *value);
    }
    return count;
}

const char *enquiry_flaw_name(enum enquiry_flaw flaw)
{
    static const char *const names[ENQUIRY_FLAW_COUNT] = {
        [ENQUIRY_FINE] = "fine",         [ENQUIRY_MISSING] = "required",
        [ENQUIRY_TOO_LONG] = "too_long", [ENQUIRY_LINE_BREAK] = "line_break",
        [ENQUIRY_ENCODING] = "encoding", [ENQUIRY_CONTROL] = "control",
        [ENQUIRY_UTF8] = "utf8",         [ENQUIRY_EMAIL] = "email",
        [ENQUIRY_WEBSITE] = "url",       [ENQUIRY_CHOICE] = "choice",
    };
    return names[flaw];
}

struct secret_hash enquiry_digest(const struct enquiry *enquiry)
{
    /* The length before each value: no two contents read the same. What is empty is left out, so
     * that a form sent twice is still the same when a field is added to the table in between. */
    struct buf all;
    buf_init(&all, DIGEST_MAX);
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (enquiry->value[i].len == 0)
            continue;
        buf_printf(&all, "%s:%zu:", field_get((enum field_id)i)->name, enquiry->value[i].len);
        buf_add(&all, enquiry->value[i]);
    }
    if (all.failed)
        log_abort("an enquiry over its limits");
    struct secret_hash hash = secret_digest(buf_str(&all));
    buf_reset(&all);
    return hash;
}
