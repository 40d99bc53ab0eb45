/*
 * json: view data from JSON (RFC 8259), and JSON from view data. Not a JSON library: what it reads
 * are texts, template data and the like, not what strangers send; what it writes is for pages.
 */
#ifndef INDEMAND_VIEW_JSON_H
#define INDEMAND_VIEW_JSON_H

#include "base/status.h"
#include "view/value.h"

#define JSON_FILE_MAX ((size_t)4 * 1024 * 1024)

/* Parses `source`; `file` names it in messages. The tree is wholly in the arena. Numbers become the
 * shortest text that means the same (85, 1.21); a key that stands twice in one object is an error.
 * What is wrong is logged with file, line and column: STATUS_INVALID. */
enum status json_parse(struct arena *arena, const char *file, struct str source,
                       struct value **out) MUST_CHECK;

/* Reads a file of JSON_FILE_MAX bytes at most; also STATUS_NOT_FOUND, STATUS_TOO_LARGE, STATUS_IO.
 */
enum status json_load(struct arena *arena, const char *path, struct value **out) MUST_CHECK;

/* The tree as JSON without line breaks, its keys in their order, for a script element in HTML: in a
 * text, "<", ">" and "&" are escapes of JSON, so that nothing in it ends the element or begins a
 * comment. Bytes of a text that are not UTF-8 become U+FFFD; keys must be UTF-8. */
struct str json_text(struct arena *arena, const struct value *value);

#endif
