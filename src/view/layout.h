/*
 * layout: the indentation of Mustache blocks, worked out on parsed nodes, and the joining of lines
 * of text into runs. The parser's second half; see template.h.
 */
#ifndef INDEMAND_VIEW_LAYOUT_H
#define INDEMAND_VIEW_LAYOUT_H

#include "view/template.h"

/* The white space that the lines of output of nodes[first..end) all start with, lines of nothing
 * but white space left out. False when there are no such lines. */
bool layout_common(const struct node *nodes, uint32_t first, uint32_t end, struct str *out);

/* Takes `width` bytes of indentation from every line of nodes[first..end), or what there is of it.
 */
void layout_strip(struct node *nodes, uint32_t first, uint32_t end, size_t width);

/* Joins texts that are neighbours in the source, and drops empty ones. Returns the new count. */
uint32_t layout_join(struct node *nodes, uint32_t count);

#endif
