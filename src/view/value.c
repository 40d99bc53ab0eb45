/* value: see value.h. Lists are linked through their items, maps through entries in the order in
 * which their keys were first set; the maps of a page are small, so a walk is the fastest find. */
#include "view/value.h"

#include <assert.h>

struct value_entry {
    struct value_entry *next;
    struct str key;
    struct value *value;
};

struct value {
    enum value_type type;
    bool truth;         /* VALUE_BOOL */
    bool listed;        /* is an item of a list */
    struct value *next; /* the item behind this one */
    union {
        struct str text;
        struct {
            struct value *first;
            struct value *last;
        } list;
        struct {
            struct value_entry *first;
            struct value_entry *last;
        } map;
    };
};

static struct value *make(struct arena *arena, enum value_type type)
{
    struct value *value = arena_alloc(arena, sizeof(*value));
    value->type = type;
    return value;
}

struct value *value_map(struct arena *arena)
{
    return make(arena, VALUE_MAP);
}

struct value *value_list(struct arena *arena)
{
    return make(arena, VALUE_LIST);
}

struct value *value_text(struct arena *arena, struct str text)
{
    struct value *value = make(arena, VALUE_TEXT);
    value->text = text;
    return value;
}

struct value *value_bool(struct arena *arena, bool truth)
{
    struct value *value = make(arena, VALUE_BOOL);
    value->truth = truth;
    return value;
}

struct value *value_null(struct arena *arena)
{
    return make(arena, VALUE_NULL);
}

static struct value_entry *find_entry(const struct value *map, struct str key)
{
    if (map == NULL || map->type != VALUE_MAP)
        return NULL;
    for (struct value_entry *entry = map->map.first; entry != NULL; entry = entry->next) {
        /* Most keys differ in length or in their first byte: no call for those. */
        if (entry->key.len == key.len &&
            (key.len == 0 || (entry->key.ptr[0] == key.ptr[0] && str_eq(entry->key, key))))
            return entry;
    }
    return NULL;
}

static void add_entry(struct arena *arena, struct value *map, struct str key, struct value *value)
{
    struct value_entry *entry = arena_alloc(arena, sizeof(*entry));
    *entry = (struct value_entry){.key = key, .value = value};
    if (map->map.last == NULL)
        map->map.first = entry;
    else
        map->map.last->next = entry;
    map->map.last = entry;
}

void value_set(struct arena *arena, struct value *map, const char *key, struct value *value)
{
    assert(map->type == VALUE_MAP);
    struct value_entry *entry = find_entry(map, str_from(key));
    if (entry != NULL)
        entry->value = value;
    else
        add_entry(arena, map, str_from(key), value);
}

bool value_merge(struct arena *arena, struct value *map, const struct value *from,
                 struct str *twice)
{
    assert(map->type == VALUE_MAP && from->type == VALUE_MAP);
    for (const struct value_entry *entry = from->map.first; entry != NULL; entry = entry->next) {
        const struct value_entry *there = find_entry(map, entry->key);
        if (there == NULL) {
            add_entry(arena, map, entry->key, entry->value);
        } else if (there->value->type != VALUE_MAP || entry->value->type != VALUE_MAP) {
            *twice = entry->key;
            return true;
        } else if (value_merge(arena, there->value, entry->value, twice)) {
            return true;
        }
    }
    return false;
}

void value_set_text(struct arena *arena, struct value *map, const char *key, struct str text)
{
    value_set(arena, map, key, value_text(arena, text));
}

void value_set_bool(struct arena *arena, struct value *map, const char *key, bool truth)
{
    value_set(arena, map, key, value_bool(arena, truth));
}

void value_set_int(struct arena *arena, struct value *map, const char *key, int64_t number)
{
    value_set_text(arena, map, key, arena_printf(arena, "%lld", (long long)number));
}

struct value *value_set_map(struct arena *arena, struct value *map, const char *key)
{
    struct value *inner = value_map(arena);
    value_set(arena, map, key, inner);
    return inner;
}

struct value *value_set_list(struct arena *arena, struct value *map, const char *key)
{
    struct value *list = value_list(arena);
    value_set(arena, map, key, list);
    return list;
}

void value_add(struct arena *arena, struct value *list, struct value *item)
{
    assert(list->type == VALUE_LIST);
    /* The link is in the item, so one that stands elsewhere already needs a head of its own. */
    if (item->listed) {
        struct value *copy = make(arena, item->type);
        *copy = *item;
        copy->next = NULL;
        item = copy;
    }
    item->listed = true;
    if (list->list.last == NULL)
        list->list.first = item;
    else
        list->list.last->next = item;
    list->list.last = item;
}

struct value *value_add_map(struct arena *arena, struct value *list)
{
    struct value *map = value_map(arena);
    value_add(arena, list, map);
    return map;
}

enum value_type value_type(const struct value *value)
{
    return value->type;
}

struct str value_get_text(const struct value *value)
{
    return value != NULL && value->type == VALUE_TEXT ? value->text : STR("");
}

const struct value *value_find(const struct value *map, struct str key)
{
    const struct value_entry *entry = find_entry(map, key);
    return entry == NULL ? NULL : entry->value;
}

const struct value *value_path(const struct value *map, struct str path)
{
    const struct value *at = map;
    bool more = true;
    while (more && at != NULL) {
        struct str name;
        more = str_cut(path, '.', &name, &path);
        at = value_find(at, name);
    }
    return at;
}

bool value_truth(const struct value *value)
{
    if (value == NULL)
        return false;
    switch (value->type) {
    case VALUE_NULL:
        return false;
    case VALUE_BOOL:
        return value->truth;
    case VALUE_TEXT:
        return value->text.len > 0;
    case VALUE_LIST:
        return value->list.first != NULL;
    case VALUE_MAP:
        return true;
    }
    return false;
}

const struct value *value_first(const struct value *list)
{
    return list != NULL && list->type == VALUE_LIST ? list->list.first : NULL;
}

const struct value *value_next(const struct value *item)
{
    return item->next;
}

const struct value_entry *value_entry_first(const struct value *map)
{
    return map == NULL || map->type != VALUE_MAP ? NULL : map->map.first;
}

const struct value_entry *value_entry_next(const struct value_entry *entry)
{
    return entry->next;
}

struct str value_entry_key(const struct value_entry *entry)
{
    return entry->key;
}

const struct value *value_entry_value(const struct value_entry *entry)
{
    return entry->value;
}
