/*
 * tag: one Mustache tag in the source of a template: where it ends, what it holds, what is around
 * it on its line. Knows nothing of nodes; see template.h.
 */
#ifndef INDEMAND_VIEW_TAG_H
#define INDEMAND_VIEW_TAG_H

#include <stdint.h>

#include "base/str.h"

#define TAG_NAME_MAX 200 /* bytes */

struct tag_delimiters {
    struct str open;
    struct str close;
};

struct tag {
    char sigil;         /* one of !#^/>&<${= or, for a plain variable, 0 */
    struct str content; /* without white space around it */
    uint32_t line;      /* for the caller's use */
    size_t start;       /* of the opening delimiter */
    size_t end;         /* behind the closing one */
    size_t next_line;   /* behind the newline, when right_blank */
    bool left_blank;    /* only white space before it on its line */
    bool right_blank;   /* and behind it */
};

#define TAG_DELIMITERS_DEFAULT ((struct tag_delimiters){STR("{{"), STR("}}")})

/* Reads the tag that opens at source[start], on the line that starts at line_start. These functions
 * return NULL or what is wrong, for people. */
const char *tag_read(struct str source, size_t start, size_t line_start,
                     const struct tag_delimiters *delimiters, struct tag *out);

/* Is the content a name? One of a template (is_file) must not lead to another folder. */
const char *tag_check_name(const struct tag *tag, bool is_file);

/* Takes the new delimiters, which borrow, from a set-delimiter tag. */
const char *tag_read_delimiters(const struct tag *tag, struct tag_delimiters *out);

#endif
