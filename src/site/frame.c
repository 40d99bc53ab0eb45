/* frame: see frame.h. */
#include "site/frame.h"

#include "site/pages.h"

static const struct frame_place STORY = {STR_INIT(SITE_STORY), false};

bool frame_has(const struct site_language *language, const struct frame_place *place)
{
    return place->everywhere || pages_find(language, place->path) != NULL;
}

static struct str path_of(struct arena *arena, const struct site_language *language,
                          const struct frame_place *place)
{
    return arena_printf(arena, "/" STR_FMT "/" STR_FMT, STR_ARG(language->code),
                        STR_ARG(place->path));
}

struct str frame_url(struct arena *arena, const struct site *site,
                     const struct site_language *language, const struct frame_place *place)
{
    return arena_printf(arena, STR_FMT STR_FMT, STR_ARG(site->config->site.base_url),
                        STR_ARG(path_of(arena, language, place)));
}

struct str frame_default_url(struct arena *arena, const struct site *site,
                             const struct frame_place *place)
{
    if (str_eq(place->path, STORY.path))
        return arena_printf(arena, STR_FMT "/", STR_ARG(site->config->site.base_url));
    const struct site_language *standard = &site->languages[0];
    return frame_has(standard, place) ? frame_url(arena, site, standard, place) : STR("");
}

/* The same page, but another address to a browser, which forgets the page of an address it posts
 * to; and Back is to find the form with its key. */
struct str frame_action(struct arena *arena, const struct site_language *language)
{
    return arena_printf(arena, "/" STR_FMT "/" SITE_FORM "?", STR_ARG(language->code));
}

void frame_set_languages(struct arena *arena, const struct site *site,
                         const struct site_language *language, const struct frame_place *place,
                         bool typed, struct value *view)
{
    struct value *list = value_set_list(arena, view, "languages");
    value_set_bool(arena, view, "typed", typed);
    value_set_text(arena, view, "language_name", language->locale.name);
    for (size_t i = 0; i < site->language_count; i++) {
        const struct site_language *other = &site->languages[i];
        bool same_dir = str_eq(other->locale.dir, language->locale.dir);
        struct value *item = value_add_map(arena, list);
        value_set_text(arena, item, "code", other->code);
        value_set_text(arena, item, "name", other->locale.name);
        value_set_text(arena, item, "dir", same_dir ? STR("") : other->locale.dir);
        value_set_text(arena, item, "href",
                       path_of(arena, other, frame_has(other, place) ? place : &STORY));
        value_set_text(arena, item, "action", frame_action(arena, other));
        value_set_bool(arena, item, "current", other == language);
    }
}

static void add_alternate(struct arena *arena, const struct site *site,
                          const struct site_language *other, const struct frame_place *place,
                          bool current, struct value *list)
{
    struct value *item = value_add_map(arena, list);
    value_set_text(arena, item, "code", other->code);
    value_set_text(arena, item, "href", frame_url(arena, site, other, place));
    value_set_bool(arena, item, "current", current);
    value_set_text(arena, item, "og_locale", locale_text(&other->locale, STR("layout.og_locale")));
}

void frame_set_translations(struct arena *arena, const struct site *site,
                            const struct site_language *language, const struct frame_place *place,
                            struct value *view)
{
    bool shown = place != NULL && place->path.len > 0;
    struct value *list = value_set_list(arena, view, "alternates");
    value_set_text(arena, view, "base_url", site->config->site.base_url);
    value_set_text(arena, view, "canonical",
                   shown ? frame_url(arena, site, language, place) : STR(""));
    value_set_text(arena, view, "x_default",
                   shown ? frame_default_url(arena, site, place) : STR(""));
    for (size_t i = 0; i < site->language_count && shown; i++) {
        const struct site_language *other = &site->languages[i];
        if (frame_has(other, place))
            add_alternate(arena, site, other, place, other == language, list);
    }
}

void frame_set_pages(struct arena *arena, const struct site_language *language, struct str current,
                     struct value *view)
{
    struct value *list = value_set_list(arena, view, "pages");
    for (size_t i = 0; i < language->page_count; i++) {
        const struct page *page = &language->pages[i].source;
        if (page->order == 0)
            continue;
        struct value *item = value_add_map(arena, list);
        value_set_text(arena, item, "title", page->title);
        value_set_text(arena, item, "description", page->description);
        value_set_text(arena, item, "href",
                       path_of(arena, language, &(struct frame_place){.path = page->slug}));
        value_set_bool(arena, item, "current", str_eq(page->slug, current));
    }
    value_set_bool(arena, view, "has_pages", value_truth(list));
}
