/* review: see review.h. */
#include "site/review.h"

#include "site/pages.h"

enum review_action review_action(const struct form *form)
{
    struct str action = form_value(form, STR("action"));
    if (str_eq(action, STR("review")))
        return REVIEW_READ;
    if (str_eq(action, STR("switch")))
        return REVIEW_SWITCH;
    return str_eq(action, STR("edit")) ? REVIEW_EDIT : REVIEW_SEND;
}

/* The answer as the form shows it: the label of a choice, the name of a country. */
static struct str in_words(struct arena *arena, const struct site_language *language,
                           const struct field *field, struct str value)
{
    switch (field->kind) {
    case FIELD_KIND_COUNTRY:
        return value_get_text(value_find(language->countries, value));
    case FIELD_KIND_CHOICE:
    case FIELD_KIND_CHECK:
        return locale_text(&language->locale, arena_printf(arena, "form.choices.%s." STR_FMT,
                                                           field->name, STR_ARG(value)));
    case FIELD_KIND_LINE:
    case FIELD_KIND_TEXT:
    case FIELD_KIND_EMAIL:
    case FIELD_KIND_WEBSITE:
        return value;
    }
    return value;
}

static void add_answer(struct arena *arena, const struct site_language *language,
                       const struct field *field, struct str value, struct value *answers)
{
    struct value *answer = value_add_map(arena, answers);
    value_set_text(arena, answer, "name", str_from(field->name));
    value_set_text(
        arena, answer, "label",
        locale_text(&language->locale, arena_printf(arena, "form.fields.%s.label", field->name)));
    value_set_text(arena, answer, "words", in_words(arena, language, field, value));
    value_set_text(arena, answer, "value", value);
}

/* A group without an answer is left out, like an answer that was not given. */
static void add_group(struct arena *arena, const struct site_language *language,
                      enum field_group group, const struct enquiry *enquiry, struct value *groups)
{
    struct value *view = value_map(arena);
    struct value *answers = value_set_list(arena, view, "answers");
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const struct field *field = field_get((enum field_id)i);
        if (field->group == group && enquiry->value[i].len > 0)
            add_answer(arena, language, field, enquiry->value[i], answers);
    }
    if (!value_truth(answers))
        return;
    struct str legend = arena_printf(arena, "form.groups.%s.legend", field_group_name(group));
    value_set_text(arena, view, "legend", locale_text(&language->locale, legend));
    value_add(arena, groups, view);
}

void review_show(struct exchange *exchange, const struct site_language *language,
                 const struct form_view *form)
{
    struct arena *arena = exchange->arena;
    struct value *view = pages_view(
        arena, exchange->app, language,
        &(struct pages_head){.slug = "review",
                             .title = locale_text(&language->locale, STR("form.review.title")),
                             .place = FRAME_FORM,
                             .noindex = true,
                             .typed = true});
    form_view_set_form(arena, language, form, view);
    struct value *groups = value_set_list(arena, view, "groups");
    for (size_t i = 0; i < FIELD_GROUP_COUNT; i++)
        add_group(arena, language, (enum field_group)i, &form->enquiry, groups);
    response_no_store(exchange->response);
    pages_render(exchange, 200, "review", view);
}
