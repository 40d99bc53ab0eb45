/* notify: see notify.h. */
#include "dispatch/notify.h"

#include <inttypes.h>
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "dispatch/envelope.h"
#include "dispatch/render.h"
#include "domain/field.h"
#include "mail/address.h"
#include "view/value.h"

#define COMPANY_MAX 80 /* characters of it in the subject */
#define NAME_MAX 80    /* characters of the enquirer's name in Reply-To */

enum status notify_open(struct notify *notify, const struct config *config)
{
    struct arena arena;
    *notify = (struct notify){.config = config};
    arena_init(&arena, 16 * (size_t)1024);
    struct str share = config->paths.share;
    struct str folder = arena_printf(&arena, STR_FMT "/www/templates", STR_ARG(share));
    enum status status = mustache_open(
        &notify->templates, &(struct mustache_options){.folders = &folder.ptr, .folder_count = 1});
    if (status == STATUS_OK) {
        status = locale_open_staff(&notify->locale, share, "en");
        if (status != STATUS_OK)
            mustache_close(notify->templates);
    }
    arena_reset(&arena);
    return status;
}

void notify_close(struct notify *notify)
{
    mustache_close(notify->templates);
    locale_close(&notify->locale);
}

/* Is a character seen as itself, and no part of the structure of a header? */
static bool is_plain(uint32_t c)
{
    return !utf8_steers(c) && (c >= 0x80 || strchr("\"<>\\", (int)c) == NULL);
}

/* The first `max` characters of s for a header: what is_plain refuses becomes a space. */
static struct str header_text(struct arena *arena, struct str s, size_t max)
{
    struct str rest = utf8_prefix(s, max);
    bool cut = rest.len < s.len;
    char *text = arena_alloc(arena, rest.len + 1);
    size_t len = 0;
    while (rest.len > 0) {
        struct str one = rest;
        uint32_t c = utf8_next(&rest);
        one.len -= rest.len;
        if (!is_plain(c))
            one = STR(" ");
        memcpy(text + len, one.ptr, one.len);
        len += one.len;
    }
    struct str clean = str_trim((struct str){text, len}, " ");
    return arena_printf(arena, STR_FMT "%s", STR_ARG(clean), cut ? "…" : "");
}

/* A value as staff read it: the words of a choice, the name of a country. */
static struct str value_in_words(const struct notify *notify, struct arena *arena,
                                 const struct field *field, struct str value)
{
    struct str path;
    switch (field->kind) {
    case FIELD_KIND_COUNTRY:
        path = arena_printf(arena, "countries." STR_FMT, STR_ARG(value));
        break;
    case FIELD_KIND_CHOICE:
        path = arena_printf(arena, "form.choices.%s." STR_FMT, field->name, STR_ARG(value));
        break;
    case FIELD_KIND_CHECK:
        path = STR("desk.yes");
        break;
    case FIELD_KIND_LINE:
    case FIELD_KIND_TEXT:
    case FIELD_KIND_EMAIL:
    case FIELD_KIND_WEBSITE:
        return value;
    }
    struct str words = locale_text(&notify->locale, path);
    return words.len > 0 ? words : value;
}

static void add_fields(const struct notify *notify, struct arena *arena,
                       const struct enquiry *enquiry, struct value *data)
{
    struct value *list = value_set_list(arena, data, "fields");
    for (enum field_id id = 0; id < FIELD_COUNT; id++) {
        const struct field *field = field_get(id);
        if (enquiry->value[id].len == 0 || id == FIELD_MESSAGE)
            continue;
        struct value *item = value_add_map(arena, list);
        struct str path = arena_printf(arena, "form.fields.%s.short", field->name);
        value_set_text(arena, item, "label", locale_text(&notify->locale, path));
        value_set_text(arena, item, "value",
                       value_in_words(notify, arena, field, enquiry->value[id]));
    }
}

/* For HTML, where a line break is an element. */
static void add_lines(struct arena *arena, struct str message, struct value *data)
{
    struct value *list = value_set_list(arena, data, "lines");
    struct str line;
    bool more = true;
    while (more) {
        more = str_cut(message, '\n', &line, &message);
        value_add(arena, list, value_text(arena, line));
    }
}

/* What made it look a little like spam, or quarantined it before it was released. */
static void add_spam(const struct notify *notify, struct arena *arena,
                     const struct spam_score *score, struct value *data)
{
    enum spam_reason ranked[SPAM_REASON_COUNT];
    size_t count = spam_ranked(score, ranked);
    if (count == 0) {
        value_set(arena, data, "spam", value_null(arena));
        return;
    }
    const struct locale_param total = {STR("score"),
                                       arena_printf(arena, "%" PRId64, spam_total(score))};
    struct value *map = value_set_map(arena, data, "spam");
    value_set_text(arena, map, "score",
                   locale_format(arena, &notify->locale, STR("mail.notify.spam"), &total, 1));
    struct value *list = value_set_list(arena, map, "reasons");
    for (size_t i = 0; i < count; i++) {
        struct value *item = value_add_map(arena, list);
        struct str path = arena_printf(arena, "desk.spam.reasons.%s", spam_reason_name(ranked[i]));
        value_set_text(arena, item, "text", locale_text(&notify->locale, path));
        value_set_int(arena, item, "points", score->points[ranked[i]]);
    }
}

static struct value *make_data(const struct notify *notify, struct arena *arena,
                               const struct notify_input *input)
{
    const struct enquiries_record *record = input->enquiry;
    const struct enquiry *enquiry = &record->enquiry;
    struct value *data = value_map(arena);
    value_set(arena, data, "t", notify->locale.texts);
    value_set_text(arena, data, "reference", record->reference);
    value_set_text(arena, data, "received",
                   clock_local(arena, record->created_at, "%a %-d %b %Y, %H:%M %Z"));
    value_set_text(arena, data, "corrects", input->corrects);
    value_set_text(arena, data, "link",
                   arena_printf(arena, STR_FMT "/desk/enquiry/" STR_FMT,
                                STR_ARG(notify->config->desk.base_url),
                                STR_ARG(record->reference)));
    value_set_text(arena, data, "company", enquiry->value[FIELD_COMPANY]);
    value_set_text(
        arena, data, "country",
        value_in_words(notify, arena, field_get(FIELD_COUNTRY), enquiry->value[FIELD_COUNTRY]));
    value_set_text(arena, data, "message", enquiry->value[FIELD_MESSAGE]);
    add_lines(arena, enquiry->value[FIELD_MESSAGE], data);
    add_fields(notify, arena, enquiry, data);
    add_spam(notify, arena, &input->spam, data);
    return data;
}

static struct str make_subject(const struct notify *notify, struct arena *arena,
                               const struct notify_input *input)
{
    const struct enquiry *enquiry = &input->enquiry->enquiry;
    struct str path = arena_printf(arena, "mail." STR_FMT ".subject", STR_ARG(input->outbox->kind));
    struct str company = header_text(arena, enquiry->value[FIELD_COMPANY], COMPANY_MAX);
    struct str country =
        value_in_words(notify, arena, field_get(FIELD_COUNTRY), enquiry->value[FIELD_COUNTRY]);
    const struct locale_param params[] = {
        {STR("reference"), input->enquiry->reference},
        {STR("company"), company},
        {STR("country"), header_text(arena, country, COMPANY_MAX)},
    };
    return locale_format(arena, &notify->locale, path, params, sizeof(params) / sizeof(params[0]));
}

enum status notify_compose(const struct notify *notify, struct arena *arena,
                           const struct notify_input *input, struct buf *out)
{
    const struct config *config = notify->config;
    const struct enquiry *enquiry = &input->enquiry->enquiry;
    struct str email = enquiry->value[FIELD_EMAIL];
    struct str ascii;
    /* An address that only SMTPUTF8 could carry is in the text, where staff can copy it. Who has
     * withdrawn an enquiry is not written to by a click. */
    bool reply = str_eq(input->outbox->kind, STR("notify")) &&
                 address_ascii(arena, email, &ascii) == STATUS_OK;
    const struct message message = {
        .from_name = config->mail.from_name,
        .from = config->mail.from,
        .to = input->outbox->recipient,
        .reply_to_name = header_text(arena, enquiry->value[FIELD_NAME], NAME_MAX),
        .reply_to = reply ? ascii : STR(""),
        .subject = make_subject(notify, arena, input),
        .message_id = input->outbox->message_id,
        .thread = envelope_thread(arena, input->outbox),
        .date = input->now,
    };
    const struct render_source source = {
        .templates = notify->templates,
        .locale = &notify->locale,
        .kind = input->outbox->kind,
        .data = make_data(notify, arena, input),
    };
    return render_mail(arena, &source, &message, out);
}
