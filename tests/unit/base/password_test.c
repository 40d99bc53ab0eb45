/* The hashes of passwords: what fits, what does not, and that the dummy costs as much. */
#include "check.h"

#include "base/password.h"
#include "base/secret.h"

static struct arena arena;

static void test_only_the_password_fits(void **state)
{
    (void)state;
    struct str hash;
    assert_int_equal(password_hash(&arena, STR("correct horse"), &hash), STATUS_OK);
    assert_true(str_has_prefix(hash, STR("$argon2id$v=19$m=19456,t=2,p=1$")));
    assert_true(password_verify(hash, STR("correct horse")));
    assert_false(password_verify(hash, STR("correct horsf")));
    assert_false(password_verify(hash, STR("correct horse ")));
    assert_false(password_verify(hash, STR("")));
    assert_false(password_needs_rehash(hash));
}

static void test_same_password_other_salt(void **state)
{
    (void)state;
    struct str one;
    struct str two;
    assert_int_equal(password_hash(&arena, STR("correct horse"), &one), STATUS_OK);
    assert_int_equal(password_hash(&arena, STR("correct horse"), &two), STATUS_OK);
    assert_false(str_eq(one, two));
}

static void test_bounds(void **state)
{
    (void)state;
    struct str hash;
    char *longest = arena_alloc(&arena, PASSWORD_MAX + 1);
    memset(longest, 'x', PASSWORD_MAX + 1);
    assert_int_equal(password_hash(&arena, STR("1234567"), &hash), STATUS_INVALID);
    assert_int_equal(password_hash(&arena, (struct str){longest, PASSWORD_MAX + 1}, &hash),
                     STATUS_INVALID);
    assert_int_equal(password_hash(&arena, (struct str){longest, PASSWORD_MAX}, &hash), STATUS_OK);
    assert_true(password_verify(hash, (struct str){longest, PASSWORD_MAX}));
}

static void test_malformed_hash(void **state)
{
    (void)state;
    assert_false(password_verify(STR(""), STR("")));
    assert_false(password_verify(STR("plain text"), STR("plain text")));
    assert_true(password_needs_rehash(STR("plain text")));
    char *longer = arena_alloc(&arena, 4096);
    memset(longer, 'x', 4096);
    assert_false(password_verify((struct str){longer, 4096}, STR("x")));
}

/* libsodium says of the dummy that it has our parameters, so it goes through the same work. */
static void test_dummy_is_like_a_hash(void **state)
{
    (void)state;
    struct str dummy = password_dummy(&arena);
    struct str hash;
    assert_int_equal(password_hash(&arena, STR("correct horse"), &hash), STATUS_OK);
    assert_int_equal(dummy.len, hash.len);
    assert_false(password_needs_rehash(dummy));
    assert_false(password_verify(dummy, STR("correct horse")));
    assert_false(password_verify(dummy, STR("")));
    assert_false(str_eq(dummy, password_dummy(&arena)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_only_the_password_fits),
        cmocka_unit_test(test_same_password_other_salt),
        cmocka_unit_test(test_bounds),
        cmocka_unit_test(test_malformed_hash),
        cmocka_unit_test(test_dummy_is_like_a_hash),
    };
    secret_open();
    arena_init(&arena, 1 << 20);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_reset(&arena);
    return failed;
}
