/*
 * expand: walks the nodes of parsed templates with view data and writes what comes out of it.
 * Inside the room only: mustache.h is what others use.
 */
#ifndef INDEMAND_VIEW_EXPAND_H
#define INDEMAND_VIEW_EXPAND_H

#include "base/buf.h"
#include "view/template.h"
#include "view/value.h"

#define EXPAND_DEPTH_MAX 300 /* sections, partials, parents and blocks inside one another */
#define EXPAND_INDENT_MAX ((size_t)1024) /* bytes of indentation that are added to one line */

/* Adds the template to out; the errors are those of mustache_render. */
enum status expand_template(const struct template *template, const struct value *data, bool lenient,
                            struct buf *out) MUST_CHECK;

#endif
