/*
 * output: JSON on stdout, one object at a time, so that memory stays flat however much is listed.
 *
 * A list is an array with one object per line: for people with grep as well as for programs.
 */
#ifndef INDEMAND_CTL_OUTPUT_H
#define INDEMAND_CTL_OUTPUT_H

#include <jansson.h>

#include "ctl/ctl.h"

struct output {
    bool array;
    size_t count;
};

/* Texts become strings, with U+FFFD for what is not UTF-8. */
void output_text(json_t *object, const char *key, struct str value, struct arena *arena);

/* RFC 3339; null for 0. */
void output_time(json_t *object, const char *key, int64_t time, struct arena *arena);

void output_number(json_t *object, const char *key, int64_t number);
void output_switch(json_t *object, const char *key, bool value);

/* An object inside the object, which takes it over; null for NULL. */
void output_inner(json_t *object, const char *key, json_t *inner);

/* A new object. Out of memory aborts, here and above. */
json_t *output_object(void);

/* Between output_begin and output_end: prints the object, and frees it. */
void output_begin(struct output *output, bool array);
void output_add(struct output *output, json_t *object);
void output_end(const struct output *output);

/* Did all that was printed reach stdout? If not, says so. The last thing a subcommand does. */
enum ctl_exit output_finish(const struct ctl *ctl);

#endif
