/* output: see output.h. */
#include "ctl/output.h"

#include <stdio.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/utf8.h"

static void set(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, value) != 0)
        log_abort("out of memory");
}

void output_text(json_t *object, const char *key, struct str value, struct arena *arena)
{
    struct str text = utf8_mend(arena, value);
    set(object, key, json_stringn(text.ptr == NULL ? "" : text.ptr, text.len));
}

void output_time(json_t *object, const char *key, int64_t time, struct arena *arena)
{
    if (time == 0)
        set(object, key, json_null());
    else
        output_text(object, key, clock_rfc3339(arena, time), arena);
}

void output_number(json_t *object, const char *key, int64_t number)
{
    set(object, key, json_integer(number));
}

void output_switch(json_t *object, const char *key, bool value)
{
    set(object, key, json_boolean(value));
}

void output_inner(json_t *object, const char *key, json_t *inner)
{
    set(object, key, inner == NULL ? json_null() : inner);
}

json_t *output_object(void)
{
    json_t *object = json_object();
    if (object == NULL)
        log_abort("out of memory");
    return object;
}

void output_begin(struct output *output, bool array)
{
    *output = (struct output){.array = array};
    if (array)
        putchar('[');
}

void output_add(struct output *output, json_t *object)
{
    if (output->array)
        fputs(output->count == 0 ? "\n" : ",\n", stdout);
    json_dumpf(object, stdout, JSON_COMPACT); /* errors of writing: output_finish */
    json_decref(object);
    output->count++;
}

void output_end(const struct output *output)
{
    fputs(output->array ? "\n]\n" : "\n", stdout);
}

enum ctl_exit output_finish(const struct ctl *ctl)
{
    if (fflush(stdout) != 0 || ferror(stdout) != 0)
        return ctl_fail(ctl, "the output cannot be written");
    return CTL_DONE;
}
