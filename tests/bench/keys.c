/*
 * bench-keys: submission keys with their stamps, as the site would put them into as many forms, so
 * that script/bench can send enquiries without fetching a form for each. One line per form, all
 * lines equally long: key, space, stamp. NOTICE is the digest in the stamp of a form that was
 * fetched.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/parse.h"
#include "site/stamp.h"

#define ARENA_CAP ((size_t)64 * 1024)

int main(int argc, char **argv)
{
    int64_t count = 0;
    if (argc != 4 || !parse_int(str_from(argv[3]), 1, 10000000, &count)) {
        fprintf(stderr, "Usage: bench-keys KEY-FILE NOTICE COUNT\n");
        return 2;
    }
    struct secret_key secret;
    struct arena arena;
    secret_open();
    if (secret_load(argv[1], &secret) != STATUS_OK)
        return EXIT_FAILURE;
    arena_init(&arena, ARENA_CAP);
    /* As if the forms had been fetched one per millisecond, the last one now. */
    int64_t first = clock_now() - count;
    for (int64_t i = 0; i < count; i++) {
        struct str key = secret_token_at(&arena, first + i);
        struct stamp shown = {.rendered = first + i, .notice = str_from(argv[2])};
        struct str stamp = stamp_make(&arena, &secret, key, &shown);
        printf(STR_FMT " " STR_FMT "\n", STR_ARG(key), STR_ARG(stamp));
        arena_clear(&arena);
    }
    arena_reset(&arena);
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
