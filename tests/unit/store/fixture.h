/* A real database with the real schema in a folder of its own, opened in any role. */
#ifndef INDEMAND_TESTS_STORE_FIXTURE_H
#define INDEMAND_TESTS_STORE_FIXTURE_H

#include "check.h"

#include "base/log.h"
#include "db/migrate.h"
#include "store/enquiries.h"
#include "store/intake.h"
#include "store/notices.h"
#include "store/store.h"

#define FIXTURE_NOW INT64_C(1795439109000) /* 2026-11-23T13:05:09Z */
#define FIXTURE_NOTICE "0123456789abcdef"

struct fixture {
    char folder[256];
    char path[300];
    struct arena arena;
    struct db *site;
    struct db *desk;
    struct db *dispatch;
    struct db *admin;
    struct db *retention;
};

static inline void fixture_migrate(const char *path)
{
    struct db *db = NULL;
    int64_t from = -1;
    int64_t to = -1;
    const struct db_options options = {
        .path = path, .role = ROLE_ADMIN, .busy_ms = 1000, .create = true, .schema = -1};
    log_set_level(LOG_WARN);
    assert_int_equal(db_open(&db, &options), STATUS_OK);
    assert_int_equal(migrate_run(db, STR(SOURCE_DIR "/sql"), &from, &to), STATUS_OK);
    assert_int_equal(from, 0);
    assert_int_equal(to, MIGRATE_VERSION);
    db_close(db);
}

/* The notice that all submissions of the tests were shown. */
static inline void fixture_register(struct fixture *fixture)
{
    const struct notice notice = {
        .digest = STR(FIXTURE_NOTICE),
        .version = STR("2026-11-25"),
        .lang = STR("en"),
        .wording = STR("privacy: I have read it\nshare: You may pass it on"),
    };
    assert_int_equal(db_begin(fixture->site), STATUS_OK);
    assert_int_equal(notices_register(fixture->site, &notice, 1), STATUS_OK);
    assert_int_equal(db_commit(fixture->site), STATUS_OK);
}

static inline void fixture_open(struct fixture *fixture)
{
    *fixture = (struct fixture){0};
    secret_open();
    arena_init(&fixture->arena, (size_t)64 << 20);
    check_folder(fixture->folder, sizeof(fixture->folder));
    snprintf(fixture->path, sizeof(fixture->path), "%s/test.db", fixture->folder);
    fixture_migrate(fixture->path);
    assert_int_equal(store_open(&fixture->site, fixture->path, ROLE_SITE), STATUS_OK);
    assert_int_equal(store_open(&fixture->desk, fixture->path, ROLE_DESK), STATUS_OK);
    assert_int_equal(store_open(&fixture->dispatch, fixture->path, ROLE_DISPATCH), STATUS_OK);
    assert_int_equal(store_open(&fixture->admin, fixture->path, ROLE_ADMIN), STATUS_OK);
    assert_int_equal(store_open(&fixture->retention, fixture->path, ROLE_RETENTION), STATUS_OK);
    fixture_register(fixture);
}

static inline void fixture_close(struct fixture *fixture)
{
    db_close(fixture->site);
    db_close(fixture->desk);
    db_close(fixture->dispatch);
    db_close(fixture->admin);
    db_close(fixture->retention);
    arena_reset(&fixture->arena);
    static const char *const endings[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < CHECK_COUNT(endings); i++) {
        char path[320];
        snprintf(path, sizeof(path), "%s%s", fixture->path, endings[i]);
        unlink(path);
    }
    assert_int_equal(rmdir(fixture->folder), 0);
}

/* The one number that a query of one row gives; only ROLE_ADMIN may ask anything. */
static inline int64_t fixture_number(const struct fixture *fixture, const char *sql)
{
    const struct db_sql text = {ROLE_ADMIN, sql, false};
    const struct db_table table = {"test", &text, 1};
    const struct db_table *const tables[] = {&table};
    struct db *db = NULL;
    assert_int_equal(db_open(&db, &(struct db_options){.path = fixture->path,
                                                       .role = ROLE_ADMIN,
                                                       .busy_ms = 1000,
                                                       .schema = -1,
                                                       .tables = tables,
                                                       .table_count = 1}),
                     STATUS_OK);
    struct db_stmt *stmt = db_use(db, &table, 0);
    assert_int_equal(db_step(stmt), STATUS_OK);
    int64_t number = db_int(stmt, 0);
    db_close(db);
    return number;
}

/* Runs SQL as ROLE_ADMIN and tells its status. */
static inline enum status fixture_run(const struct fixture *fixture, const char *sql)
{
    struct db *db = NULL;
    assert_int_equal(store_open(&db, fixture->path, ROLE_ADMIN), STATUS_OK);
    enum status status = db_script(db, sql);
    db_close(db);
    return status;
}

/* An enquiry with what is required and this message. */
static inline struct enquiry fixture_enquiry(const char *message)
{
    struct enquiry enquiry = {0};
    enquiry.value[FIELD_NAME] = STR("A. Person");
    enquiry.value[FIELD_EMAIL] = STR("person@example.com");
    enquiry.value[FIELD_COMPANY] = STR("Example Ltd");
    enquiry.value[FIELD_COUNTRY] = STR("JP");
    enquiry.value[FIELD_MESSAGE] = str_from(message);
    enquiry.value[FIELD_PRIVACY] = STR("yes");
    return enquiry;
}

/* What the keeper knows of the configuration: two members of staff, 50 points are spam, withdrawn
 * enquiries stay for 30 days. */
static inline const struct intake_options *fixture_options(void)
{
    static const struct secret_key key = {{7}};
    static const struct str recipients[] = {STR_INIT("one@example.com"),
                                            STR_INIT("two@example.com")};
    static const struct intake_options options = {.key = &key,
                                                  .recipients = recipients,
                                                  .recipient_count = 2,
                                                  .mail_domain = STR_INIT("mail.example.com"),
                                                  .spam_threshold = 50,
                                                  .erase_after = 30 * CLOCK_DAY};
    return &options;
}

/* A submission with what is required. `letter` makes the form's key. */
static inline struct submission fixture_submission(struct fixture *fixture, char letter,
                                                   const char *message)
{
    char key[SECRET_TOKEN_CHARS];
    memset(key, letter, sizeof(key));
    return (struct submission){
        .key = arena_str(&fixture->arena, (struct str){key, sizeof(key)}),
        .lang = STR("en"),
        .notice = STR(FIXTURE_NOTICE),
        .shown_at = FIXTURE_NOW - CLOCK_MINUTE,
        .enquiry = fixture_enquiry(message),
    };
}

/* Takes in a submission as the keeper does, in a transaction of its own. */
static inline struct submission_receipt
fixture_store(struct fixture *fixture, const struct submission *submission, int64_t now)
{
    struct submission_receipt receipt = {0};
    const struct intake_options *options = fixture_options();
    assert_int_equal(db_begin(fixture->site), STATUS_OK);
    enum status status = intake_find(fixture->site, &fixture->arena, options, submission, &receipt);
    if (status == STATUS_NOT_FOUND)
        status = intake_store(fixture->site, &fixture->arena, options, submission, now, &receipt);
    assert_int_equal(status, STATUS_OK);
    assert_int_equal(db_commit(fixture->site), STATUS_OK);
    return receipt;
}

static inline struct submission_receipt fixture_submit(struct fixture *fixture, char letter,
                                                       const char *message, int64_t now)
{
    struct submission submission = fixture_submission(fixture, letter, message);
    return fixture_store(fixture, &submission, now);
}

#endif
