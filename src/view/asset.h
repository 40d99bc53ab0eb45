/*
 * asset: the addresses of the static files, with a hash of their content in the name, so that
 * browsers may keep them for ever and still get a changed file at once. The web server takes the
 * hash out again and serves the file; see deploy/nginx.
 */
#ifndef INDEMAND_VIEW_ASSET_H
#define INDEMAND_VIEW_ASSET_H

#include "base/arena.h"
#include "base/status.h"
#include "view/value.h"

#define ASSET_FILE_MAX ((size_t)16 * 1024 * 1024)
#define ASSET_HASH_CHARS 8

/* Reads every file right in `folder` and makes the map `asset` of the view data: "site.css" becomes
 * site_css = "/static/site.0123abcd.css". Sub-folders and files whose names start with a dot are
 * left out. Names are letters, digits, - and _ with an extension; any other is refused, and so are
 * two that would have the same key. Logs what is wrong: STATUS_INVALID, STATUS_TOO_LARGE,
 * STATUS_IO. */
enum status asset_load(struct arena *arena, const char *folder, struct value **out) MUST_CHECK;

#endif
