/* spam_learned: a feature counts once, whatever script it is in, and the table has its size. */
#include "check.h"

#include "domain/spam_learned.h"
#include "domain/spam_learned_table.h"
#include "domain/spam_read.h"

static struct spam_read found;

static struct enquiry enquiry_of(const char *message)
{
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_MESSAGE] = str_from(message);
    return enquiry;
}

static size_t count_of(const char *message)
{
    struct enquiry enquiry = enquiry_of(message);
    spam_read(&enquiry, &found);
    return found.learned.count;
}

static int32_t weight_of(const char *message)
{
    count_of(message);
    return spam_learned_weigh(&found.learned);
}

static void counts_each_feature_once(void **state)
{
    (void)state;
    assert_int_equal(count_of("hall"), 1);
    assert_int_equal(count_of("hall hall"), 2);      /* the word and the pair */
    assert_int_equal(count_of("hall hall hall"), 3); /* and all three */
    assert_int_equal(count_of("halls to rent"), 6);  /* "* to", "to rent", "* to rent" */
    assert_int_equal(count_of("halls pumps"), 2);    /* no frame of nothing but long words */
    assert_int_equal(count_of("laboratory"), 2);     /* and how it begins */
    assert_int_equal(count_of("12 345"), 2);
    assert_int_equal(count_of("Hall, hall"), 2);
}

static void scripts_without_spaces_are_read_by_letters(void **state)
{
    (void)state;
    assert_int_equal(count_of("\xe6\x97\xa5\xe6\x9c\xac"), 1);             /* one pair */
    assert_int_equal(count_of("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e"), 3); /* a triple */
}

/* One letter for each bucket, and nothing but letters. */
static void the_table_is_whole(void **state)
{
    (void)state;
    assert_int_equal(sizeof(SPAM_LEARNED_WEIGHTS) - 1, SPAM_LEARNED_BUCKETS);
    for (size_t i = 0; i < SPAM_LEARNED_BUCKETS; i++) {
        char c = SPAM_LEARNED_WEIGHTS[i];
        assert_true((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }
}

/* What nobody could mistake, in words of no example. */
static void tells_the_plain_cases_apart(void **state)
{
    (void)state;
    int32_t spam = weight_of("We noticed your website has low ranking on search engines. Our team"
                             " offers affordable SEO packages and guaranteed traffic for your"
                             " business. Reply today for a free proposal.");
    int32_t genuine = weight_of("Our company makes pumps in Izmir and we are thinking about a"
                                " small office in Dortmund next year. Which permits do we need,"
                                " and could somebody of your team call me?");
    assert_true(spam - genuine >= 1000); /* hundredths of a point */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_each_feature_once),
        cmocka_unit_test(scripts_without_spaces_are_read_by_letters),
        cmocka_unit_test(the_table_is_whole),
        cmocka_unit_test(tells_the_plain_cases_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
