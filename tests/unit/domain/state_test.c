/* state: the whole table of who may go where. */
#include "check.h"

#include "domain/state.h"

static void names_are_found_again(void **state)
{
    (void)state;
    static const char *const names[STATE_COUNT] = {"new",         "open", "answered", "closed",
                                                   "quarantined", "spam", "withdrawn"};
    for (size_t i = 0; i < STATE_COUNT; i++) {
        enum state found = STATE_COUNT;
        assert_string_equal(state_name((enum state)i), names[i]);
        assert_true(state_find(str_from(names[i]), &found));
        assert_int_equal(found, i);
    }
    enum state untouched = STATE_COUNT;
    assert_false(state_find(STR(""), &untouched));
    assert_false(state_find(STR("New"), &untouched));
    assert_false(state_find(STR("new "), &untouched));
    assert_int_equal(untouched, STATE_COUNT);
}

static void only_these_moves_are_allowed(void **state)
{
    (void)state;
    /* Rows: from; columns: to. In the order of enum state. */
    static const char *const moves[STATE_COUNT] = {
        [STATE_NEW] = ".xxx.x.",         [STATE_OPEN] = "x.xx.x.",
        [STATE_ANSWERED] = ".x.x...",    [STATE_CLOSED] = ".x.....",
        [STATE_QUARANTINED] = "x....x.", [STATE_SPAM] = "x......",
        [STATE_WITHDRAWN] = ".......",
    };
    for (size_t from = 0; from < STATE_COUNT; from++) {
        for (size_t to = 0; to < STATE_COUNT; to++)
            assert_int_equal(state_may((enum state)from, (enum state)to), moves[from][to] == 'x');
    }
}

static void new_and_open_wait(void **state)
{
    (void)state;
    for (int i = 0; i < STATE_COUNT; i++)
        assert_int_equal(state_waits((enum state)i), i == STATE_NEW || i == STATE_OPEN);
}

static void only_what_leaves_spam_releases(void **state)
{
    (void)state;
    for (int from = 0; from < STATE_COUNT; from++) {
        for (int to = 0; to < STATE_COUNT; to++)
            assert_int_equal(state_releases((enum state)from, (enum state)to),
                             (from == STATE_QUARANTINED || from == STATE_SPAM) && to == STATE_NEW);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_again),
        cmocka_unit_test(only_these_moves_are_allowed),
        cmocka_unit_test(new_and_open_wait),
        cmocka_unit_test(only_what_leaves_spam_releases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
