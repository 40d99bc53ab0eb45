/* acknowledge: see acknowledge.h. */
#include "dispatch/acknowledge.h"

#include "dispatch/envelope.h"
#include "dispatch/render.h"
#include "domain/promise.h"
#include "view/date.h"
#include "view/tel.h"

/* LEFT-TO-RIGHT MARK: without it, in a text that goes from right to left, the groups of a telephone
 * number on a line of its own stand in the wrong order. */
#define LEFT_TO_RIGHT "\xe2\x80\x8e"

enum status acknowledge_open(struct acknowledge *acknowledge, const struct config *config,
                             const struct mustache_set *templates)
{
    size_t count = 0;
    *acknowledge = (struct acknowledge){.config = config, .templates = templates};
    arena_init(&acknowledge->arena, 64 * (size_t)1024);
    enum status status =
        languages_list(&acknowledge->arena, config->paths.share, acknowledge->files, &count);
    while (status == STATUS_OK && acknowledge->count < count) {
        status = locale_open(&acknowledge->locales[acknowledge->count],
                             acknowledge->files[acknowledge->count].path.ptr);
        acknowledge->count += status == STATUS_OK;
    }
    if (status != STATUS_OK)
        acknowledge_close(acknowledge);
    return status;
}

void acknowledge_close(struct acknowledge *acknowledge)
{
    for (size_t i = 0; i < acknowledge->count; i++)
        locale_close(&acknowledge->locales[i]);
    arena_reset(&acknowledge->arena);
}

static const struct locale *find(const struct acknowledge *acknowledge, struct str code)
{
    for (size_t i = 0; i < acknowledge->count; i++) {
        if (str_eq(acknowledge->files[i].code, code))
            return &acknowledge->locales[i];
    }
    return NULL;
}

/* The language the enquirer asked to be answered in, if we have it; else that of the page. */
static const struct locale *locale_of(const struct acknowledge *acknowledge,
                                      const struct enquiries_record *enquiry)
{
    const struct locale *locale = find(acknowledge, enquiry->enquiry.value[FIELD_REPLY_LANG]);
    if (locale == NULL)
        locale = find(acknowledge, enquiry->lang);
    return locale != NULL ? locale : &acknowledge->locales[0];
}

static void set_contact(const struct config *config, struct arena *arena, struct str lang,
                        struct value *data)
{
    struct value *map = value_set_map(arena, data, "contact");
    value_set_text(arena, map, "name", config->contact.name);
    value_set_text(arena, map, "role", config_words(config, &config->contact.role, lang));
    value_set_text(arena, map, "organisation", config->contact.organisation);
    value_set_text(arena, map, "street", config->contact.street);
    value_set_text(arena, map, "city", config_words(config, &config->contact.city, lang));
    value_set_text(arena, map, "phone", config->contact.phone);
    value_set_text(arena, map, "phone_href", tel_href(arena, config->contact.phone));
    value_set_text(arena, map, "email", config->contact.email);
}

/* "in-demand.example" of "https://in-demand.example": in a sentence of a language without spaces, a
 * mail program would take the words behind an address for a part of it. */
static struct str host_of(struct str url)
{
    struct str scheme;
    struct str host;
    str_cut(url, ':', &scheme, &host);
    return str_trim(host, "/");
}

/* Why this mail came, around the name of the site, which HTML keeps in one piece. */
static void set_automatic(const struct config *config, struct arena *arena,
                          const struct locale *locale, struct value *data)
{
    struct str text = locale_text(locale, STR("acknowledgement.automatic"));
    struct str before;
    struct str after;
    str_cut(text, '{', &before, &after);
    str_cut(after, '}', &text, &after);
    struct value *map = value_set_map(arena, data, "automatic");
    value_set_text(arena, map, "before", before);
    value_set_text(arena, map, "site", host_of(config->site.base_url));
    value_set_text(arena, map, "after", after);
}

/* What the template shows: of the enquiry only its reference and its time. */
static struct value *make_data(const struct acknowledge *acknowledge, struct arena *arena,
                               const struct locale *locale, const struct enquiries_record *enquiry)
{
    const struct config *config = acknowledge->config;
    bool leftward = str_eq(locale->dir, STR("rtl"));
    struct value *data = value_map(arena);
    value_set(arena, data, "t", locale->texts);
    value_set_text(arena, data, "mark", leftward ? STR(LEFT_TO_RIGHT) : STR(""));
    value_set_text(arena, data, "reference", enquiry->reference);
    value_set_text(arena, data, "received", date_time(arena, locale, enquiry->created_at));
    value_set_text(arena, data, "promise",
                   date_in_text(arena, locale, STR("acknowledgement.promise"),
                                promise_day(enquiry->created_at, config->contact.answer_days)));
    set_automatic(config, arena, locale, data);
    set_contact(config, arena, locale->lang, data);
    return data;
}

enum status acknowledge_compose(const struct acknowledge *acknowledge, struct arena *arena,
                                const struct notify_input *input, struct buf *out)
{
    const struct config *config = acknowledge->config;
    const struct locale *locale = locale_of(acknowledge, input->enquiry);
    const struct locale_param reference = {STR("reference"), input->enquiry->reference};
    const struct message message = {
        .from_name = config->mail.from_name,
        .from = config->mail.from,
        .to = input->outbox->recipient,
        .reply_to_name = config->contact.name,
        .reply_to = config->contact.email,
        .subject = locale_format(arena, locale, STR("acknowledgement.subject"), &reference, 1),
        .message_id = input->outbox->message_id,
        .thread = envelope_thread(arena, input->outbox),
        .replies = true,
        .date = input->now,
    };
    const struct render_source source = {
        .templates = acknowledge->templates,
        .locale = locale,
        .kind = input->outbox->kind,
        .data = make_data(acknowledge, arena, locale, input->enquiry),
    };
    return render_mail(arena, &source, &message, out);
}
