/*
 * expand: see expand.h. Everything lives on the C stack: the context stack and the chain of
 * arguments are linked frames, each in the call that opened it, so nothing is allocated or undone.
 */
#include "view/expand.h"

#include <string.h>

#include "base/log.h"

/* The context stack, innermost first. */
struct context {
    const struct value *value;
    const struct context *outer;
};

/* The arguments that a {{<parent}} hands over: blocks right inside node `parent`. */
struct arguments {
    const struct template *template;
    const struct node *parent;
    const struct arguments *outer;
};

/* What the nodes being walked see. */
struct scope {
    const struct template *template;
    const struct context *context;
    const struct arguments *arguments;
};

struct expansion {
    struct buf *out;
    bool lenient;
    unsigned depth;
    char indent[EXPAND_INDENT_MAX]; /* in force is indent[from..to) */
    size_t from;
    size_t to;
};

static enum status walk(struct expansion *ex, const struct scope *scope, uint32_t first,
                        uint32_t end);

static enum status problem(const struct scope *scope, const struct node *node, const char *what)
{
    log_error("template-data", LOG_STR("template", scope->template->name),
              LOG_TEXT("file", scope->template->file), LOG_INT("line", node->line),
              LOG_STR("name", node->text), LOG_TEXT("problem", what));
    return STATUS_INVALID;
}

static void add_indent(struct expansion *ex)
{
    buf_add(ex->out, (struct str){ex->indent + ex->from, ex->to - ex->from});
}

/* The indentation of a line that begins with this node. */
static void begin_line(struct expansion *ex, const struct node *node)
{
    if (!node->bol)
        return;
    add_indent(ex);
    buf_add(ex->out, node->indent);
}

static void add_text(struct expansion *ex, struct str text)
{
    if (ex->from == ex->to) {
        buf_add(ex->out, text);
        return;
    }
    while (text.len > 0) {
        struct str line = str_slice(text, 0, str_index(text, '\n') + 1);
        buf_add(ex->out, line);
        text = str_slice(text, line.len, text.len);
        if (text.len > 0)
            add_indent(ex);
    }
}

/* What stands for a byte in HTML, in text and in attributes; empty for a byte that may stand. */
static const struct str ENTITIES[256] = {
    ['&'] = STR_INIT("&amp;"),  ['<'] = STR_INIT("&lt;"),   ['>'] = STR_INIT("&gt;"),
    ['"'] = STR_INIT("&quot;"), ['\''] = STR_INIT("&#39;"),
};

static void add_escaped(struct buf *out, struct str text)
{
    size_t plain = 0; /* where the run without special bytes began */
    for (size_t i = 0; i < text.len; i++) {
        const struct str *replacement = &ENTITIES[(unsigned char)text.ptr[i]];
        if (replacement->len == 0)
            continue;
        buf_add(out, str_slice(text, plain, i - plain));
        buf_add(out, *replacement);
        plain = i + 1;
    }
    buf_add(out, str_slice(text, plain, text.len));
}

/* The first part of a dotted name is looked for on the whole stack, each further part only in what
 * the one before named. NULL when a part is not there. */
static const struct value *look_up(const struct context *context, const struct node *node)
{
    if (node->part_count == 0)
        return context->value;
    const struct value *found = NULL;
    for (; context != NULL && found == NULL; context = context->outer)
        found = value_find(context->value, node->parts[0]);
    for (size_t i = 1; i < node->part_count && found != NULL; i++)
        found = value_find(found, node->parts[i]);
    return found;
}

/* As look_up, and in a strict expansion it is an error when there is nothing. */
static enum status resolve(const struct expansion *ex, const struct scope *scope,
                           const struct node *node, const struct value **out)
{
    *out = look_up(scope->context, node);
    return *out != NULL || ex->lenient ? STATUS_OK : problem(scope, node, "unknown name");
}

static enum status add_variable(struct expansion *ex, const struct scope *scope,
                                const struct node *node)
{
    const struct value *value;
    enum status status = resolve(ex, scope, node, &value);
    if (status != STATUS_OK || value == NULL)
        return status;
    struct str text = STR("");
    switch (value_type(value)) {
    case VALUE_NULL:
        break;
    case VALUE_BOOL:
        text = value_truth(value) ? STR("true") : STR("false");
        break;
    case VALUE_TEXT:
        text = value_get_text(value);
        break;
    case VALUE_LIST:
    case VALUE_MAP:
        if (!ex->lenient)
            return problem(scope, node, "a list or map where a text is expected");
        break;
    }
    if (node->type == NODE_RAW)
        buf_add(ex->out, text);
    else
        add_escaped(ex->out, text);
    return STATUS_OK;
}

static enum status walk_in(struct expansion *ex, const struct scope *scope,
                           const struct value *value, uint32_t first, uint32_t end)
{
    struct context context = {value, scope->context};
    struct scope inner = {scope->template, &context, scope->arguments};
    return walk(ex, &inner, first, end);
}

static enum status add_section(struct expansion *ex, const struct scope *scope,
                               const struct node *node, uint32_t first)
{
    const struct value *value;
    enum status status = resolve(ex, scope, node, &value);
    if (status != STATUS_OK)
        return status;
    bool truth = value_truth(value);
    if (node->type == NODE_INVERTED)
        return truth ? STATUS_OK : walk(ex, scope, first, node->end);
    if (!truth)
        return STATUS_OK;
    if (value_type(value) != VALUE_LIST)
        return walk_in(ex, scope, value, first, node->end);
    const struct value *item = value_first(value);
    for (; item != NULL && status == STATUS_OK; item = value_next(item))
        status = walk_in(ex, scope, item, first, node->end);
    return status;
}

/* Walks nodes in another scope, for which `node` stands. Alone on its line or as the first on it, a
 * node hands its indentation on (deep); otherwise the lines of what it inserts have none. */
static enum status insert(struct expansion *ex, const struct scope *from, const struct node *node,
                          bool deep, const struct scope *scope, uint32_t first, uint32_t end)
{
    size_t saved_from = ex->from;
    size_t saved_to = ex->to;
    if (!deep) {
        ex->from = ex->to;
    } else if (node->indent.len > sizeof(ex->indent) - ex->to) {
        return problem(from, node, "indented too far");
    } else {
        memcpy(ex->indent + ex->to, node->indent.ptr, node->indent.len);
        ex->to += node->indent.len;
    }
    enum status status = walk(ex, scope, first, end);
    ex->from = saved_from;
    ex->to = saved_to;
    return status;
}

static enum status add_partial(struct expansion *ex, const struct scope *scope,
                               const struct node *node)
{
    begin_line(ex, node);
    if (node->target == NULL)
        return STATUS_OK;
    struct arguments arguments = {scope->template, node, scope->arguments};
    struct scope inner = {node->target, scope->context,
                          node->type == NODE_PARENT ? &arguments : scope->arguments};
    return insert(ex, scope, node, node->standalone, &inner, 0, node->target->node_count);
}

/* The argument for a block: of several templates that extend one another, the outermost decides.
 * Of two blocks of the same name in one parent tag, the first. */
static const struct node *find_argument(const struct arguments *arguments, struct str name,
                                        const struct arguments **owner)
{
    if (arguments == NULL)
        return NULL;
    const struct node *found = find_argument(arguments->outer, name, owner);
    if (found != NULL)
        return found;
    const struct node *nodes = arguments->template->nodes;
    const struct node *end = nodes + arguments->parent->end;
    for (const struct node *at = arguments->parent + 1; at < end; at = nodes + at->end) {
        if (at->type == NODE_BLOCK && str_eq(at->text, name)) {
            *owner = arguments;
            return at;
        }
    }
    return NULL;
}

static enum status add_block(struct expansion *ex, const struct scope *scope,
                             const struct node *node)
{
    const struct arguments *owner = NULL;
    const struct node *argument = find_argument(scope->arguments, node->text, &owner);
    if (argument == NULL) {
        begin_line(ex, node);
        return walk(ex, scope, (uint32_t)(node - scope->template->nodes) + 1, node->end);
    }
    bool deep = node->bol || node->standalone;
    if (deep && !argument->opens_line) {
        add_indent(ex);
        buf_add(ex->out, node->indent);
    }
    /* Blocks within the argument are parameters of the template that it is written in, so they see
     * the arguments handed to that one: not those beside it, and never itself. */
    struct scope inner = {owner->template, scope->context, owner->outer};
    uint32_t first = (uint32_t)(argument - owner->template->nodes) + 1;
    return insert(ex, scope, node, deep, &inner, first, argument->end);
}

static enum status add_node(struct expansion *ex, const struct scope *scope, uint32_t at)
{
    const struct node *node = &scope->template->nodes[at];
    switch (node->type) {
    case NODE_TEXT:
        begin_line(ex, node);
        add_text(ex, node->text);
        return STATUS_OK;
    case NODE_VARIABLE:
    case NODE_RAW:
        begin_line(ex, node);
        return add_variable(ex, scope, node);
    case NODE_SECTION:
    case NODE_INVERTED:
        begin_line(ex, node);
        return add_section(ex, scope, node, at + 1);
    case NODE_PARTIAL:
    case NODE_PARENT:
        return add_partial(ex, scope, node);
    case NODE_BLOCK:
        return add_block(ex, scope, node);
    }
    return STATUS_OK;
}

static enum status walk(struct expansion *ex, const struct scope *scope, uint32_t first,
                        uint32_t end)
{
    const struct node *nodes = scope->template->nodes;
    if (ex->depth == EXPAND_DEPTH_MAX && first < end)
        return problem(scope, &nodes[first], "nested too deep: does a partial call itself?");
    enum status status = STATUS_OK;
    ex->depth++;
    for (uint32_t at = first; at < end && status == STATUS_OK; at = nodes[at].end)
        status = add_node(ex, scope, at);
    ex->depth--;
    return status;
}

enum status expand_template(const struct template *template, const struct value *data, bool lenient,
                            struct buf *out)
{
    struct expansion ex = {.out = out, .lenient = lenient};
    struct context context = {data, NULL};
    struct scope scope = {template, &context, NULL};
    size_t before = out->len;
    enum status status = walk(&ex, &scope, 0, template->node_count);
    if (status == STATUS_OK && out->failed) {
        log_error("template-output", LOG_STR("template", template->name),
                  LOG_TEXT("problem", "the output is full"), LOG_INT("limit", out->max));
        status = STATUS_TOO_LARGE;
    }
    if (status != STATUS_OK)
        out->len = before;
    return status;
}
