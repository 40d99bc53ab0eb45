/*
 * locale: the texts of one language as a tree of view data. Loaded once, at start, and not changed
 * after that.
 *
 * www/locale/LANG.json has what visitors read, in each language of the public pages.
 * www/locale/staff/LANG.json has what only staff read, the desk and the mails to them, in fewer
 * languages; desk and dispatch add it to the public file of the same language.
 *
 * At the top of the public file stand "lang" (BCP 47), "dir" ("ltr" or "rtl") and "name" (the
 * language's own name).
 */
#ifndef INDEMAND_VIEW_LOCALE_H
#define INDEMAND_VIEW_LOCALE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "view/value.h"

struct locale {
    struct arena arena;
    struct value *texts; /* the whole tree: `t` of the templates */
    struct str lang;
    struct str dir;
    struct str name;
};

/* For locale_format and locale_count: what stands where the text has {name}. */
struct locale_param {
    struct str name;
    struct str value;
};

/* Reads the file. Logs what is wrong: STATUS_INVALID, STATUS_NOT_FOUND, STATUS_TOO_LARGE,
 * STATUS_IO; `out` is then empty and need not be closed. */
enum status locale_open(struct locale *out, const char *path) MUST_CHECK;

/* Adds a file's texts to those that are there: objects are merged, and a text that both have is an
 * error. Errors are logged, and are those of locale_open; `locale` may then have some of the new
 * texts and must still be closed. */
enum status locale_add(struct locale *locale, const char *path) MUST_CHECK;

/* As locale_open, for staff: SHARE/www/locale/LANG.json and SHARE/www/locale/staff/LANG.json. */
enum status locale_open_staff(struct locale *out, struct str share, const char *lang) MUST_CHECK;

/* Has the language every text that `standard` has? Else STATUS_INVALID, and the first that is
 * missing is logged with `path`, the language's file. A text with a number needs a form for each
 * category of the language; which countries and time zones have a name is CLDR's matter. A page
 * that lacks a text cannot be shown, and with the form what was typed into it would be lost: so
 * this is for the start. */
enum status locale_check(const struct locale *locale, const struct locale *standard,
                         const char *path) MUST_CHECK;

void locale_close(struct locale *locale);

/* The text at a dotted path, "form.error.required". Empty, and logged, when there is none. */
struct str locale_text(const struct locale *locale, struct str path);

/* The text at a place of the list at a path, counted from 0; empty, and logged, when there is none.
 */
struct str locale_item(const struct locale *locale, struct str path, int index);

/* The text at a path with every {name} replaced, in the arena. Values go in as they are: nothing in
 * them is replaced again. A {name} that no parameter has stays and is logged; braces around
 * anything but lower-case letters and _ are plain text. */
struct str locale_format(struct arena *arena, const struct locale *locale, struct str path,
                         const struct locale_param *params, size_t count);

/* A whole number, not negative, in the digits 0 to 9, grouped as the language does: "5,000". Like
 * the plural categories after the "numbers" of the file, which script/generate-cldr writes. */
struct str locale_number(struct arena *arena, const struct locale *locale, int64_t number);

/* The CLDR plural category of a whole number, not negative: "zero", "one", "two", "few", "many" or
 * "other". */
const char *locale_category(const struct locale *locale, int64_t number);

/* The text at a path that goes with a number, not negative: what stands under its category where
 * there is an object of forms ({"one": "{count} day", "other": "{count} days"}), else the text
 * itself. Filled in as by locale_format, and {count} with the number. */
struct str locale_count(struct arena *arena, const struct locale *locale, struct str path,
                        int64_t number, const struct locale_param *params, size_t count);

#endif
