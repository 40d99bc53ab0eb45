/* guard: only what was stored is remembered, rates alone never quarantine, and floods are stopped.
 */
#include "check.h"

#include "site/guard.h"

#define NOW INT64_C(1795445155000)
#define TEXT                                                                                       \
    "We make valves for hydrogen pipelines and are looking for a hall of 2,000 square metres near" \
    " Duisburg."

static struct arena arena;
static struct config config;
static struct guard guard;

static struct submission make(const char *visitor, const char *email, const char *message)
{
    struct submission submission = {.visitor = str_from(visitor)};
    submission.enquiry.value[FIELD_EMAIL] = str_from(email);
    submission.enquiry.value[FIELD_MESSAGE] = str_from(message);
    return submission;
}

/* As the keeper does with one that it stores. */
static enum status send(struct submission *submission)
{
    enum status status = guard_admit(&guard, &arena, submission, NOW);
    if (status == STATUS_OK)
        guard_note(&guard, &arena, submission, NOW);
    return status;
}

/* A visitor whose enquiry could not be stored is told to send it again, and does. */
static void what_was_not_stored_does_not_count(void **state)
{
    (void)state;
    struct submission submission = make("192.0.2.7", "a@example.com", TEXT);
    for (int i = 0; i < 100; i++)
        assert_int_equal(guard_admit(&guard, &arena, &submission, NOW), STATUS_OK);
    assert_int_equal(spam_total(&submission.spam), 0);
}

/* A delegation behind one address, and one person who writes for ten: all below the threshold. */
static void rates_alone_never_quarantine(void **state)
{
    (void)state;
    for (int i = 0; i < LIMITER_ADDRESS_MAX; i++) {
        struct submission submission =
            make("192.0.2.7", "a@example.com", arena_printf(&arena, "%s %c", TEXT, 'a' + i).ptr);
        assert_int_equal(send(&submission), STATUS_OK);
        assert_true(spam_total(&submission.spam) <= SPAM_REASON_MAX);
    }
    struct submission next = make("192.0.2.7", "b@example.com", TEXT);
    assert_int_equal(send(&next), STATUS_DENIED);
    struct submission elsewhere = make("198.51.100.7", "a@example.com", TEXT);
    assert_int_equal(send(&elsewhere), STATUS_OK);
}

static void the_same_text_of_others_counts(void **state)
{
    (void)state;
    struct submission first = make("192.0.2.7", "a@example.com", TEXT);
    struct submission again = make("192.0.2.8", "a@example.com", TEXT);
    struct submission other = make("198.51.100.7", "b@example.com", TEXT);
    assert_int_equal(send(&first), STATUS_OK);
    assert_int_equal(send(&again), STATUS_OK);
    assert_int_equal(again.spam.points[SPAM_REPEATED], 0);
    assert_int_equal(send(&other), STATUS_OK);
    assert_true(other.spam.points[SPAM_REPEATED] > 0);
}

/* "Please call me" is what anybody may write. */
static void short_texts_may_be_the_same(void **state)
{
    (void)state;
    struct submission first = make("192.0.2.7", "a@example.com", "Please call me.");
    struct submission other = make("198.51.100.7", "b@example.com", "Please call me.");
    assert_int_equal(send(&first), STATUS_OK);
    assert_int_equal(send(&other), STATUS_OK);
    assert_int_equal(spam_total(&other.spam), 0);
}

static void without_limits_nobody_is_counted(void **state)
{
    (void)state;
    guard.limits = false;
    for (int i = 0; i < 3 * LIMITER_NETWORK_MAX; i++) {
        struct submission submission =
            make("192.0.2.7", "a@example.com", arena_printf(&arena, "%s %d", TEXT, i).ptr);
        assert_int_equal(send(&submission), STATUS_OK);
        assert_int_equal(spam_total(&submission.spam), 0);
    }
}

static int set_up(void **state)
{
    (void)state;
    secret_open();
    arena_init(&arena, (size_t)4 * 1024 * 1024);
    config.site.rate_limit = true;
    guard_open(&guard, &config);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    guard_close(&guard);
    arena_reset(&arena);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_was_not_stored_does_not_count), TEST(rates_alone_never_quarantine),
        TEST(the_same_text_of_others_counts),     TEST(short_texts_may_be_the_same),
        TEST(without_limits_nobody_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
