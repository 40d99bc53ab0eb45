/* organisation: see organisation.h. */
#include "site/organisation.h"

#include "base/parse.h"
#include "site/frame.h"
#include "view/json.h"

#define POSTCODE_MAX 99999999

static struct value *set_typed(struct arena *arena, struct value *map, const char *key,
                               const char *type)
{
    struct value *typed = value_set_map(arena, map, key);
    value_set_text(arena, typed, "@type", str_from(type));
    return typed;
}

/* "45128 Essen, Germany" is postcode, place and country; the first and the last may be missing. */
static void set_address(struct arena *arena, const struct config *config, struct value *map)
{
    struct value *address = set_typed(arena, map, "address", "PostalAddress");
    struct str place;
    struct str country;
    struct str postcode;
    struct str rest;
    int64_t number;
    value_set_text(arena, address, "streetAddress", config->contact.street);
    bool has_country = str_cut(config->contact.city, ',', &place, &country);
    if (str_cut(place, ' ', &postcode, &rest) && parse_int(postcode, 0, POSTCODE_MAX, &number)) {
        value_set_text(arena, address, "postalCode", postcode);
        place = rest;
    }
    value_set_text(arena, address, "addressLocality", place);
    if (has_country)
        value_set_text(arena, address, "addressCountry", str_trim(country, " "));
}

static void set_contact(struct arena *arena, const struct site *site, struct value *map)
{
    const struct config *config = site->config;
    struct value *contact = set_typed(arena, map, "contactPoint", "ContactPoint");
    value_set_text(arena, contact, "contactType", STR("customer service"));
    value_set_text(arena, contact, "telephone", config->contact.phone);
    value_set_text(arena, contact, "email", config->contact.email);
    value_set_text(arena, contact, "url", frame_url(arena, site, &site->languages[0], &FRAME_FORM));
    struct value *languages = value_set_list(arena, contact, "availableLanguage");
    for (size_t i = 0; i < site->language_count; i++)
        value_add(arena, languages, value_text(arena, site->languages[i].code));
}

struct str organisation_make(struct arena *arena, const struct site *site)
{
    const struct config *config = site->config;
    struct str logo = value_get_text(value_find(site->assets, STR("favicon_svg")));
    struct value *map = value_map(arena);
    value_set_text(arena, map, "@context", STR("https://schema.org"));
    value_set_text(arena, map, "@type", STR("Organization"));
    value_set_text(arena, map, "name", config->operator.name);
    value_set_text(arena, map, "alternateName", config->operator.short_name);
    value_set_text(arena, map, "url", config->operator.url);
    value_set_text(
        arena, map, "logo",
        arena_printf(arena, STR_FMT STR_FMT, STR_ARG(config->site.base_url), STR_ARG(logo)));
    set_address(arena, config, map);
    set_contact(arena, site, map);
    return json_text(arena, map);
}
