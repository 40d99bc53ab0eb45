/*
 * template: one Mustache template, parsed into an array of nodes. Inside the room only: mustache.h
 * is what others use. Reads no files and knows no other templates.
 *
 * Nodes stand in reading order; a container (section, inverted section, parent, block) is followed
 * by its children and says where they end. What the specification's white space rules ask for is
 * settled here, so that expanding is a walk:
 *
 * - A standalone tag has lost the white space and the newline of its line. Partials, parents and
 *   blocks keep that white space as `indent`, for the lines of what is put in their place.
 * - `bol` marks a node that begins a line of output: where an outer indentation goes.
 * - The override body of a block has lost the indentation that its lines have in common.
 */
#ifndef INDEMAND_VIEW_TEMPLATE_H
#define INDEMAND_VIEW_TEMPLATE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

/* Limits; a template over them is refused. */
#define TEMPLATE_BYTES_MAX ((size_t)1024 * 1024)
#define TEMPLATE_NODES_MAX 100000 /* tags and lines of text */
#define TEMPLATE_NESTING_MAX 100

enum node_type {
    NODE_TEXT,
    NODE_VARIABLE, /* escaped */
    NODE_RAW,      /* not escaped */
    NODE_SECTION,
    NODE_INVERTED,
    NODE_PARTIAL,
    NODE_PARENT,
    NODE_BLOCK,
};

struct node {
    enum node_type type;
    bool bol;        /* begins a line of output */
    bool standalone; /* partial, parent, block: alone on its line */
    bool opens_line; /* block: its content begins a line */
    uint32_t line;   /* in the source, from 1 */
    uint32_t end;    /* the node behind this one and its children */
    struct str text; /* NODE_TEXT: the bytes; else the name */
    struct str indent;
    union {
        struct { /* a dotted name in its parts; none for the implicit iterator "." */
            const struct str *parts;
            size_t part_count;
        };
        const struct template *target; /* of a partial or parent; NULL when there is no such one */
    };
};

struct template
{
    struct str name;
    const char *file; /* for messages */
    struct node *nodes;
    uint32_t node_count;
};

/* Parses `source`, which the template borrows; everything else is in the arena. The targets are
 * left NULL. What is wrong is logged with file and line: STATUS_INVALID, STATUS_TOO_LARGE. */
enum status template_parse(struct arena *arena, struct str name, const char *file,
                           struct str source, struct template *out) MUST_CHECK;

#endif
