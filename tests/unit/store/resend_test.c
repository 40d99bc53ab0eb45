/* Which mails can be sent again, and what becomes of them: the rule in C and that of the statement
 * agree for every state of mail and enquiry. */
#include "fixture.h"

#include "store/history.h"
#include "store/resend.h"

static struct fixture fixture;

static const char *const MAIL_STATES[] = {"held",     "queued", "leased",  "accepted",
                                          "deferred", "failed", "bounced", "cancelled"};
static const char *const KINDS[] = {"notify", "withdrawn", "acknowledgement"};

static void run(const char *sql)
{
    assert_int_equal(fixture_run(&fixture, sql), STATUS_OK);
}

static enum status resend(int64_t id, int64_t enquiry_id)
{
    assert_int_equal(db_begin(fixture.desk), STATUS_OK);
    enum status status = resend_queue(fixture.desk, &(struct resend_order){.id = id,
                                                                           .enquiry_id = enquiry_id,
                                                                           .actor = STR("ada"),
                                                                           .now = FIXTURE_NOW});
    if (status == STATUS_OK)
        assert_int_equal(db_commit(fixture.desk), STATUS_OK);
    else
        db_rollback(fixture.desk);
    return status;
}

static void statement_and_rule_agree(void **state)
{
    size_t allowed = 0;
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW - CLOCK_DAY);
    for (size_t e = 0; e < STATE_COUNT; e++) {
        for (size_t m = 0; m < CHECK_COUNT(MAIL_STATES); m++) {
            for (size_t k = 0; k < CHECK_COUNT(KINDS); k++) {
                struct outbox_record mail = {.state = str_from(MAIL_STATES[m]),
                                             .kind = str_from(KINDS[k])};
                run(arena_printf(&fixture.arena,
                                 "UPDATE enquiry SET status = '%s';"
                                 "UPDATE outbox SET state = '%s', kind = '%s' WHERE id = 1",
                                 state_name((enum state)e), MAIL_STATES[m], KINDS[k])
                        .ptr);
                bool may = resend_allowed(&mail, (enum state)e);
                allowed += may;
                if (resend(1, 1) != (may ? STATUS_OK : STATUS_CONFLICT))
                    fail_msg("%s, %s, %s", state_name((enum state)e), MAIL_STATES[m], KINDS[k]);
            }
        }
    }
    /* Failed and cancelled: of four states to be dealt with each kind, of three others one. */
    assert_int_equal(allowed, 2 * (4 * 3 + 3));
}

static void it_is_as_if_it_were_new(void **state)
{
    struct outbox_record mail;
    struct history_record event;
    size_t count = 0;
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW - 6 * CLOCK_DAY);
    run("UPDATE outbox SET state = 'failed', attempts = 90, due_at = NULL, last_code = 550,"
        " last_reply = 'no'");
    assert_int_equal(resend(2, 1), STATUS_OK);
    assert_int_equal(outbox_next(fixture.admin, &fixture.arena, 1, &mail), STATUS_OK);
    assert_str(mail.state, "queued");
    assert_int_equal(mail.attempts, 0);
    assert_int_equal(mail.created_at, FIXTURE_NOW);
    assert_int_equal(mail.due_at, FIXTURE_NOW);
    assert_true(str_has_prefix(mail.message_id, mail.reference));
    assert_int_equal(history_list(fixture.desk, &fixture.arena, 1, &event, 1, &count), STATUS_OK);
    assert_str(event.actor, "ada");
    assert_str(event.action, "mail");
    assert_str(event.detail, "queued");
    assert_int_equal(resend(2, 1), STATUS_CONFLICT); /* it is on its way */
    assert_int_equal(fixture_number(&fixture, "SELECT count(*) FROM outbox WHERE state = 'failed'"),
                     1);
}

static void a_mail_of_another_enquiry_is_none(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    fixture_submit(&fixture, 'b', "Hallo", FIXTURE_NOW);
    run("UPDATE outbox SET state = 'failed'");
    assert_int_equal(resend(1, 2), STATUS_CONFLICT);
    assert_int_equal(resend(99, 1), STATUS_CONFLICT);
    assert_int_equal(resend(3, 2), STATUS_OK);
}

static void failed_ones_are_found_in_order(void **state)
{
    int64_t id = 0;
    int64_t enquiry_id = 0;
    (void)state;
    fixture_submit(&fixture, 'a', "Hello", FIXTURE_NOW);
    fixture_submit(&fixture, 'b', "Hallo", FIXTURE_NOW);
    run("UPDATE outbox SET state = 'failed' WHERE id IN (2, 3)");
    assert_int_equal(resend_next_failed(fixture.admin, id, &id, &enquiry_id), STATUS_OK);
    assert_int_equal(id, 2);
    assert_int_equal(enquiry_id, 1);
    assert_int_equal(resend_next_failed(fixture.admin, id, &id, &enquiry_id), STATUS_OK);
    assert_int_equal(id, 3);
    assert_int_equal(enquiry_id, 2);
    assert_int_equal(resend_next_failed(fixture.admin, id, &id, &enquiry_id), STATUS_NOT_FOUND);
}

static int set_up(void **state)
{
    (void)state;
    fixture_open(&fixture);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    fixture_close(&fixture);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(statement_and_rule_agree),
        TEST(it_is_as_if_it_were_new),
        TEST(a_mail_of_another_enquiry_is_none),
        TEST(failed_ones_are_found_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
