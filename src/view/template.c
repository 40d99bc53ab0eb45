/* template: see template.h. One pass over the source: text up to the next tag, the tag, and so on.
 */
#include "view/template.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "view/layout.h"
#include "view/tag.h"

struct parser {
    struct arena *arena;
    const char *file;
    struct str source;
    struct tag_delimiters delimiters;
    size_t pos;        /* all before it is in the nodes */
    size_t line_start; /* of the line that pos is in */
    uint32_t line;
    struct node *nodes;
    uint32_t count;
    uint32_t capacity;
    uint32_t stack[TEMPLATE_NESTING_MAX]; /* open containers */
    size_t depth;
};

static enum status problem(const struct parser *parser, uint32_t line, const char *what,
                           struct str name)
{
    log_error("template-syntax", LOG_TEXT("file", parser->file), LOG_INT("line", line),
              LOG_TEXT("problem", what), LOG_STR("name", str_slice(name, 0, TAG_NAME_MAX)));
    return STATUS_INVALID;
}

static struct node *add(struct parser *parser, enum node_type type, uint32_t line)
{
    if (parser->count == parser->capacity) {
        uint32_t capacity = parser->capacity == 0 ? 64 : parser->capacity * 2;
        struct node *grown = realloc(parser->nodes, capacity * sizeof(*grown));
        if (grown == NULL)
            log_abort("out of memory");
        parser->nodes = grown;
        parser->capacity = capacity;
    }
    struct node *node = &parser->nodes[parser->count++];
    *node = (struct node){.type = type, .line = line, .text = STR(""), .indent = STR("")};
    node->end = parser->count;
    return node;
}

static bool begins_line(const struct parser *parser, size_t at)
{
    return at == 0 || parser->source.ptr[at - 1] == '\n';
}

/* Goes on to `to`, and counts the lines on the way. */
static void advance(struct parser *parser, size_t to)
{
    while (parser->pos < to) {
        struct str rest = str_slice(parser->source, parser->pos, to - parser->pos);
        size_t newline = str_index(rest, '\n');
        parser->pos += newline;
        if (newline < rest.len) {
            parser->pos++;
            parser->line++;
            parser->line_start = parser->pos;
        }
    }
}

/* Keeps the text up to `to`; each line is a node of its own until the layout is known. */
static void add_text(struct parser *parser, size_t to)
{
    while (parser->pos < to && parser->count <= TEMPLATE_NODES_MAX) {
        struct str rest = str_slice(parser->source, parser->pos, to - parser->pos);
        struct node *node = add(parser, NODE_TEXT, parser->line);
        node->text = str_slice(rest, 0, str_index(rest, '\n') + 1);
        node->bol = begins_line(parser, parser->pos);
        advance(parser, parser->pos + node->text.len);
    }
}

/* Keeps what is before the tag on its line. When the tag begins the line and leaves no node of its
 * own there, an empty text stands for the line, which an outer indentation may go before. */
static void add_line_start(struct parser *parser, const struct tag *tag)
{
    if (begins_line(parser, tag->start))
        add(parser, NODE_TEXT, tag->line)->bol = true;
    add_text(parser, tag->start);
}

/* Splits a dotted name into its parts. */
static enum status split_name(struct parser *parser, struct node *node)
{
    if (str_eq(node->text, STR(".")))
        return STATUS_OK;
    size_t count = 1;
    for (size_t i = 0; i < node->text.len; i++)
        count += node->text.ptr[i] == '.';
    struct str *parts = arena_array(parser->arena, count, sizeof(*parts));
    struct str rest = node->text;
    for (size_t i = 0; i < count; i++) {
        str_cut(rest, '.', &parts[i], &rest);
        if (parts[i].len == 0)
            return problem(parser, node->line, "an empty part in a dotted name", node->text);
    }
    node->parts = parts;
    node->part_count = count;
    return STATUS_OK;
}

/* The node added last is open from here on. */
static enum status push(struct parser *parser, const struct tag *tag)
{
    if (parser->depth == TEMPLATE_NESTING_MAX)
        return problem(parser, tag->line, "nested too deep", tag->content);
    parser->stack[parser->depth++] = parser->count - 1;
    return STATUS_OK;
}

/* Is the innermost open container a parent? A block right inside one is an argument. */
static bool in_parent(const struct parser *parser)
{
    return parser->depth > 0 && parser->nodes[parser->stack[parser->depth - 1]].type == NODE_PARENT;
}

static enum status see_variable(struct parser *parser, const struct tag *tag)
{
    add_text(parser, tag->start);
    struct node *node = add(parser, tag->sigil == 0 ? NODE_VARIABLE : NODE_RAW, tag->line);
    node->text = tag->content;
    node->bol = begins_line(parser, tag->start);
    advance(parser, tag->end);
    return split_name(parser, node);
}

static enum status see_section(struct parser *parser, const struct tag *tag)
{
    bool alone = tag->left_blank && tag->right_blank;
    if (!alone)
        add_text(parser, tag->start);
    struct node *node = add(parser, tag->sigil == '#' ? NODE_SECTION : NODE_INVERTED, tag->line);
    node->text = tag->content;
    node->bol = !alone && begins_line(parser, tag->start);
    advance(parser, alone ? tag->next_line : tag->end);
    enum status status = split_name(parser, node);
    return status == STATUS_OK ? push(parser, tag) : status;
}

static enum node_type insertion_type(char sigil)
{
    if (sigil == '>')
        return NODE_PARTIAL;
    return sigil == '<' ? NODE_PARENT : NODE_BLOCK;
}

/* A partial, parent or block takes the white space before it as its indentation. Whether a parent
 * stands alone is seen when it closes. The place of an argument means nothing, but its content
 * starts on the next line when the rest of this one is blank. */
static enum status see_insertion(struct parser *parser, const struct tag *tag)
{
    enum node_type type = insertion_type(tag->sigil);
    bool argument = type == NODE_BLOCK && in_parent(parser);
    bool alone = type != NODE_PARENT && tag->right_blank && (tag->left_blank || argument);
    struct str indent = STR("");
    if (tag->left_blank)
        indent = str_slice(parser->source, parser->line_start, tag->start - parser->line_start);
    else
        add_text(parser, tag->start);

    struct node *node = add(parser, type, tag->line);
    node->text = tag->content;
    node->indent = indent;
    node->standalone = alone;
    node->opens_line = alone;
    node->bol = !alone && tag->left_blank;
    advance(parser, alone ? tag->next_line : tag->end);
    return type == NODE_PARTIAL ? STATUS_OK : push(parser, tag);
}

/* The specification: a block's indentation is removed where it is defined and that of the place
 * where it goes is added; a place that opens with a standalone tag has that of its default. */
static void close_block(struct parser *parser, struct node *block, bool argument)
{
    uint32_t first = (uint32_t)(block - parser->nodes) + 1;
    struct str common;
    if (!block->opens_line || !layout_common(parser->nodes, first, parser->count, &common))
        return;
    if (argument)
        layout_strip(parser->nodes, first, parser->count, common.len);
    else
        block->indent = common;
}

static enum status see_close(struct parser *parser, const struct tag *tag)
{
    if (parser->depth == 0)
        return problem(parser, tag->line, "a closing tag without an opening one", tag->content);
    uint32_t index = parser->stack[--parser->depth];
    struct node *node = &parser->nodes[index];
    if (!str_eq(node->text, tag->content))
        return problem(parser, tag->line, "closes something else than the last open tag",
                       tag->content);

    bool argument = node->type == NODE_BLOCK && in_parent(parser);
    bool alone = tag->left_blank && tag->right_blank;
    if (node->type == NODE_PARENT && node->bol && tag->right_blank) {
        node->standalone = true;
        node->bol = false;
        alone = true;
    }
    if (!alone && !(argument && tag->left_blank))
        add_line_start(parser, tag);

    node = &parser->nodes[index];
    node->end = parser->count;
    if (node->type == NODE_BLOCK)
        close_block(parser, node, argument);
    advance(parser, alone ? tag->next_line : tag->end);
    return STATUS_OK;
}

/* A comment or a change of delimiters: gone, with its line when it stands alone there. */
static enum status see_silent(struct parser *parser, const struct tag *tag)
{
    bool alone = tag->left_blank && tag->right_blank;
    if (!alone)
        add_line_start(parser, tag);
    advance(parser, alone ? tag->next_line : tag->end);
    if (tag->sigil == '!')
        return STATUS_OK;
    const char *wrong = tag_read_delimiters(tag, &parser->delimiters);
    return wrong == NULL ? STATUS_OK : problem(parser, tag->line, wrong, tag->content);
}

static enum status see_tag(struct parser *parser, const struct tag *tag)
{
    if (tag->sigil == '!' || tag->sigil == '=')
        return see_silent(parser, tag);
    const char *wrong = tag_check_name(tag, tag->sigil == '>' || tag->sigil == '<');
    if (wrong != NULL)
        return problem(parser, tag->line, wrong, tag->content);
    switch (tag->sigil) {
    case '#':
    case '^':
        return see_section(parser, tag);
    case '>':
    case '<':
    case '$':
        return see_insertion(parser, tag);
    case '/':
        return see_close(parser, tag);
    default:
        return see_variable(parser, tag);
    }
}

/* Finds and parses the next tag; *more is false when there is none. */
static enum status next_tag(struct parser *parser, bool *more)
{
    struct str rest = str_slice(parser->source, parser->pos, parser->source.len);
    struct str open = parser->delimiters.open;
    const char *found = rest.len == 0 ? NULL : memmem(rest.ptr, rest.len, open.ptr, open.len);
    *more = found != NULL;
    if (found == NULL)
        return STATUS_OK;

    /* What is above the tag's line stays in any case; the rest the tag decides. */
    const char *newline = memrchr(rest.ptr, '\n', (size_t)(found - rest.ptr));
    if (newline != NULL)
        add_text(parser, parser->pos + (size_t)(newline - rest.ptr) + 1);

    struct tag tag;
    const char *wrong = tag_read(parser->source, (size_t)(found - parser->source.ptr),
                                 parser->line_start, &parser->delimiters, &tag);
    if (wrong != NULL)
        return problem(parser, parser->line, wrong, STR(""));
    tag.line = parser->line;
    return see_tag(parser, &tag);
}

static enum status parse(struct parser *parser)
{
    bool more = true;
    while (more && parser->count <= TEMPLATE_NODES_MAX) {
        enum status status = next_tag(parser, &more);
        if (status != STATUS_OK)
            return status;
    }
    add_text(parser, parser->source.len);
    if (parser->count > TEMPLATE_NODES_MAX) {
        log_error("template-too-large", LOG_TEXT("file", parser->file),
                  LOG_INT("limit", TEMPLATE_NODES_MAX), LOG_TEXT("of", "tags and lines"));
        return STATUS_TOO_LARGE;
    }
    if (parser->depth > 0) {
        const struct node *open = &parser->nodes[parser->stack[parser->depth - 1]];
        return problem(parser, open->line, "never closed", open->text);
    }
    return STATUS_OK;
}

enum status template_parse(struct arena *arena, struct str name, const char *file,
                           struct str source, struct template *out)
{
    struct parser parser = {.arena = arena,
                            .file = file,
                            .source = source,
                            .delimiters = TAG_DELIMITERS_DEFAULT,
                            .line = 1};
    enum status status = parse(&parser);
    if (status == STATUS_OK) {
        uint32_t count = layout_join(parser.nodes, parser.count);
        struct node *nodes = arena_array(arena, count, sizeof(*nodes));
        if (parser.nodes != NULL)
            memcpy(nodes, parser.nodes, count * sizeof(*nodes));
        *out = (struct template){.name = name, .file = file, .nodes = nodes, .node_count = count};
    }
    free(parser.nodes);
    return status;
}
