/* notice: the digest tells any two apart, and each label is found. */
#include "check.h"

#include "domain/notice.h"

static struct arena arena;

static struct str digest_of(const char *version, const char *lang, const char *wording)
{
    struct notice notice = {
        .version = str_from(version), .lang = str_from(lang), .wording = str_from(wording)};
    notice_seal(&arena, &notice);
    assert_true(notice_is_digest(notice.digest));
    return notice.digest;
}

static void every_difference_is_another_digest(void **state)
{
    (void)state;
    struct str digests[] = {
        digest_of("2026-11-25", "en", "privacy: I have read it"),
        digest_of("2026-11-26", "en", "privacy: I have read it"),
        digest_of("2026-11-25", "de", "privacy: I have read it"),
        digest_of("2026-11-25", "en", "privacy: I have read it."),
    };
    for (size_t i = 0; i < CHECK_COUNT(digests); i++) {
        for (size_t k = 0; k < i; k++)
            assert_false(str_eq(digests[i], digests[k]));
    }
    assert_same(digest_of("2026-11-25", "en", "privacy: I have read it"), digests[0]);
}

static void a_digest_has_its_form(void **state)
{
    (void)state;
    assert_true(notice_is_digest(STR("0123456789abcdef")));
    static const char *const wrong[] = {"", "0123456789abcde", "0123456789abcdeff",
                                        "0123456789ABCDEF", "0123456789abcde "};
    for (size_t i = 0; i < CHECK_COUNT(wrong); i++)
        assert_false(notice_is_digest(str_from(wrong[i])));
}

static void labels_are_found(void **state)
{
    (void)state;
    struct notice notice = {.wording = STR("share: You may: pass it on\nprivacy: Read")};
    assert_str(notice_label(&notice, STR("share")), "You may: pass it on");
    assert_str(notice_label(&notice, STR("privacy")), "Read");
    assert_str(notice_label(&notice, STR("updates")), "");
    notice.wording = STR("");
    assert_str(notice_label(&notice, STR("")), "");
}

static int set_up(void **state)
{
    (void)state;
    arena_init(&arena, (size_t)1024 * 1024);
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
        cmocka_unit_test(every_difference_is_another_digest),
        cmocka_unit_test(a_digest_has_its_form),
        cmocka_unit_test(labels_are_found),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
