/* limiter: counts what it should for as long as it should, in the same memory whatever comes. */
#include "check.h"

#include "base/secret.h"
#include "site/limiter.h"

/* The start of a slot of 200 s. */
#define NOW (INT64_C(8977225) * 200 * CLOCK_SECOND)
#define SLOT (200 * CLOCK_SECOND)

static struct limiter *limiter;

static int64_t note(const char *key, int64_t now)
{
    return limiter_note(limiter, LIMITER_ADDRESS, str_from(key), now);
}

static int64_t peek(const char *key, int64_t now)
{
    return limiter_peek(limiter, LIMITER_ADDRESS, str_from(key), now);
}

static int64_t note_text(const char *text, const char *sender, int64_t now)
{
    return limiter_note_text(limiter, str_from(text), str_from(sender), now);
}

static void counts_by_kind_and_key(void **state)
{
    (void)state;
    assert_int_equal(peek("a", NOW), 0);
    assert_int_equal(note("a", NOW), 1);
    assert_int_equal(note("a", NOW), 2);
    assert_int_equal(note("b", NOW), 1);
    assert_int_equal(limiter_note(limiter, LIMITER_NETWORK, STR("a"), NOW), 1);
    assert_int_equal(limiter_note(limiter, LIMITER_MAILBOX, STR("a"), NOW), 1);
    assert_int_equal(peek("a", NOW), 2);
    assert_int_equal(peek("a", NOW), 2);
    assert_int_equal(peek("ab", NOW), 0);
    assert_int_equal(limiter_note(limiter, LIMITER_MAILBOX, STR("Jörg@example.com"), NOW), 1);
    assert_int_equal(limiter_note(limiter, LIMITER_MAILBOX, STR("JÖRG@Example.COM"), NOW), 2);
    assert_int_equal(limiter_peek(limiter, LIMITER_MAILBOX, STR("joerg@example.com"), NOW), 0);
    assert_int_equal(limiter_note(limiter, LIMITER_MAILBOX, STR("a1@example.com"), NOW), 1);
    assert_int_equal(limiter_note(limiter, LIMITER_MAILBOX, STR("a2@example.com"), NOW), 1);
}

static void an_empty_key_is_nobody(void **state)
{
    (void)state;
    assert_int_equal(note("", NOW), 0);
    assert_int_equal(note("", NOW), 0);
    assert_int_equal(peek("", NOW), 0);
    assert_int_equal(limiter_note(limiter, LIMITER_ADDRESS, (struct str){NULL, 0}, NOW), 0);
}

/* At the start and at the end of a slot: for an hour at least, for 200 s more at most. */
static void an_event_counts_for_an_hour(void **state)
{
    (void)state;
    const int64_t last = NOW + SLOT - 1;
    note("first", NOW);
    note("last", last);
    assert_int_equal(peek("first", NOW + LIMITER_WINDOW), 1);
    assert_int_equal(peek("first", NOW + LIMITER_WINDOW + SLOT - 1), 1);
    assert_int_equal(peek("first", NOW + LIMITER_WINDOW + SLOT), 0);
    assert_int_equal(peek("last", last + LIMITER_WINDOW), 1);
    assert_int_equal(peek("last", last + LIMITER_WINDOW + 1), 0);
}

/* One event in each slot: the oldest goes as the newest comes, and none goes sooner. */
static void counts_decay_one_by_one(void **state)
{
    (void)state;
    const int64_t full = LIMITER_WINDOW / SLOT + 1;
    for (int64_t i = 0; i < full; i++)
        assert_int_equal(note("a", NOW + i * SLOT), i + 1);
    for (int64_t i = full; i < 3 * full; i++)
        assert_int_equal(note("a", NOW + i * SLOT), full);
    const int64_t last = NOW + (3 * full - 1) * SLOT;
    for (int64_t i = 0; i <= full; i++)
        assert_int_equal(peek("a", last + i * SLOT), full - i);
    /* What was noted before a pause is not counted again when its place in the ring comes up. */
    assert_int_equal(note("a", last + (full - 2) * SLOT), 3);
    assert_int_equal(note("a", last + 100 * full * SLOT), 1);
}

static void counts_at_most_255_in_a_slot(void **state)
{
    (void)state;
    for (int64_t i = 1; i <= 255; i++)
        assert_int_equal(note("a", NOW), i);
    assert_int_equal(note("a", NOW), 255);
    assert_int_equal(note("a", NOW + SLOT), 256);
}

/* After a jump back nothing is lost that an hour of forgiveness would not cover, and nobody waits
 * for as long as the jump. */
static void the_clock_may_jump_back(void **state)
{
    (void)state;
    note("a", NOW);
    note("a", NOW - LIMITER_WINDOW);
    assert_int_equal(peek("a", NOW - LIMITER_WINDOW), 2);
    assert_int_equal(peek("a", NOW + LIMITER_WINDOW), 2);
    assert_int_equal(peek("a", NOW - LIMITER_WINDOW - 1), 0);

    note("b", NOW);
    assert_int_equal(peek("b", NOW - CLOCK_DAY), 0);
    assert_int_equal(note("b", NOW - CLOCK_DAY), 1);
    assert_int_equal(note("b", NOW - CLOCK_DAY), 2);
    assert_int_equal(peek("b", NOW - CLOCK_DAY + 2 * LIMITER_WINDOW), 0);
    assert_int_equal(peek("b", NOW), 0);

    assert_int_equal(note("c", 0), 1);
    assert_int_equal(note("c", -5), 2);
    assert_int_equal(peek("c", LIMITER_WINDOW), 2);
    assert_int_equal(note("c", INT64_C(1) << 48), 1);
}

/* Pages of this process that are in memory. */
static long resident(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    assert_non_null(file);
    assert_int_equal(fscanf(file, "%*s %ld", &pages), 1);
    fclose(file);
    return pages;
}

static void note_many(int from, int to, int64_t now)
{
    for (int i = from; i < to; i++) {
        char key[32];
        snprintf(key, sizeof(key), "key-%d", i);
        assert_int_equal(note(key, now), 1);
    }
}

static void a_million_keys_take_the_same_memory(void **state)
{
    (void)state;
    note_many(0, 200000, NOW);
    resident(); /* what it needs itself the first time */
    long before = resident();
    note_many(200000, 1000000, NOW);
    /* A byte for each key would be 195 pages. */
    assert_in_range(resident(), 1, before + 64);
}

/* Among a million others of the same time the one with most events stays, the old one goes. */
static void the_quiet_give_way(void **state)
{
    (void)state;
    note("old", NOW - SLOT);
    note("old", NOW - SLOT);
    note("busy", NOW);
    note("busy", NOW);
    note_many(0, 1000000, NOW);
    assert_int_equal(peek("old", NOW), 0);
    assert_int_equal(peek("busy", NOW), 2);
    assert_int_equal(peek("key-999999", NOW), 1);
    assert_int_equal(note("old", NOW), 1);
}

/* Some thousand keys are all kept. */
static void keeps_what_an_hour_brings(void **state)
{
    (void)state;
    int kept = 0;
    note_many(0, 8000, NOW);
    for (int i = 0; i < 8000; i++) {
        char key[32];
        snprintf(key, sizeof(key), "key-%d", i);
        kept += peek(key, NOW + LIMITER_WINDOW) == 1;
    }
    assert_in_range(kept, 7950, 8000);
}

static void counts_who_sent_a_text(void **state)
{
    (void)state;
    assert_int_equal(note_text("Buy 100 visitors", "a", NOW), 1);
    assert_int_equal(note_text("Buy 100 visitors", "a", NOW), 1);
    assert_int_equal(note_text("Buy 100 visitors", "b", NOW), 2);
    assert_int_equal(note_text("buy\r\n 2000\tVISITORS  ", "c", NOW), 3);
    assert_int_equal(note_text("b\u200bu\u00a0y \u0662\u0663 visitors", "d", NOW), 4);
    assert_int_equal(note_text("Buy visitor", "e", NOW), 1);
    assert_int_equal(limiter_peek(limiter, LIMITER_TEXT, STR("BUY 1 VISITORS"), NOW), 4);
    assert_int_equal(note_text("ÜBER ПРИВЕТ", "a", NOW), 1);
    assert_int_equal(note_text("über привет", "b", NOW), 2);
    assert_int_equal(note_text("日本語の本文", "a", NOW), 1);
    assert_int_equal(note_text("日本語の本", "b", NOW), 1);
    assert_int_equal(note_text(" 12\n34 ", "a", NOW), 0);
    assert_int_equal(note_text("", "a", NOW), 0);
    /* Invalid UTF-8 is a text like another. */
    assert_int_equal(note_text("\xff\xfe\xc3", "a", NOW), 1);
}

/* Every text from another sender: one that is taken for another would count two. */
static void assert_new(const char *text, size_t len)
{
    static int number;
    char sender[32];
    snprintf(sender, sizeof(sender), "sender-%d", number++);
    assert_int_equal(limiter_note_text(limiter, (struct str){text, len}, str_from(sender), NOW), 1);
}

/* Texts of any length, whose difference may be at any place. */
static void tells_long_texts_apart(void **state)
{
    (void)state;
    char text[600];
    memset(text, 'x', sizeof(text));
    for (size_t len = 1; len <= sizeof(text); len++)
        assert_new(text, len);
    for (size_t i = 0; i < sizeof(text); i++) {
        text[i] = 'y';
        assert_new(text, sizeof(text));
        text[i] = 'x';
    }
    text[sizeof(text) - 1] = ' ';
    assert_int_equal(limiter_note_text(limiter, (struct str){text, sizeof(text)}, STR("b"), NOW),
                     2);
}

/* Even where the text had to give way and its sender did not; where it is the other way round, the
 * sender counts again. */
static void a_text_that_is_noted_counts(void **state)
{
    (void)state;
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 2000; i++) {
            char text[32];
            snprintf(text, sizeof(text), "%c%c%c text", 'a' + i % 26, 'a' + i / 26 % 26,
                     'a' + i / 676);
            assert_in_range(note_text(text, "a", NOW), 1, 1 + round);
        }
        note_many(round * 40000, (round + 1) * 40000, NOW);
    }
}

/* The sender is new again exactly when the text has been forgotten. */
static void forgets_text_and_sender_together(void **state)
{
    (void)state;
    const int64_t end = NOW + LIMITER_WINDOW + SLOT;
    note_text("text", "a", NOW);
    assert_int_equal(note_text("text", "a", NOW + LIMITER_WINDOW / 2), 1);
    assert_int_equal(note_text("text", "b", NOW + LIMITER_WINDOW / 2), 2);
    assert_int_equal(note_text("text", "a", end - 1), 2);
    assert_int_equal(limiter_peek(limiter, LIMITER_TEXT, STR("text"), end), 1);
    assert_int_equal(note_text("text", "a", end), 2);
}

static bool allows(const char *network, const char *host, const char *mailbox, int64_t now)
{
    return limiter_allows(
        limiter, &(struct limiter_sender){str_from(network), str_from(host), str_from(mailbox)},
        now);
}

static void hard_limits_stop_the_next_one(void **state)
{
    static const struct {
        enum limiter_kind kind;
        const char *key;
        int max;
    } limits[] = {{LIMITER_NETWORK, "n", 100}, {LIMITER_ADDRESS, "h", 20}};
    (void)state;
    for (size_t i = 0; i < CHECK_COUNT(limits); i++) {
        limiter_close(limiter);
        limiter = limiter_open();
        for (int sent = 0; sent < limits[i].max; sent++) {
            assert_true(allows("n", "h", "m", NOW));
            limiter_note(limiter, limits[i].kind, str_from(limits[i].key), NOW);
        }
        assert_false(allows("n", "h", "m", NOW));
        assert_false(allows("n", "h", "m", NOW + LIMITER_WINDOW));
        assert_true(allows("n", "h", "m", NOW + LIMITER_WINDOW + SLOT));
        assert_true(allows("N2", "h2", "m2", NOW));
    }
}

/* Anybody can type the address of somebody else. */
static void a_mailbox_shuts_nobody_out(void **state)
{
    (void)state;
    for (int i = 0; i < 1000; i++)
        limiter_note(limiter, LIMITER_MAILBOX, STR("m"), NOW);
    assert_true(allows("n", "h", "m", NOW));
}

static void other_senders_of_a_text_are_told(void **state)
{
    (void)state;
    assert_int_equal(limiter_peek_text(limiter, STR("Hello"), STR("a"), NOW), 0);
    limiter_note_text(limiter, STR("Hello"), STR("a"), NOW);
    assert_int_equal(limiter_peek_text(limiter, STR("Hello"), STR("a"), NOW), 0);
    assert_int_equal(limiter_peek_text(limiter, STR("hello "), STR("b"), NOW), 1);
    assert_int_equal(limiter_peek_text(limiter, STR("hello "), STR("b"), NOW), 1);
    limiter_note_text(limiter, STR("Hello"), STR("b"), NOW);
    assert_int_equal(limiter_peek_text(limiter, STR("Hello"), STR("b"), NOW), 1);
    assert_int_equal(limiter_peek_text(limiter, STR("Hello"), STR("c"), NOW), 2);
    assert_int_equal(limiter_peek_text(limiter, STR(""), STR("c"), NOW), 0);
}

/* Who goes on trying is let in when the hour is over, like everybody. */
static void a_refused_one_does_not_count(void **state)
{
    (void)state;
    for (int i = 0; i < LIMITER_ADDRESS_MAX; i++)
        note("h", NOW);
    for (int i = 0; i < 1000; i++)
        assert_false(allows("n", "h", "m", NOW + i * CLOCK_SECOND));
    assert_true(allows("n", "h", "m", NOW + LIMITER_WINDOW + SLOT));
}

static void who_is_unknown_is_not_limited(void **state)
{
    (void)state;
    for (int i = 0; i < 200; i++) {
        assert_true(allows("", "", "", NOW));
        note("", NOW);
    }
}

static void every_process_has_its_own_salt(void **state)
{
    (void)state;
    struct limiter *other = limiter_open();
    note("a", NOW);
    assert_int_equal(limiter_peek(other, LIMITER_ADDRESS, STR("a"), NOW), 0);
    limiter_close(other);
}

static int open_one(void **state)
{
    (void)state;
    limiter = limiter_open();
    return 0;
}

static int close_one(void **state)
{
    (void)state;
    limiter_close(limiter);
    return 0;
}

#define EACH(test) cmocka_unit_test_setup_teardown(test, open_one, close_one)

int main(void)
{
    const struct CMUnitTest tests[] = {
        EACH(counts_by_kind_and_key),
        EACH(an_empty_key_is_nobody),
        EACH(an_event_counts_for_an_hour),
        EACH(counts_decay_one_by_one),
        EACH(counts_at_most_255_in_a_slot),
        EACH(the_clock_may_jump_back),
        EACH(a_million_keys_take_the_same_memory),
        EACH(the_quiet_give_way),
        EACH(keeps_what_an_hour_brings),
        EACH(counts_who_sent_a_text),
        EACH(tells_long_texts_apart),
        EACH(a_text_that_is_noted_counts),
        EACH(forgets_text_and_sender_together),
        EACH(hard_limits_stop_the_next_one),
        EACH(a_mailbox_shuts_nobody_out),
        EACH(other_senders_of_a_text_are_told),
        EACH(a_refused_one_does_not_count),
        EACH(who_is_unknown_is_not_limited),
        EACH(every_process_has_its_own_salt),
    };
    secret_open();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    return failed;
}
