/* The schema of sql/ against the program: numbers of migrations, and limits of the field table. */
#include "fixture.h"

#include <dirent.h>

static struct fixture fixture;

static void migrations_are_numbered_without_gaps(void **state)
{
    (void)state;
    bool seen[1000] = {false};
    int64_t count = 0;
    DIR *folder = opendir(SOURCE_DIR "/sql");
    assert_non_null(folder);
    struct dirent *entry;
    while ((entry = readdir(folder)) != NULL) {
        struct str name = str_from(entry->d_name);
        if (name.ptr[0] == '.')
            continue;
        assert_true(str_has_suffix(name, STR(".sql")));
        assert_int_equal(name.ptr[4], '_');
        int64_t number = 0;
        for (size_t i = 0; i < 4; i++) {
            assert_in_range(name.ptr[i], '0', '9');
            number = number * 10 + (name.ptr[i] - '0');
        }
        assert_in_range(number, 1, 999);
        assert_false(seen[number]);
        seen[number] = true;
        count++;
    }
    closedir(folder);
    assert_int_equal(count, MIGRATE_VERSION);
    for (int64_t i = 1; i <= count; i++)
        assert_true(seen[i]);
}

static void the_schema_has_its_number(void **state)
{
    (void)state;
    int64_t version = 0;
    assert_int_equal(db_version(fixture.admin, &version), STATUS_OK);
    assert_int_equal(version, MIGRATE_VERSION);
    assert_int_equal(fixture_number(&fixture, "PRAGMA application_id"), 0x494e444d); /* INDM */
}

/* `count` times the character c, which has `len` octets. */
static struct str repeat(const char *c, size_t len, size_t count)
{
    char *text = arena_alloc(&fixture.arena, len * count + 1);
    for (size_t i = 0; i < count; i++)
        memcpy(text + i * len, c, len);
    return (struct str){text, len * count};
}

/* Does the schema take this value in an otherwise good enquiry? */
static bool takes(enum field_id id, struct str value)
{
    struct enquiries_record record = {
        .reference = STR("333-333-333"),
        .state = STATE_NEW,
        .created_at = FIXTURE_NOW,
        .lang = STR("en"),
        .enquiry = fixture_enquiry("Hello"),
    };
    record.enquiry.value[id] = value;
    assert_int_equal(db_begin(fixture.site), STATUS_OK);
    enum status status = enquiries_add(fixture.site, &record);
    db_rollback(fixture.site);
    assert_true(status == STATUS_OK || status == STATUS_CONFLICT);
    return status == STATUS_OK;
}

static void limits_equal_the_field_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        enum field_id id = (enum field_id)i;
        const struct field *field = field_get(id);
        if (takes(id, STR("")) == field->required)
            fail_msg("%s: empty", field->name);
        assert_true(takes(id, STR("a")));
        /* U+1F4A1 has four octets: where characters count, as many of it fit as of "a". */
        size_t octets = field->max_bytes;
        size_t wide = octets == 0 ? field->max_chars : octets / 4;
        size_t narrow = octets == 0 ? field->max_chars : octets;
        if (!takes(id, repeat("a", 1, narrow)) || !takes(id, repeat("\xf0\x9f\x92\xa1", 4, wide)))
            fail_msg("%s: the schema is narrower than the field table", field->name);
        if (takes(id, repeat("a", 1, narrow + 1)) ||
            takes(id, repeat("\xf0\x9f\x92\xa1", 4, wide + 1)))
            fail_msg("%s: the schema is wider than the field table", field->name);
    }
}

static void every_state_is_taken(void **state)
{
    (void)state;
    for (size_t i = 0; i < STATE_COUNT; i++) {
        struct enquiries_record record = {
            .reference = STR("333-333-333"),
            .state = (enum state)i,
            .created_at = FIXTURE_NOW,
            .lang = STR("zh-Hans"),
            .enquiry = fixture_enquiry("Hello"),
        };
        assert_int_equal(db_begin(fixture.site), STATUS_OK);
        assert_int_equal(enquiries_add(fixture.site, &record), STATUS_OK);
        db_rollback(fixture.site);
    }
    assert_int_equal(fixture_number(&fixture, "SELECT count(*) FROM enquiry"), 0);
}

/* Every table is STRICT: a number is no text. */
static void tables_are_strict(void **state)
{
    (void)state;
    assert_int_equal(fixture_number(&fixture, "SELECT count(*) FROM pragma_table_list WHERE"
                                              " schema = 'main' AND type = 'table' AND strict = 0"
                                              " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"),
                     0);
    assert_true(fixture_number(&fixture, "SELECT count(*) FROM pragma_table_list WHERE"
                                         " schema = 'main' AND strict = 1") >= 7);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(migrations_are_numbered_without_gaps),
        cmocka_unit_test(the_schema_has_its_number),
        cmocka_unit_test(limits_equal_the_field_table),
        cmocka_unit_test(every_state_is_taken),
        cmocka_unit_test(tables_are_strict),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
