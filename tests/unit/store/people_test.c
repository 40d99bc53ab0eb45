/* accounts, sessions, login failures and history: who works at the desk, and what they did. */
#include "fixture.h"

#include "store/accounts.h"
#include "store/history.h"
#include "store/login_failures.h"
#include "store/sessions.h"

static struct fixture fixture;

static void add_account(const char *name, const char *role)
{
    assert_int_equal(
        accounts_add(fixture.admin, &(struct accounts_record){.name = str_from(name),
                                                              .role = str_from(role),
                                                              .password_hash = STR("hash-1"),
                                                              .created_at = FIXTURE_NOW}),
        STATUS_OK);
}

static struct secret_hash token(unsigned char number)
{
    return (struct secret_hash){{number}};
}

static void accounts_are_added_once(void **state)
{
    (void)state;
    struct accounts_record found;
    add_account("berta", "staff");
    assert_int_equal(accounts_find(fixture.desk, &fixture.arena, STR("berta"), &found), STATUS_OK);
    assert_str(found.role, "staff");
    assert_str(found.password_hash, "hash-1");
    assert_false(found.disabled);
    assert_int_equal(found.created_at, FIXTURE_NOW);
    struct accounts_record again = {.name = STR("berta"), .role = STR("admin")};
    assert_int_equal(accounts_add(fixture.admin, &again), STATUS_CONFLICT);
    again = (struct accounts_record){.name = STR("cora"), .role = STR("root")};
    assert_int_equal(accounts_add(fixture.admin, &again), STATUS_CONFLICT);
    assert_int_equal(accounts_find(fixture.desk, &fixture.arena, STR("cora"), &found),
                     STATUS_NOT_FOUND);
    assert_int_equal(accounts_find(fixture.desk, &fixture.arena, STR("Berta"), &found),
                     STATUS_NOT_FOUND);
    assert_int_equal(accounts_find(fixture.desk, &fixture.arena, STR(""), &found),
                     STATUS_NOT_FOUND);
}

static void roles_are_these_three(void **state)
{
    (void)state;
    assert_true(accounts_is_role(STR("admin")));
    assert_true(accounts_is_role(STR("staff")));
    assert_true(accounts_is_role(STR("viewer")));
    assert_false(accounts_is_role(STR("")));
    assert_false(accounts_is_role(STR("Admin")));
    assert_false(accounts_is_role(STR("root")));
}

static void accounts_are_walked_by_name(void **state)
{
    (void)state;
    struct accounts_record found;
    add_account("berta", "staff");
    add_account("anton", "admin");
    assert_int_equal(accounts_next(fixture.admin, &fixture.arena, STR(""), &found), STATUS_OK);
    assert_str(found.name, "anton");
    assert_int_equal(accounts_next(fixture.admin, &fixture.arena, found.name, &found), STATUS_OK);
    assert_str(found.name, "berta");
    assert_int_equal(accounts_next(fixture.admin, &fixture.arena, found.name, &found),
                     STATUS_NOT_FOUND);
}

static enum status session(unsigned char number, int64_t now, struct sessions_record *out)
{
    struct secret_hash hash = token(number);
    return sessions_find(fixture.desk, &fixture.arena, &hash, now, out);
}

static void add_session(unsigned char number, int64_t account, int64_t expires)
{
    struct secret_hash hash = token(number);
    assert_int_equal(sessions_add(fixture.desk, &hash, account, FIXTURE_NOW, expires), STATUS_OK);
}

static void sessions_last_until_they_expire(void **state)
{
    (void)state;
    struct sessions_record found;
    add_account("berta", "staff");
    add_session(1, 1, FIXTURE_NOW + 100);
    add_session(2, 1, FIXTURE_NOW + 200);
    assert_int_equal(session(1, FIXTURE_NOW, &found), STATUS_OK);
    assert_int_equal(found.account_id, 1);
    assert_str(found.name, "berta");
    assert_str(found.role, "staff");
    assert_int_equal(session(1, FIXTURE_NOW + 99, &found), STATUS_OK);
    assert_int_equal(session(1, FIXTURE_NOW + 100, &found), STATUS_NOT_FOUND);
    assert_int_equal(session(9, FIXTURE_NOW, &found), STATUS_NOT_FOUND);
    assert_int_equal(sessions_expire(fixture.desk, FIXTURE_NOW + 100), STATUS_OK);
    assert_int_equal(fixture_number(&fixture, "SELECT count(*) FROM session"), 1);
    assert_int_equal(session(2, FIXTURE_NOW + 100, &found), STATUS_OK);
    struct secret_hash hash = token(2);
    assert_int_equal(sessions_remove(fixture.desk, &hash), STATUS_OK);
    assert_int_equal(session(2, FIXTURE_NOW, &found), STATUS_NOT_FOUND);
    assert_int_equal(sessions_remove(fixture.desk, &hash), STATUS_OK); /* gone is gone */
    hash = token(3);
    assert_int_equal(sessions_add(fixture.desk, &hash, 99, FIXTURE_NOW, FIXTURE_NOW + 1),
                     STATUS_CONFLICT); /* of nobody */
}

static void a_new_password_ends_the_sessions(void **state)
{
    (void)state;
    struct accounts_record account;
    struct sessions_record found;
    add_account("anton", "staff");
    add_account("berta", "staff");
    add_session(1, 1, FIXTURE_NOW + 100);
    add_session(2, 2, FIXTURE_NOW + 100);
    assert_int_equal(accounts_set_password(fixture.admin, STR("anton"), STR("hash-2"), FIXTURE_NOW),
                     STATUS_OK);
    assert_int_equal(session(1, FIXTURE_NOW, &found), STATUS_NOT_FOUND);
    assert_int_equal(session(2, FIXTURE_NOW, &found), STATUS_OK); /* not the other's */
    assert_int_equal(accounts_find(fixture.desk, &fixture.arena, STR("anton"), &account),
                     STATUS_OK);
    assert_str(account.password_hash, "hash-2");
    assert_int_equal(accounts_set_password(fixture.admin, STR("nobody"), STR("h"), FIXTURE_NOW),
                     STATUS_NOT_FOUND);
}

static void disabling_ends_the_sessions(void **state)
{
    (void)state;
    struct accounts_record account;
    struct sessions_record found;
    add_account("anton", "staff");
    add_session(1, 1, FIXTURE_NOW + 100);
    assert_int_equal(accounts_set_disabled(fixture.admin, STR("anton"), true, FIXTURE_NOW),
                     STATUS_OK);
    assert_int_equal(session(1, FIXTURE_NOW, &found), STATUS_NOT_FOUND);
    assert_int_equal(accounts_find(fixture.desk, &fixture.arena, STR("anton"), &account),
                     STATUS_OK);
    assert_true(account.disabled);
    add_session(2, 1, FIXTURE_NOW + 100); /* a login that was under way */
    assert_int_equal(session(2, FIXTURE_NOW, &found), STATUS_NOT_FOUND);
    assert_int_equal(accounts_set_disabled(fixture.admin, STR("anton"), false, FIXTURE_NOW),
                     STATUS_OK);
    assert_int_equal(session(2, FIXTURE_NOW, &found), STATUS_NOT_FOUND);
    assert_int_equal(accounts_set_disabled(fixture.admin, STR("nobody"), true, FIXTURE_NOW),
                     STATUS_NOT_FOUND);
}

static void failures_are_counted_by_name(void **state)
{
    (void)state;
    struct login_failures_record found;
    struct secret_hash one = token(1);
    struct secret_hash two = token(2);
    assert_int_equal(login_failures_get(fixture.desk, &one, &found), STATUS_OK);
    assert_int_equal(found.count, 0);
    assert_int_equal(found.last_at, 0);
    for (int i = 1; i <= 3; i++)
        assert_int_equal(login_failures_add(fixture.desk, &one, FIXTURE_NOW + i), STATUS_OK);
    assert_int_equal(login_failures_add(fixture.desk, &two, FIXTURE_NOW), STATUS_OK);
    assert_int_equal(login_failures_get(fixture.desk, &one, &found), STATUS_OK);
    assert_int_equal(found.count, 3);
    assert_int_equal(found.last_at, FIXTURE_NOW + 3);
    assert_int_equal(login_failures_expire(fixture.desk, FIXTURE_NOW + 1), STATUS_OK);
    assert_int_equal(login_failures_get(fixture.desk, &two, &found), STATUS_OK);
    assert_int_equal(found.count, 0);
    assert_int_equal(login_failures_expire(fixture.desk, FIXTURE_NOW + 3), STATUS_OK);
    assert_int_equal(login_failures_get(fixture.desk, &one, &found), STATUS_OK);
    assert_int_equal(found.count, 3); /* its last is not before */
    assert_int_equal(login_failures_clear(fixture.desk, &one), STATUS_OK);
    assert_int_equal(login_failures_get(fixture.desk, &one, &found), STATUS_OK);
    assert_int_equal(found.count, 0);
}

static void history_is_newest_first(void **state)
{
    (void)state;
    fixture_submit(&fixture, 'a', "One", FIXTURE_NOW);
    fixture_submit(&fixture, 'b', "Two", FIXTURE_NOW);
    struct history_record event = {.at = FIXTURE_NOW + 1,
                                   .actor = STR("berta"),
                                   .action = STR("status"),
                                   .detail = STR("open")};
    assert_int_equal(history_add(fixture.desk, 1, &event), STATUS_OK);
    event.action = STR("answered");
    event.detail = STR("");
    assert_int_equal(history_add(fixture.desk, 1, &event), STATUS_OK);
    struct history_record found[5];
    size_t count = 0;
    assert_int_equal(history_list(fixture.desk, &fixture.arena, 1, found, 5, &count), STATUS_OK);
    assert_int_equal(count, 3);
    assert_str(found[0].action, "answered");
    assert_str(found[1].action, "status");
    assert_str(found[1].actor, "berta");
    assert_str(found[1].detail, "open");
    assert_int_equal(found[1].at, FIXTURE_NOW + 1);
    assert_str(found[2].action, "received");
    assert_int_equal(history_list(fixture.desk, &fixture.arena, 1, found, 2, &count), STATUS_OK);
    assert_int_equal(count, 2);
    assert_str(found[0].action, "answered");
    event.action = STR("other");
    assert_int_equal(history_add(fixture.desk, 1, &event), STATUS_CONFLICT);
    event.action = STR("status");
    assert_int_equal(history_add(fixture.desk, 99, &event), STATUS_CONFLICT);
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
        TEST(accounts_are_added_once),          TEST(roles_are_these_three),
        TEST(accounts_are_walked_by_name),      TEST(sessions_last_until_they_expire),
        TEST(a_new_password_ends_the_sessions), TEST(disabling_ends_the_sessions),
        TEST(failures_are_counted_by_name),     TEST(history_is_newest_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
