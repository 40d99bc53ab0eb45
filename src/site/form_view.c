/* form_view: see form_view.h. */
#include "site/form_view.h"

#include "base/log.h"
#include "base/utf8.h"
#include "site/countries.h"
#include "site/pages.h"

#define MESSAGE_ROWS 8

/* Stand in for key and stamp in the prepared form; no text of ours contains them. */
#define KEY_MARK STR("%%submission-key%%")
#define STAMP_MARK STR("%%render-stamp%%")

/* How long a value is, in octets where those are what is over the limit. */
static size_t length(const struct field *field, struct str value)
{
    return field->max_bytes > 0 && value.len > field->max_bytes ? value.len : utf8_length(value);
}

/* The message of a flaw, after the locale's form.errors. */
static struct str error_text(struct arena *arena, const struct site_language *language,
                             const struct field *field, enum enquiry_flaw flaw, struct str value)
{
    const char *name = enquiry_flaw_name(flaw);
    bool chosen = field->kind == FIELD_KIND_CHOICE || field->kind == FIELD_KIND_COUNTRY;
    if (flaw == ENQUIRY_MISSING && field->kind == FIELD_KIND_CHECK)
        name = "required_privacy";
    else if (flaw == ENQUIRY_MISSING && chosen)
        name = "required_choice";
    struct str object =
        locale_text(&language->locale, arena_printf(arena, "form.fields.%s.object", field->name));
    const struct locale_param params[] = {
        {STR("field"), object},
        {STR("max"), locale_number(arena, &language->locale, (int64_t)field->max_chars)},
    };
    return locale_count(arena, &language->locale, arena_printf(arena, "form.errors.%s", name),
                        (int64_t)length(field, value), params, sizeof(params) / sizeof(params[0]));
}

static struct str hint_text(struct arena *arena, const struct locale *locale,
                            const struct field *field)
{
    const struct locale_param max = {STR("max"),
                                     locale_number(arena, locale, (int64_t)field->max_chars)};
    return locale_format(arena, locale, arena_printf(arena, "form.fields.%s.hint", field->name),
                         &max, 1);
}

static void add_option(struct arena *arena, struct value *list, struct str value, struct str label,
                       struct str chosen)
{
    struct value *option = value_add_map(arena, list);
    value_set_text(arena, option, "value", value);
    value_set_text(arena, option, "label", label);
    value_set_bool(arena, option, "selected", str_eq(value, chosen));
}

static void set_options(struct arena *arena, const struct site_language *language,
                        const struct field *field, struct str chosen, struct value *view)
{
    struct value *list = value_set_list(arena, view, "options");
    if (field->kind != FIELD_KIND_COUNTRY && field->kind != FIELD_KIND_CHOICE)
        return;
    add_option(arena, list, STR(""), locale_text(&language->locale, STR("form.choices.empty")),
               chosen);
    if (field->kind == FIELD_KIND_COUNTRY) {
        for (const struct value_entry *entry = value_entry_first(language->countries);
             entry != NULL; entry = value_entry_next(entry))
            add_option(arena, list, value_entry_key(entry),
                       value_get_text(value_entry_value(entry)), chosen);
        return;
    }
    for (const char *const *choice = field->choices; *choice != NULL; choice++)
        add_option(arena, list, str_from(*choice),
                   locale_text(&language->locale,
                               arena_printf(arena, "form.choices.%s.%s", field->name, *choice)),
                   chosen);
}

static struct str described_by(struct arena *arena, struct str id, bool hint, bool error)
{
    return arena_printf(arena, "%.*s%s%s%.*s%s", hint ? (int)id.len : 0, id.ptr,
                        hint ? "-hint" : "", hint && error ? " " : "", error ? (int)id.len : 0,
                        id.ptr, error ? "-error" : "");
}

/* What form.js needs to find the same flaws as enquiry_check: "check" names a rule of the kind,
 * which is also that of its message. */
static void set_rules(struct arena *arena, const struct site_language *language,
                      const struct field *field, struct value *view)
{
    static const char *const checks[] = {
        [FIELD_KIND_EMAIL] = "email", [FIELD_KIND_WEBSITE] = "url", [FIELD_KIND_CHECK] = NULL};
    value_set_text(
        arena, view, "object",
        locale_text(&language->locale, arena_printf(arena, "form.fields.%s.object", field->name)));
    value_set_text(arena, view, "check", str_from(checks[field->kind]));
    value_set_int(arena, view, "max", (int64_t)field->max_chars);
    if (field->max_bytes > 0)
        value_set_int(arena, view, "max_bytes", (int64_t)field->max_bytes);
    else
        value_set_text(arena, view, "max_bytes", STR(""));
}

static void set_kind(struct arena *arena, const struct field *field, struct str value,
                     struct value *view)
{
    enum field_kind kind = field->kind;
    bool select = kind == FIELD_KIND_CHOICE || kind == FIELD_KIND_COUNTRY;
    value_set_bool(arena, view, "is_select", select);
    value_set_bool(arena, view, "is_checkbox", kind == FIELD_KIND_CHECK);
    value_set_bool(arena, view, "is_textarea", kind == FIELD_KIND_TEXT);
    value_set_bool(arena, view, "is_text",
                   !select && kind != FIELD_KIND_CHECK && kind != FIELD_KIND_TEXT);
    value_set_bool(arena, view, "checked", str_eq(value, STR("yes")));
    value_set_text(arena, view, "autocomplete", str_from(field->autocomplete));
    value_set_text(arena, view, "inputmode", str_from(field->inputmode));
    value_set_text(arena, view, "spellcheck", field->prose ? STR("true") : STR("false"));
    value_set_bool(arena, view, "address", kind == FIELD_KIND_EMAIL || kind == FIELD_KIND_WEBSITE);
    value_set_int(arena, view, "rows", MESSAGE_ROWS);
}

/* Adds a field to its group and, when it is flawed, to the summary of errors. */
static void add_field(struct arena *arena, const struct site_language *language, enum field_id id,
                      const struct form_view *form, struct value *fields, struct value *errors)
{
    const struct field *field = field_get(id);
    const struct locale *locale = &language->locale;
    struct str value = form->enquiry.value[id];
    struct str html_id = str_from(field->name);
    struct str hint = hint_text(arena, locale, field);
    struct str error = STR("");
    if (form->flaws[id] != ENQUIRY_FINE) {
        error = error_text(arena, language, field, form->flaws[id], value);
        struct value *line = value_add_map(arena, errors);
        value_set_text(arena, line, "href", arena_printf(arena, "#" STR_FMT, STR_ARG(html_id)));
        value_set_text(arena, line, "message", error);
    }
    struct value *view = value_add_map(arena, fields);
    value_set_text(arena, view, "name", str_from(field->name));
    value_set_text(arena, view, "id", html_id);
    value_set_text(arena, view, "label",
                   locale_text(locale, arena_printf(arena, "form.fields.%s.label", field->name)));
    value_set_text(arena, view, "hint", hint);
    value_set_text(arena, view, "error", error);
    value_set_text(arena, view, "value", value);
    value_set_bool(arena, view, "required", field->required);
    value_set_text(arena, view, "described_by",
                   described_by(arena, html_id, hint.len > 0, error.len > 0));
    set_kind(arena, field, value, view);
    set_rules(arena, language, field, view);
    set_options(arena, language, field, value, view);
}

static void add_group(struct arena *arena, const struct site_language *language,
                      enum field_group group, const struct form_view *form, struct value *groups,
                      struct value *errors)
{
    const char *name = field_group_name(group);
    struct value *view = value_add_map(arena, groups);
    bool open = false;
    struct value *fields = value_set_list(arena, view, "fields");
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (field_get((enum field_id)i)->group != group)
            continue;
        add_field(arena, language, (enum field_id)i, form, fields, errors);
        open = open || form->enquiry.value[i].len > 0 || form->flaws[i] != ENQUIRY_FINE;
    }
    value_set_text(arena, view, "id", str_from(name));
    value_set_text(
        arena, view, "legend",
        locale_text(&language->locale, arena_printf(arena, "form.groups.%s.legend", name)));
    value_set_text(
        arena, view, "intro",
        locale_text(&language->locale, arena_printf(arena, "form.groups.%s.intro", name)));
    value_set_bool(arena, view, "folded", group == FIELD_GROUP_PROJECT);
    value_set_bool(arena, view, "open", open);
}

static void set_notice(struct arena *arena, const struct site_language *language,
                       const char *notice, struct value *view)
{
    if (notice == NULL) {
        value_set(arena, view, "notice", value_null(arena));
        return;
    }
    struct value *map = value_set_map(arena, view, "notice");
    value_set_text(
        arena, map, "title",
        locale_text(&language->locale, arena_printf(arena, "form.notices.%s.title", notice)));
    value_set_text(
        arena, map, "text",
        locale_text(&language->locale, arena_printf(arena, "form.notices.%s.text", notice)));
}

/* The texts that form.js fills a number into, in each of their forms: [{name, text}], name as in a
 * data- attribute ("too-long-one"). */
static void set_counted(struct arena *arena, const struct locale *locale, struct value *view)
{
    static const struct {
        const char *name;
        struct str path;
    } counted[] = {
        {"too-long", STR_INIT("form.errors.too_long")},
        {"left", STR_INIT("form.count.left")},
        {"over", STR_INIT("form.count.over")},
    };
    struct value *list = value_set_list(arena, view, "counted");
    for (size_t i = 0; i < sizeof(counted) / sizeof(counted[0]); i++) {
        const struct value_entry *form =
            value_entry_first(value_path(locale->texts, counted[i].path));
        for (; form != NULL; form = value_entry_next(form)) {
            struct value *item = value_add_map(arena, list);
            value_set_text(arena, item, "name",
                           arena_printf(arena, "%s-" STR_FMT, counted[i].name,
                                        STR_ARG(value_entry_key(form))));
            value_set_text(arena, item, "text", value_get_text(value_entry_value(form)));
        }
    }
}

void form_view_set_form(struct arena *arena, const struct site_language *language,
                        const struct form_view *form, struct value *view)
{
    struct value *map = value_set_map(arena, view, "form");
    value_set_text(arena, map, "action", frame_action(arena, language));
    value_set_text(arena, map, "id", STR(FRAME_FORM_ID));
    value_set_text(arena, map, "key", form->key);
    value_set_text(arena, map, "rendered", form->stamp);
    value_set_text(arena, map, "trap", form->trap);
    value_set_bool(arena, map, "changing", form->changing);
}

struct value *form_view_make(struct arena *arena, const struct site *site,
                             const struct site_language *language, const struct form_view *form)
{
    struct value *view = pages_view(
        arena, site, language,
        &(struct pages_head){.slug = SITE_FORM,
                             .title = locale_text(&language->locale, STR("form.title")),
                             .description = locale_text(&language->locale, STR("form.description")),
                             .place = FRAME_FORM,
                             .typed = true});
    form_view_set_form(arena, language, form, view);
    set_notice(arena, language, form->notice, view);
    set_counted(arena, &language->locale, view);

    struct value *errors = value_set_list(arena, view, "errors");
    struct value *groups = value_set_list(arena, view, "groups");
    for (size_t i = 0; i < FIELD_GROUP_COUNT; i++)
        add_group(arena, language, (enum field_group)i, form, groups, errors);
    value_set_bool(arena, view, "has_errors", value_truth(errors));
    return view;
}

/* Cuts *rest behind the place of `mark`: what stands before it, without the mark. */
static bool cut_at(struct str *rest, struct str mark, struct str *before)
{
    for (size_t i = 0; i + mark.len <= rest->len; i++) {
        if (!str_eq(str_slice(*rest, i, mark.len), mark))
            continue;
        *before = str_slice(*rest, 0, i);
        *rest = str_slice(*rest, i + mark.len, rest->len);
        return true;
    }
    return false;
}

static void pack(struct arena *arena, struct site_form *form)
{
    form->before_key_gzip = gzip_parts_make(arena, form->before_key);
    form->before_stamp_gzip = gzip_parts_make(arena, form->before_stamp);
    form->rest_gzip = gzip_parts_make(arena, form->rest);
}

enum status form_view_prepare(struct site *site, struct site_language *language)
{
    language->countries =
        countries_make(&site->arena, value_find(language->locale.texts, STR("countries")),
                       value_find(site->languages[0].locale.texts, STR("countries")));
    struct form_view form = {.key = KEY_MARK, .stamp = STAMP_MARK};
    struct buf html;
    buf_init(&html, SITE_PAGE_MAX);
    const struct value *view = form_view_make(&site->draft, site, language, &form);
    enum status status = mustache_render(site->templates, "form", view, &html);
    if (status == STATUS_OK) {
        struct str rest = arena_str(&site->arena, buf_str(&html));
        if (!cut_at(&rest, KEY_MARK, &language->form.before_key) ||
            !cut_at(&rest, STAMP_MARK, &language->form.before_stamp)) {
            log_error("form-template", LOG_TEXT("why", "no form.key before form.rendered"));
            status = STATUS_INVALID;
        }
        language->form.rest = rest;
        pack(&site->arena, &language->form);
    }
    buf_reset(&html);
    arena_clear(&site->draft);
    return status;
}
