/*
 * languages: which languages the public pages have: one for each file SHARE/www/locale/LANG.json.
 * Nothing in the programs knows their names.
 */
#ifndef INDEMAND_VIEW_LANGUAGES_H
#define INDEMAND_VIEW_LANGUAGES_H

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

#define LANGUAGES_MAX 16
/* For whoever has no language of ours. */
#define LANGUAGES_STANDARD "en"

struct languages_file {
    struct str code; /* "de" */
    struct str path; /* of its locale file */
};

/* The standard language first, whether it has a file or not, then the others by the alphabet.
 * STATUS_TOO_LARGE, logged, when there are too many. */
enum status languages_list(struct arena *arena, struct str share,
                           struct languages_file files[LANGUAGES_MAX], size_t *count) MUST_CHECK;

#endif
