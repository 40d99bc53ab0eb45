/* file: see file.h. */
#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check.h"

static void test_read(void **state)
{
    (void)state;
    char folder[] = "/tmp/indemand-file-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char path[64];
    snprintf(path, sizeof(path), "%s/a", folder);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite("a\0b\n", 1, 4, file), 4);
    assert_int_equal(fclose(file), 0);

    struct arena arena;
    struct str text = {"", 0};
    arena_init(&arena, 1024);
    assert_int_equal(file_read(&arena, path, 4, &text), STATUS_OK);
    assert_int_equal(text.len, 4);
    assert_memory_equal(text.ptr, "a\0b\n", 5);
    assert_int_equal(file_read(&arena, path, 3, &text), STATUS_TOO_LARGE);
    assert_int_equal(file_read(&arena, folder, 4, &text), STATUS_IO);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(file_read(&arena, path, 4, &text), STATUS_NOT_FOUND);
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_int_equal(file_read(&arena, path, 4, &text), STATUS_IO);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0);
    arena_reset(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_read)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
