/* spam_fold: the plain text behind disguises, and what is no disguise. */
#include "check.h"

#include "domain/spam_fold.h"

static struct spam_fold fold;
static struct spam_disguise disguise;

static int32_t fold_text(const char *text)
{
    disguise = (struct spam_disguise){0};
    spam_fold_text(str_from(text), &fold, &disguise);
    assert_int_equal(fold.unit[0], ' ');
    assert_int_equal(fold.unit[fold.len - 1], ' ');
    return spam_fold_points(&disguise);
}

static void assert_folded(const char *text, const char *expected)
{
    fold_text(text);
    char plain[256] = "";
    for (size_t i = 0; i < fold.len; i++)
        plain[i] = fold.unit[i] < 0x80 ? (char)fold.unit[i] : '?';
    assert_string_equal(plain, expected);
}

static void makes_plain(void **state)
{
    (void)state;
    assert_folded("", " ");
    assert_folded("  Hello,   WORLD!  ", " hello world ");
    assert_folded("\xc3\x89t\xc3\xa9 Stra\xc3\x9f"
                  "e \xc5\x82\xc3\xb3\xc5\xbc \xc4\xb0\xc4\xb1",
                  " ete strase loz ii ");
    assert_folded("5\xe2\x82\xac and $5, 30%off", " 5 $ and $ 5 30 % off ");
    assert_folded("900 m\xc2\xb2", " 900 m2 ");
    assert_folded("\xef\xbc\xb3\xef\xbc\xa5\xef\xbc\xaf", " seo ");
    assert_folded("\xe5\xb1\xb1\xe5\xb1\xb1", " ?? ");
}

static void undoes_disguises(void **state)
{
    (void)state;
    assert_folded("v\xd1\x96"
                  "agra \xd1\x81\xd0\xb0sino",
                  " viagra casino ");
    assert_int_equal(disguise.mixed, 2);
    assert_folded("cas\xe2\x80\x8bino", " casino ");
    assert_int_equal(disguise.hidden, 1);
    assert_folded("\xf0\x9d\x97\x99\xf0\x9d\x97\xa5\xf0\x9d\x97\x98\xf0\x9d\x97\x98", " free ");
    assert_int_equal(disguise.styled, 4);
    assert_folded("v.i.a.g.r.a and c-a-s-i-n-o", " viagra and casino ");
    assert_int_equal(disguise.spelled, 2);
    assert_true(fold_text("\xe2\x80\xae"
                          "abc") > 0);
}

/* What people write who hide nothing. */
static void respects_alphabets(void **state)
{
    (void)state;
    static const char *const honest[] = {
        "\xd0\x9c\xd1\x8b \xd0\xb8\xd1\x89\xd0\xb5\xd0\xbc \xd0\xbf\xd0\xbb\xd0\xbe\xd1\x89\xd0\xb0"
        "\xd0\xb4\xd1\x8c",                                               /* Russian */
        "5 \xc2\xb5m, 10 k\xce\xa9, TNF\xce\xb1, \xce\x94T, 3 \xce\xbcm", /* units, formulas */
        "\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xae\xd9\x88\xd8\xa7\xd9\x87\xd9\x85", /* Persian, ZWNJ */
        "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac", /* an emoji with ZWJ */
        "S.A.R.L., G.m.b.H., U.S.A., d.o.o.",           /* legal forms */
        "Dampf\xc2\xadschiff\xc2\xad"
        "fahrt", /* soft hyphens, copied along */
        "IT-\xd0\xba\xd0\xbe\xd0\xbc\xd0\xbf\xd0\xb0\xd0\xbd\xd0\xb8\xd1\x8f", /* a hyphen between
                                                                                */
        "I\xcc\x87stanbul \xc4\xb0zmir \xc4\xb1\xc5\x9f\xc4\xb1k",             /* Turkish */
        "\xe1\xbc\x88\xce\xb8\xe1\xbf\x86\xce\xbd\xce\xb1\xce\xb9",            /* Greek */
    };
    for (size_t i = 0; i < CHECK_COUNT(honest); i++) {
        if (fold_text(honest[i]) != 0)
            fail_msg("a disguise: %s", honest[i]);
    }
}

/* The buffer ends before the text does. */
static void leaves_out_what_does_not_fit(void **state)
{
    (void)state;
    static char text[4 * SPAM_FOLD_MAX];
    memset(text, '$', sizeof(text));
    spam_fold_text((struct str){text, sizeof(text)}, &fold, &disguise);
    assert_in_range(fold.len, SPAM_FOLD_MAX - 4, SPAM_FOLD_MAX);
    memset(text, 'a', sizeof(text));
    spam_fold_text((struct str){text, sizeof(text)}, &fold, &disguise);
    assert_in_range(fold.len, SPAM_FOLD_MAX - 4, SPAM_FOLD_MAX);
    assert_int_equal(fold.unit[fold.len - 1], ' ');
    assert_true(spam_fold_points(
                    &(struct spam_disguise){SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX, SIZE_MAX}) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_plain),
        cmocka_unit_test(undoes_disguises),
        cmocka_unit_test(respects_alphabets),
        cmocka_unit_test(leaves_out_what_does_not_fit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
