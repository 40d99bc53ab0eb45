/*
 * value: view data. A tree of texts, booleans, lists and maps, built in an arena by a handler and
 * read by a template. It only grows; it borrows the texts it is given, which must live as long.
 */
#ifndef INDEMAND_VIEW_VALUE_H
#define INDEMAND_VIEW_VALUE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

enum value_type { VALUE_NULL, VALUE_BOOL, VALUE_TEXT, VALUE_LIST, VALUE_MAP };

struct value;

struct value *value_map(struct arena *arena);
struct value *value_list(struct arena *arena);
struct value *value_text(struct arena *arena, struct str text);
struct value *value_bool(struct arena *arena, bool truth);
struct value *value_null(struct arena *arena);

/* Sets a key of a map; a later value of the same key replaces the earlier. `key` is borrowed. */
void value_set(struct arena *arena, struct value *map, const char *key, struct value *value);
void value_set_text(struct arena *arena, struct value *map, const char *key, struct str text);
void value_set_bool(struct arena *arena, struct value *map, const char *key, bool truth);
void value_set_int(struct arena *arena, struct value *map, const char *key, int64_t number);

/* A new map (or list) that is already in place under `key`. */
struct value *value_set_map(struct arena *arena, struct value *map, const char *key);
struct value *value_set_list(struct arena *arena, struct value *map, const char *key);

/* Adds the entries of one map to another; where both have a map under a key, those are merged. The
 * first key that both have otherwise ends it: true, with the key in `twice`; some of `from` is then
 * in `map`. What is added is shared, not copied. */
bool value_merge(struct arena *arena, struct value *map, const struct value *from,
                 struct str *twice);

/* Puts an item at the end of a list; value_add_map makes it a new map and returns it. An item that
 * is in a list already is copied (its children are shared): add to a list what is complete. */
void value_add(struct arena *arena, struct value *list, struct value *item);
struct value *value_add_map(struct arena *arena, struct value *list);

/* `value` must not be NULL. */
enum value_type value_type(const struct value *value);

/* The text of a VALUE_TEXT, else the empty string. */
struct str value_get_text(const struct value *value);

/* What a map holds under the key; NULL when it holds nothing or `map` is no map. */
const struct value *value_find(const struct value *map, struct str key);

/* What stands at a dotted path ("form.error.title"), or NULL. */
const struct value *value_path(const struct value *map, struct str path);

/* Is it shown as a section? False, null, the empty text and the empty list are not. */
bool value_truth(const struct value *value);

/* For walking a list: the first item, and the one after `item`; NULL at the end, and for what is
 * no list. */
const struct value *value_first(const struct value *list);
const struct value *value_next(const struct value *item);

/* For walking a map in the order of its keys' first setting: the first entry, and the one after;
 * NULL at the end, and for what is no map. */
struct value_entry;
const struct value_entry *value_entry_first(const struct value *map);
const struct value_entry *value_entry_next(const struct value_entry *entry);
struct str value_entry_key(const struct value_entry *entry);
const struct value *value_entry_value(const struct value_entry *entry);

#endif
