/*
 * indemand spam: what the spam score says of enquiries in files, for whoever tunes its rules or
 * asks why something was held. Needs no configuration and no database.
 *
 * A file holds JSON Lines: {"id": ..., "kind": ..., "seconds": ..., "trap": ..., "fields": {...}},
 * all but "fields" optional; the tick at the privacy notice need not stand there. Each is checked
 * as the site checks a form, then judged. The counters of the keeper (repeated, network, address,
 * mailbox) have no say here.
 */
#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/parse.h"
#include "ctl/ctl.h"
#include "ctl/output.h"
#include "ctl/terminal.h"
#include "domain/spam.h"

#define FILE_CAP ((size_t)65 * 1024 * 1024) /* a file, and names of kinds */
#define FILE_MAX ((size_t)64 * 1024 * 1024)
#define LINE_CAP ((size_t)4 * 1024 * 1024)
#define KINDS_MAX 1024
#define SECONDS_MAX 1e9

struct tally {
    struct str kind;
    size_t count;
    size_t refused;
    size_t reached; /* the threshold */
    int64_t lowest;
    int64_t highest;
    int64_t sum;
};

struct report {
    const struct ctl *ctl;
    struct arena arena; /* names of kinds, for as long as the command runs */
    int64_t threshold;
    size_t kinds;
    struct tally kind[KINDS_MAX];
    struct tally all;
};

/* Where a problem is said to be. */
struct place {
    const char *file;
    size_t line;
};

static enum ctl_exit wrong(const struct report *report, struct place place, const char *what)
{
    return ctl_fail(report->ctl, "%s:%zu: %s", place.file, place.line, what);
}

static struct str text_of(const json_t *json)
{
    return (struct str){json_string_value(json), json_string_length(json)};
}

/* The tally of this kind; NULL when there are too many. */
static struct tally *find_kind(struct report *report, struct str kind)
{
    for (size_t i = 0; i < report->kinds; i++) {
        if (str_eq(report->kind[i].kind, kind))
            return &report->kind[i];
    }
    if (report->kinds == KINDS_MAX)
        return NULL;
    struct tally *tally = &report->kind[report->kinds++];
    tally->kind = arena_str(&report->arena, kind);
    return tally;
}

static void count(struct tally *tally, int64_t total, int64_t threshold)
{
    size_t judged = tally->count - tally->refused;
    tally->lowest = judged == 0 || total < tally->lowest ? total : tally->lowest;
    tally->highest = judged == 0 || total > tally->highest ? total : tally->highest;
    tally->sum += total;
    tally->count++;
    tally->reached += total >= threshold;
}

static void count_refused(struct tally *tally)
{
    tally->count++;
    tally->refused++;
}

static void print_score(const struct spam_score *score, struct str id)
{
    printf(STR_FMT "  %3" PRId64, STR_ARG(id), spam_total(score));
    for (size_t i = 0; i < SPAM_REASON_COUNT; i++) {
        if (score->points[i] > 0)
            printf("  %s=%" PRId32, spam_reason_name((enum spam_reason)i), score->points[i]);
    }
    putchar('\n');
}

static void print_refusal(struct str id, const enum enquiry_flaw flaws[FIELD_COUNT])
{
    printf(STR_FMT "    -  refused", STR_ARG(id));
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (flaws[i] != ENQUIRY_FINE)
            printf("  %s=%s", field_get((enum field_id)i)->name, enquiry_flaw_name(flaws[i]));
    }
    putchar('\n');
}

/* {"name": "value", ...} */
static enum ctl_exit read_fields(const struct report *report, struct place place, json_t *fields,
                                 struct enquiry_input input[FIELD_COUNT])
{
    const char *key;
    json_t *value;
    if (!json_is_object(fields))
        return wrong(report, place, "\"fields\" is missing or no object");
    json_object_foreach(fields, key, value)
    {
        enum field_id id;
        if (!field_find(str_from(key), &id))
            return wrong(report, place, "\"fields\" has a name that is no field of the form");
        if (!json_is_string(value))
            return wrong(report, place, "\"fields\" has a value that is no text");
        input[id].value = text_of(value);
    }
    return CTL_DONE;
}

/* Filled in: true, or a text that is not empty. */
static enum ctl_exit read_behaviour(const struct report *report, struct place place,
                                    const json_t *line, struct spam_behaviour *out)
{
    const json_t *seconds = json_object_get(line, "seconds");
    const json_t *trap = json_object_get(line, "trap");
    *out = (struct spam_behaviour){.elapsed = -1};
    if (seconds != NULL && (!json_is_number(seconds) || json_number_value(seconds) > SECONDS_MAX ||
                            json_number_value(seconds) < 0))
        return wrong(report, place, "\"seconds\" is no number of seconds");
    if (seconds != NULL)
        out->elapsed = (int64_t)(json_number_value(seconds) * 1000);
    if (trap != NULL && !json_is_boolean(trap) && !json_is_string(trap) && !json_is_null(trap))
        return wrong(report, place, "\"trap\" is neither a text nor true or false");
    out->trap = json_is_true(trap) || json_string_length(trap) > 0;
    return CTL_DONE;
}

static enum ctl_exit judge(struct report *report, struct place place, const json_t *line,
                           struct arena *arena)
{
    struct enquiry_input input[FIELD_COUNT] = {[FIELD_PRIVACY] = {.value = STR_INIT("yes")}};
    struct spam_behaviour behaviour;
    enum ctl_exit exit = read_fields(report, place, json_object_get(line, "fields"), input);
    if (exit == CTL_DONE)
        exit = read_behaviour(report, place, line, &behaviour);
    if (exit != CTL_DONE)
        return exit;

    struct str id = text_of(json_object_get(line, "id"));
    struct tally *tally = find_kind(report, text_of(json_object_get(line, "kind")));
    if (tally == NULL)
        return wrong(report, place, "more kinds than can be counted");
    id = id.len == 0 ? arena_printf(arena, "%s:%zu", place.file, place.line)
                     : terminal_text(arena, id);
    struct enquiry enquiry;
    enum enquiry_flaw flaws[FIELD_COUNT];
    if (enquiry_check(arena, input, &enquiry, flaws) > 0) {
        print_refusal(id, flaws);
        count_refused(tally);
        count_refused(&report->all);
        return CTL_DONE;
    }
    struct spam_score score;
    spam_judge(&enquiry, &behaviour, &score);
    print_score(&score, id);
    count(tally, spam_total(&score), report->threshold);
    count(&report->all, spam_total(&score), report->threshold);
    return CTL_DONE;
}

static enum ctl_exit read_line(struct report *report, struct place place, struct str text,
                               struct arena *arena)
{
    json_error_t error;
    json_t *line = json_loadb(text.ptr, text.len, JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES, &error);
    if (line == NULL)
        return wrong(report, place, error.text);
    enum ctl_exit exit = json_is_object(line) ? judge(report, place, line, arena)
                                              : wrong(report, place, "not an object");
    json_decref(line);
    arena_clear(arena);
    return exit;
}

static enum ctl_exit read_file(struct report *report, const char *path)
{
    struct arena file;
    struct arena line;
    struct str rest;
    arena_init(&file, FILE_CAP);
    arena_init(&line, LINE_CAP);
    enum ctl_exit exit = CTL_DONE;
    struct place place = {.file = path};
    if (file_read(&file, path, FILE_MAX, &rest) != STATUS_OK)
        exit = ctl_fail(report->ctl, "%s cannot be read", path);
    while (exit == CTL_DONE && rest.len > 0) {
        struct str text;
        str_cut(rest, '\n', &text, &rest);
        place.line++;
        if (str_trim(text, " \t\r").len > 0)
            exit = read_line(report, place, text, &line);
    }
    arena_reset(&line);
    arena_reset(&file);
    return exit;
}

static void print_tally(const struct tally *tally, struct arena *arena, const char *name)
{
    size_t judged = tally->count - tally->refused;
    struct str kind = tally->kind.len > 0 ? tally->kind : str_from(name);
    printf(STR_FMT "  %5zu  %7zu  %7zu", STR_ARG(terminal_cell(arena, kind, 28)), tally->count,
           tally->refused, tally->reached);
    if (judged > 0)
        printf("  %6" PRId64 "  %4" PRId64 "  %7" PRId64, tally->lowest,
               tally->sum / (int64_t)judged, tally->highest);
    putchar('\n');
}

static void print_summary(struct report *report)
{
    printf("\n%-28s  %5s  %7s  %7s  %6s  %4s  %7s\n", "KIND", "COUNT", "REFUSED", "REACHED",
           "LOWEST", "MEAN", "HIGHEST");
    for (size_t i = 0; i < report->kinds; i++)
        print_tally(&report->kind[i], &report->arena, "-");
    print_tally(&report->all, &report->arena, "all");
    printf("\n%zu of %zu at or above the threshold of %" PRId64 "\n", report->all.reached,
           report->all.count, report->threshold);
}

enum ctl_exit spam_command_run(struct ctl *ctl)
{
    static struct report report;
    const char *threshold = ctl_take_value(ctl, "--threshold");
    report = (struct report){.ctl = ctl, .threshold = SPAM_THRESHOLD};
    if (threshold != NULL &&
        !parse_int(str_from(threshold), SPAM_REASON_MAX + 1, 1000, &report.threshold))
        return ctl_usage(ctl, "--threshold must be a number from %d to 1000", SPAM_REASON_MAX + 1);
    if (!ctl_expect_some(ctl))
        return CTL_USAGE;
    arena_init(&report.arena, FILE_CAP);
    enum ctl_exit exit = CTL_DONE;
    for (int i = 0; i < ctl->argc && exit == CTL_DONE; i++)
        exit = read_file(&report, ctl->argv[i]);
    if (exit == CTL_DONE) {
        print_summary(&report);
        exit = output_finish(ctl);
    }
    arena_reset(&report.arena);
    return exit;
}
