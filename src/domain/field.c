/* field: see field.h. */
#include "domain/field.h"

#include "domain/country.h"

#define CHOICES(...) ((const char *const[]){__VA_ARGS__, NULL})
#define ROW(ID, column, kind, group, ...)                                                          \
    [FIELD_##ID] = {#column, FIELD_KIND_##kind, FIELD_GROUP_##group, __VA_ARGS__},

static const struct field FIELDS[FIELD_COUNT] = {FIELD_TABLE(ROW)};

const struct field *field_get(enum field_id id)
{
    return &FIELDS[id];
}

bool field_find(struct str name, enum field_id *out)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (str_eq(name, str_from(FIELDS[i].name))) {
            *out = (enum field_id)i;
            return true;
        }
    }
    return false;
}

bool field_has_choice(const struct field *field, struct str value)
{
    if (field->kind == FIELD_KIND_COUNTRY)
        return country_valid(value);
    for (const char *const *choice = field->choices; choice != NULL && *choice != NULL; choice++) {
        if (str_eq(value, str_from(*choice)))
            return true;
    }
    return false;
}

const char *field_group_name(enum field_group group)
{
    static const char *const names[FIELD_GROUP_COUNT] = {
        [FIELD_GROUP_ABOUT] = "about",
        [FIELD_GROUP_ENQUIRY] = "enquiry",
        [FIELD_GROUP_PROJECT] = "project",
        [FIELD_GROUP_CONSENT] = "consent",
    };
    return names[group];
}
