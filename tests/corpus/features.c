/*
 * corpus-features: what spam_learned and spam_pitch see of each enquiry in a file of the corpus, so
 * that script/train-spam learns from exactly what the score will see. One line for each: the
 * points of its other reasons, "|", the steps that each measure reaches, "|", and the features of
 * its words, as numbers of buckets.
 */
#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "domain/spam.h"
#include "domain/spam_read.h"

#define LINE_CAP ((size_t)4 * 1024 * 1024)

static void read_fields(const json_t *line, struct enquiry_input input[FIELD_COUNT])
{
    const json_t *fields = json_object_get(line, "fields");
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        const json_t *value = json_object_get(fields, field_get((enum field_id)i)->name);
        input[i] =
            (struct enquiry_input){.value = {json_string_value(value), json_string_length(value)}};
    }
}

/* The points of all other reasons. */
static int64_t other_points(const struct enquiry *enquiry, const json_t *line)
{
    struct spam_score score;
    double seconds = json_number_value(json_object_get(line, "seconds"));
    struct spam_behaviour behaviour = {
        .trap = json_string_length(json_object_get(line, "trap")) > 0,
        .elapsed = (int64_t)(seconds * 1000),
    };
    spam_judge(enquiry, &behaviour, &score);
    return spam_total(&score) - score.points[SPAM_LEARNED] - score.points[SPAM_PITCH];
}

static void print_features(const struct enquiry *enquiry, const json_t *line)
{
    struct spam_read read;
    spam_read(enquiry, &read);
    printf("%" PRId64 " |", other_points(enquiry, line));
    for (size_t i = 0; i < SPAM_PITCH_MEASURES; i++)
        printf(" %d", read.pitch.reached[i]);
    printf(" |");
    for (size_t i = 0; i < SPAM_LEARNED_BUCKETS; i++) {
        if ((read.learned.seen[i / 64] >> (i % 64) & 1) != 0)
            printf(" %zu", i);
    }
    putchar('\n');
}

int main(int argc, char **argv)
{
    char *text = NULL;
    size_t size = 0;
    struct arena arena;
    FILE *file = argc == 2 ? fopen(argv[1], "re") : NULL;
    if (file == NULL) {
        fprintf(stderr, "Usage: corpus-features FILE\n");
        return 2;
    }
    arena_init(&arena, LINE_CAP);
    while (getline(&text, &size, file) > 0) {
        struct enquiry_input input[FIELD_COUNT];
        enum enquiry_flaw flaws[FIELD_COUNT];
        struct enquiry enquiry;
        json_t *line = json_loads(text, 0, NULL);
        read_fields(line, input);
        enquiry_check(&arena, input, &enquiry, flaws);
        print_features(&enquiry, line);
        json_decref(line);
        arena_clear(&arena);
    }
    free(text);
    fclose(file);
    arena_reset(&arena);
    return EXIT_SUCCESS;
}
