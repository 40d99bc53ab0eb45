/* countries: see countries.h. */
#include "site/countries.h"

const struct value *countries_make(struct arena *arena, const struct value *names,
                                   const struct value *standard)
{
    if (names == standard)
        return names;
    struct value *labels = value_map(arena);
    for (const struct value_entry *entry = value_entry_first(names); entry != NULL;
         entry = value_entry_next(entry)) {
        struct str code = value_entry_key(entry);
        struct str label = value_get_text(value_entry_value(entry));
        const struct value *other = value_find(standard, code);
        struct str english = other == NULL ? STR("") : value_get_text(other);
        if (english.len > 0 && !str_eq(english, label))
            label = arena_printf(arena, STR_FMT " (" STR_FMT ")", STR_ARG(label), STR_ARG(english));
        value_set_text(arena, labels, arena_str(arena, code).ptr, label);
    }
    return labels;
}
