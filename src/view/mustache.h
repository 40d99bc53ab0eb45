/*
 * mustache: the template language, after version 1.4 of its specification: interpolation, sections,
 * inverted sections, comments, partials, set-delimiter tags, and of the optional modules
 * inheritance
 * ({{<parent}} {{$block}}). Not: lambdas, dynamic names.
 *
 * Strict where the specification is lenient: a name that is found nowhere on the context stack, or
 * a list or map where a text should be, is an error when it is rendered; a partial or parent that
 * does not exist is one when the set is opened. Each names template, line and name. A lenient set
 * follows the specification and renders nothing for them.
 *
 * {{name}} escapes & < > " ' for HTML, text and attributes alike. Templates of plain text, such as
 * mail, write {{{name}}} or {{&name}}.
 *
 * A map, true, and any text but the empty one show a section; see value_truth. Of arguments for the
 * same block, that of the outermost template wins. Blocks inside an argument see the arguments
 * given to the template they are written in, not those beside them.
 *
 * A set holds every template of its folders, parsed once. Rendering allocates nothing but what the
 * output buffer needs, and does not change the set.
 */
#ifndef INDEMAND_VIEW_MUSTACHE_H
#define INDEMAND_VIEW_MUSTACHE_H

#include "base/buf.h"
#include "base/status.h"
#include "view/value.h"

struct mustache_set;

struct mustache_options {
    const char *const *folders; /* each NAME.mustache is template NAME; an earlier folder wins */
    size_t folder_count;
    bool lenient;
};

/* Reads and parses all templates. What is wrong is logged with file and line, for every template
 * that has something wrong (STATUS_INVALID); so are a folder that cannot be read (STATUS_IO) and
 * what is over a limit: 1 MiB a template, 1,000 templates (STATUS_TOO_LARGE). */
enum status mustache_open(struct mustache_set **out,
                          const struct mustache_options *options) MUST_CHECK;

/* A set of the template in the file at `path` and those it leads to, which are NAME.mustache beside
 * it. Its own name is that of the file without ".mustache". Errors as above. */
enum status mustache_open_file(struct mustache_set **out, const char *path,
                               bool lenient) MUST_CHECK;

/* The name that mustache_open_file gave the template it was asked for. */
const char *mustache_first(const struct mustache_set *set);

/* NULL is allowed. */
void mustache_close(struct mustache_set *set);

/* Renders template `name` with `data`, most often a map, and adds it to out. STATUS_NOT_FOUND
 * without such a template, STATUS_INVALID for an unknown name (strict sets) or for sections,
 * partials and blocks nested too deep (300), STATUS_TOO_LARGE when out is full; each is logged, and
 * out then holds what it held before. */
enum status mustache_render(const struct mustache_set *set, const char *name,
                            const struct value *data, struct buf *out) MUST_CHECK;

#endif
