/* layout: see layout.h. */
#include "view/layout.h"

#include <stdlib.h>

#include "base/log.h"

static size_t blank_prefix(struct str s)
{
    size_t len = 0;
    while (len < s.len && (s.ptr[len] == ' ' || s.ptr[len] == '\t'))
        len++;
    return len;
}

/* The indentation of the line of output that this node begins; false when it begins none, or one
 * that is empty. */
static bool line_indent(const struct node *node, struct str *out)
{
    if (!node->bol && !node->standalone)
        return false;
    if (node->type != NODE_TEXT) {
        *out = node->indent;
        return true;
    }
    size_t len = blank_prefix(node->text);
    *out = str_slice(node->text, 0, len);
    return len == node->text.len || (node->text.ptr[len] != '\n' && node->text.ptr[len] != '\r');
}

/* The node to look at after this one: what is inside a parent has its indentation settled. */
static uint32_t step(const struct node *nodes, uint32_t at)
{
    return nodes[at].type == NODE_PARENT ? nodes[at].end : at + 1;
}

static struct str common_prefix(struct str a, struct str b)
{
    size_t len = 0;
    while (len < a.len && len < b.len && a.ptr[len] == b.ptr[len])
        len++;
    return str_slice(a, 0, len);
}

bool layout_common(const struct node *nodes, uint32_t first, uint32_t end, struct str *out)
{
    bool any = false;
    for (uint32_t at = first; at < end; at = step(nodes, at)) {
        struct str indent;
        if (!line_indent(&nodes[at], &indent))
            continue;
        *out = any ? common_prefix(*out, indent) : indent;
        any = true;
    }
    return any;
}

void layout_strip(struct node *nodes, uint32_t first, uint32_t end, size_t width)
{
    for (uint32_t at = first; at < end; at = step(nodes, at)) {
        struct node *node = &nodes[at];
        if (node->type != NODE_TEXT) {
            node->indent = str_slice(node->indent, width, node->indent.len);
        } else if (node->bol) {
            size_t blank = blank_prefix(node->text);
            node->text = str_slice(node->text, blank < width ? blank : width, node->text.len);
        }
    }
}

static bool is_container(const struct node *node)
{
    return node->type == NODE_SECTION || node->type == NODE_INVERTED || node->type == NODE_PARENT ||
           node->type == NODE_BLOCK;
}

/* Two texts can be one when nothing ends between them and the bytes of the second follow those of
 * the first. Lines within a text are known by their newlines, so the second one's bol is kept. */
static bool joins(const struct node *before, const struct node *node)
{
    return before->type == NODE_TEXT && node->type == NODE_TEXT && before->text.len > 0 &&
           before->text.ptr + before->text.len == node->text.ptr &&
           node->bol == (before->text.ptr[before->text.len - 1] == '\n');
}

uint32_t layout_join(struct node *nodes, uint32_t count)
{
    /* moved[i]: where node i went; ends[i]: a container ends before node i. */
    uint32_t *moved = calloc((size_t)count + 1, sizeof(*moved));
    bool *ends = calloc((size_t)count + 1, sizeof(*ends));
    if (moved == NULL || ends == NULL)
        log_abort("out of memory");
    for (uint32_t i = 0; i < count; i++) {
        if (is_container(&nodes[i]))
            ends[nodes[i].end] = true;
    }

    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        moved[i] = kept;
        bool empty = nodes[i].type == NODE_TEXT && nodes[i].text.len == 0 && !nodes[i].bol;
        if (empty) {
            /* What ended before this one ends before the next. */
            ends[i + 1] = ends[i + 1] || ends[i];
        } else if (kept > 0 && !ends[i] && joins(&nodes[kept - 1], &nodes[i])) {
            nodes[kept - 1].text.len += nodes[i].text.len;
        } else {
            nodes[kept++] = nodes[i];
        }
    }
    moved[count] = kept;
    for (uint32_t i = 0; i < kept; i++)
        nodes[i].end = is_container(&nodes[i]) ? moved[nodes[i].end] : i + 1;
    free(moved);
    free(ends);
    return kept;
}
