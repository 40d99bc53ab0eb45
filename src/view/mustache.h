/*
 * mustache: the template language, after version 1.4 of its specification: interpolation, sections,
 * inverted sections, comments, partials, set-delimiter tags, and of the optional modules inheritance
 * ({{<parent}} {{$block}}). Not: lambdas, dynamic names.
 *
 * Strict where the specification is lenient: a name that is found nowhere on the context stack, a
 * partial or parent that does not exist is an error that names template, line and name. A lenient set follows the
 * specification and renders nothing for them.
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

/* Reads and parses all templates. What is wrong is logged with file and line (STATUS_INVALID), a
 * folder that cannot be read too (STATUS_IO). */
enum status mustache_open(struct mustache_set **out, const struct mustache_options *options) MUST_CHECK;

void mustache_close(struct mustache_set *set);

/* Renders template `name` with `data`, a map, and adds it to out. STATUS_NOT_FOUND without such a
 * template, STATUS_INVALID for an unknown name (strict sets) or partials nested too deep (100),
 * STATUS_TOO_LARGE when out is full; each is logged. */
enum status mustache_render(const struct mustache_set *set, const char *name,
                            const struct value *data, struct buf *out) MUST_CHECK;

#endif
