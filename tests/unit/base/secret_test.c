/* secret: tokens, hashes, key files. */
#include "check.h"

#include <sys/stat.h>

#include "base/secret.h"

static struct arena arena;

static void tokens_are_tokens(void **state)
{
    (void)state;
    struct str first = secret_token(&arena);
    struct str second = secret_token(&arena);
    assert_int_equal(first.len, SECRET_TOKEN_CHARS);
    assert_true(secret_is_token(first));
    assert_false(str_eq(first, second));
    assert_true(secret_is_token(STR("ABCDEFGHIJKLMNOPQRSTUVWXYZ09-_az")));
    assert_false(secret_is_token(STR("ABCDEFGHIJKLMNOPQRSTUVWXYZ09-_a")));
    assert_false(secret_is_token(STR("ABCDEFGHIJKLMNOPQRSTUVWXYZ09-_azx")));
    assert_false(secret_is_token(STR("ABCDEFGHIJKLMNOPQRSTUVWXYZ09-_a/")));
    assert_false(secret_is_token(STR("ABCDEFGHIJKLMNOPQRSTUVWXYZ09-_a\0")));
    assert_false(secret_is_token(STR("")));
}

/* The value of RFC 7693 for BLAKE2b-256 of nothing, and of "abc", as coreutils' b2sum -l 256
 * prints them. */
static void digests_are_blake2b_256(void **state)
{
    (void)state;
    struct secret_hash empty = secret_digest(STR(""));
    assert_str(secret_hex(&arena, &empty, sizeof(empty)),
               "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    struct secret_hash abc = secret_digest(STR("abc"));
    assert_str(secret_hex(&arena, &abc, sizeof(abc)),
               "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

static void macs_depend_on_key_and_text(void **state)
{
    (void)state;
    struct secret_key one = {{1}};
    struct secret_key two = {{2}};
    struct secret_hash a = secret_mac(&one, STR("text"));
    struct secret_hash b = secret_mac(&one, STR("text"));
    struct secret_hash c = secret_mac(&two, STR("text"));
    struct secret_hash d = secret_mac(&one, STR("texu"));
    struct secret_hash e = secret_digest(STR("text"));
    assert_memory_equal(&a, &b, sizeof(a));
    assert_memory_not_equal(&a, &c, sizeof(a));
    assert_memory_not_equal(&a, &d, sizeof(a));
    assert_memory_not_equal(&a, &e, sizeof(a));
}

/* The first two values that the designers of SipHash-2-4 publish for the key 00 01 .. 0f. */
static void tags_are_siphash(void **state)
{
    (void)state;
    struct secret_salt salt;
    for (size_t i = 0; i < sizeof(salt.bytes); i++)
        salt.bytes[i] = (unsigned char)i;
    unsigned char expected[] = {0x31, 0x0e, 0x0e, 0xdd, 0x47, 0xdb, 0x6f, 0x72};
    uint64_t tag = secret_tag(&salt, STR(""));
    assert_memory_equal(&tag, expected, sizeof(tag));
    unsigned char expected_one[] = {0xfd, 0x67, 0xdc, 0x93, 0xc5, 0x39, 0xf8, 0x74};
    tag = secret_tag(&salt, STR("\0"));
    assert_memory_equal(&tag, expected_one, sizeof(tag));

    struct secret_salt one = secret_salt();
    struct secret_salt two = secret_salt();
    assert_memory_not_equal(&one, &two, sizeof(one));
    assert_int_not_equal(secret_tag(&one, STR("a")), secret_tag(&two, STR("a")));
}

static void dated_tokens_begin_with_their_time(void **state)
{
    (void)state;
    const struct secret_hash mac = secret_digest(STR("mac"));
    struct str first = secret_token_at(&arena, 1764000000000);
    struct str second = secret_token_at(&arena, 1764000000000);
    struct str made = secret_token_from(&arena, 1764000000000, &mac);
    int64_t time = 0;
    assert_true(secret_is_token(first) && secret_is_token(made));
    assert_false(str_eq(first, second));
    assert_true(str_eq(str_slice(first, 0, 8), str_slice(made, 0, 8)));
    assert_true(str_eq(made, secret_token_from(&arena, 1764000000000, &mac)));
    assert_true(secret_token_time(made, &time));
    assert_int_equal(time, 1764000000000);
    assert_true(secret_token_time(secret_token_at(&arena, 0), &time));
    assert_int_equal(time, 0);
    assert_false(secret_token_time(STR(""), &time));
    assert_false(secret_token_time(str_slice(made, 0, 31), &time));
}

static void digits_are_all_there(void **state)
{
    (void)state;
    uint32_t digits[2000];
    size_t seen[23] = {0};
    secret_digits(23, digits, 2000);
    for (size_t i = 0; i < 2000; i++) {
        assert_true(digits[i] < 23);
        seen[digits[i]]++;
    }
    for (size_t i = 0; i < 23; i++)
        assert_true(seen[i] > 20); /* 87 on average */
}

static void compares(void **state)
{
    (void)state;
    assert_true(secret_equal(STR("abc"), STR("abc")));
    assert_false(secret_equal(STR("abc"), STR("abd")));
    assert_false(secret_equal(STR("abc"), STR("ab")));
    assert_false(secret_equal(STR(""), STR("a")));
    assert_true(secret_equal(STR(""), STR("")));
}

static void numbers_stay_below_their_bound(void **state)
{
    (void)state;
    unsigned seen = 0;
    for (int i = 0; i < 2000; i++) {
        uint32_t number = secret_below(23);
        assert_true(number < 23);
        seen |= 1U << number;
    }
    assert_int_equal(seen, (1U << 23) - 1); /* each misses with a chance of 23 in 10^38 */
}

static enum status load(const char *path, const char *content)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(content, file);
    assert_int_equal(fclose(file), 0);
    struct check_capture capture;
    struct secret_key key;
    check_capture_begin(&capture);
    enum status status = secret_load(path, &key);
    check_capture_end(&capture);
    assert_true((status == STATUS_OK) == (capture.text[0] == '\0')); /* a fault is logged */
    assert_null(strstr(capture.text, "0123")); /* but never what the file holds */
    return status;
}

static void reads_only_good_key_files(void **state)
{
    (void)state;
#define HEX60 "0123456789abcdefABCDEF0123456789abcdefABCDEF0123456789abcdef"
    char folder[256];
    char path[300];
    check_folder(folder, sizeof(folder));
    snprintf(path, sizeof(path), "%s/key", folder);
    assert_int_equal(load(path, HEX60 "0123\n"), STATUS_OK);
    assert_int_equal(load(path, HEX60 "0123"), STATUS_OK);
    assert_int_equal(load(path, ""), STATUS_INVALID);
    assert_int_equal(load(path, HEX60 "012\n"), STATUS_INVALID);
    assert_int_equal(load(path, HEX60 "012g\n"), STATUS_INVALID);
    assert_int_equal(load(path, HEX60 "01234"), STATUS_INVALID);
    assert_int_equal(load(path, HEX60 "0123\n\n"), STATUS_INVALID);
    assert_int_equal(load(path, HEX60 " 012"), STATUS_INVALID);
    unlink(path);
    struct check_capture capture;
    struct secret_key key;
    check_capture_begin(&capture);
    assert_int_equal(secret_load(path, &key), STATUS_NOT_FOUND);
    check_capture_end(&capture);
    rmdir(folder);
}

static void creates_private_key_files_once(void **state)
{
    (void)state;
    char folder[256];
    char path[300];
    check_folder(folder, sizeof(folder));
    snprintf(path, sizeof(path), "%s/key", folder);
    struct secret_key first;
    struct secret_key again;
    struct stat info;
    assert_int_equal(secret_create(path), STATUS_OK);
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 07777, 0600);
    assert_int_equal(secret_load(path, &first), STATUS_OK);
    assert_int_equal(secret_create(path), STATUS_CONFLICT);
    assert_int_equal(secret_load(path, &again), STATUS_OK);
    assert_memory_equal(&first, &again, sizeof(first));
    unlink(path);
    assert_int_equal(secret_create(path), STATUS_OK);
    assert_int_equal(secret_load(path, &again), STATUS_OK);
    assert_memory_not_equal(&first, &again, sizeof(first));
    unlink(path);
    rmdir(folder);
    assert_int_equal(secret_create(path), STATUS_IO);
}

static int set_up(void **state)
{
    (void)state;
    secret_open();
    arena_init(&arena, 65536);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_reset(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_are_tokens),
        cmocka_unit_test(digests_are_blake2b_256),
        cmocka_unit_test(macs_depend_on_key_and_text),
        cmocka_unit_test(tags_are_siphash),
        cmocka_unit_test(dated_tokens_begin_with_their_time),
        cmocka_unit_test(digits_are_all_there),
        cmocka_unit_test(compares),
        cmocka_unit_test(numbers_stay_below_their_bound),
        cmocka_unit_test(reads_only_good_key_files),
        cmocka_unit_test(creates_private_key_files_once),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
