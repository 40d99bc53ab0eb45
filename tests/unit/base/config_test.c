/* config: a good file is read whole; for a bad one, people are told file, line, key and what is
 * expected. */
#include "check.h"

#include "base/config.h"

/* What has no default, one key a line: line 2 is operator's name, line 18 mail's notify. */
#define REQUIRED                                                                                   \
    "[operator]\nname = Agency\nshort_name = AG\nurl = https://agency.example\n"                   \
    "[contact]\nname = A B\nrole = Head\nphone = +49 201 1\nemail = a@example.com\n"               \
    "organisation = Agency\nstreet = Street 1\ncity = 45127 Essen\n"                               \
    "[site]\nbase_url = https://site.example\n"                                                    \
    "[desk]\nbase_url = https://desk.example\n"                                                    \
    "[mail]\nrelay = smtp://127.0.0.1:25\nfrom = in@example.com\nfrom_name = In\n"                 \
    "notify = a@example.com, b@example.com\n"
#define REQUIRED_LINES 21

#define X50 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"

static char folder[256];
static char path[300];
static struct config config;
static struct check_capture capture;

static enum status load(const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    assert_int_equal(fclose(file), 0);
    check_capture_begin(&capture);
    enum status status = config_load(&config, path);
    check_capture_end(&capture);
    return status;
}

static void reads_a_file_with_defaults(void **state)
{
    (void)state;
    assert_int_equal(load("\xef\xbb\xbf; a comment\n# another\n\n" REQUIRED), STATUS_OK);
    assert_string_equal(capture.text, "");
    assert_str(config.operator.name, "Agency");
    assert_str(config.contact.phone, "+49 201 1");
    assert_str(config.desk.base_url, "https://desk.example");
    assert_int_equal(config.mail.notify_count, 2);
    assert_str(config.mail.notify[0], "a@example.com");
    assert_str(config.mail.notify[1], "b@example.com");
    assert_str(config.paths.database, "/var/lib/indemand/indemand.db");
    assert_str(config.operator.timezone, "Europe/Berlin");
    assert_int_equal(config.site.workers, 8);
    assert_int_equal(config.desk.session_hours, 12);
    assert_int_equal(config.contact.answer_days, 3);
    assert_true(config.site.rate_limit);
    assert_int_equal(config.spam.threshold, 50);
    assert_int_equal(config.retention.withdrawn_days, 30);
    assert_true(config.mail.tls);
    assert_true(config.mail.acknowledge);
    assert_int_equal(config.mail.acknowledge_per_hour, 60);
    assert_str(config.mail.bounce, "");
    assert_str(config.mail.user, "");
    assert_int_equal(config.mail.user.ptr[0], '\0');
    config_reset(&config);
}

static void reads_every_type(void **state)
{
    (void)state;
    assert_int_equal(load(REQUIRED "tls = off\nuser = me\nconnections = 16\n"
                                   "acknowledge = off\nbounce = b@example.com\n"
                                   "[site]\nworkers = 64\nlisten = /run/x.sock\nrate_limit = off\n"
                                   "[contact]\nanswer_days = 30\n[spam]\nthreshold = 1000\n"
                                   "[retention]\nwithdrawn_days = 0\n"
                                   "[paths]\nshare = /srv/share"),
                     STATUS_OK);
    assert_false(config.mail.tls);
    assert_str(config.mail.user, "me");
    assert_int_equal(config.mail.connections, 16);
    assert_false(config.mail.acknowledge);
    assert_str(config.mail.bounce, "b@example.com");
    assert_int_equal(config.site.workers, 64);
    assert_str(config.site.listen, "/run/x.sock");
    assert_false(config.site.rate_limit);
    assert_int_equal(config.contact.answer_days, 30);
    assert_int_equal(config.spam.threshold, 1000);
    assert_int_equal(config.retention.withdrawn_days, 0);
    assert_str(config.paths.share, "/srv/share");
    config_reset(&config);
}

/* A text is taken in the language of the page, else without one; the file's own order is kept. */
static void reads_words_by_language(void **state)
{
    (void)state;
    assert_int_equal(load("[contact]\nrole.de = Leiterin\ncity.zh-Hans = Essen, China\n" REQUIRED
                          "[legal]\nform = a company\nform.de = GmbH\nhosting.de = bei uns\n"),
                     STATUS_OK);
    assert_str(config.contact.role, "Head");
    assert_str(config_words(&config, &config.contact.role, STR("de")), "Leiterin");
    assert_str(config_words(&config, &config.contact.role, STR("en")), "Head");
    assert_str(config_words(&config, &config.contact.city, STR("zh-Hans")), "Essen, China");
    assert_str(config_words(&config, &config.contact.city, STR("zh")), "45127 Essen");
    assert_str(config_words(&config, &config.legal.form, STR("de")), "GmbH");
    assert_str(config_words(&config, &config.legal.hosting, STR("de")), "bei uns");
    assert_str(config_words(&config, &config.legal.hosting, STR("en")), "");
    assert_str(config_words(&config, &config.legal.vat_id, STR("de")), "");
    const struct config_setting *first = config.settings;
    assert_string_equal(first->section, "contact");
    assert_string_equal(first->name, "role");
    assert_str(first->language, "de");
    assert_str(first->value, "Leiterin");
    assert_int_equal(first->line, 2);
    assert_str(first->next->language, "zh-Hans");
    assert_string_equal(first->next->next->section, "operator");
    assert_int_equal(first->next->next->line, 5);
    config_reset(&config);
}

static void leaves_out_what_is_set_empty(void **state)
{
    (void)state;
    assert_int_equal(load(REQUIRED "[legal]\nvat_id =\naccessibility_reviewed =\n"
                                   "accessibility_result =\nprivacy_officer_email =\n"),
                     STATUS_OK);
    assert_str(config.legal.vat_id, "");
    assert_str(config.legal.accessibility_reviewed, "");
    assert_str(config.legal.privacy_officer_email, "");
    config_reset(&config);
}

struct flaw {
    const char *text;
    int line; /* 0: of no line */
    const char *message;
};

static void refuses(const struct flaw *flaw)
{
    char expected[1024];
    if (flaw->line > 0)
        snprintf(expected, sizeof(expected), "%s:%d: %s\n", path, flaw->line, flaw->message);
    else
        snprintf(expected, sizeof(expected), "%s: %s\n", path, flaw->message);
    assert_int_equal(load(flaw->text), STATUS_INVALID);
    assert_string_equal(capture.text, expected);
    config_reset(&config);
}

static void refuses_wrong_values(void **state)
{
    (void)state;
    static const struct flaw flaws[] = {
        {"[paths]\nshare = relative\n", 2,
         "[paths] share: 'relative' is wrong, expected an absolute path"},
        {"[operator]\nurl = agency.example\n", 2,
         "[operator] url: 'agency.example' is wrong, expected a URL without a slash at the end"},
        {"[operator]\nurl = https://agency.example/\n", 2,
         "[operator] url: 'https://agency.example/' is wrong,"
         " expected a URL without a slash at the end"},
        {"[site]\nbase_url = https://\"a\".example\n", 2,
         "[site] base_url: 'https://\"a\".example' is wrong,"
         " expected a URL without a slash at the end"},
        {"[site]\nbase_url = https://a .example\n", 2,
         "[site] base_url: 'https://a .example' is wrong,"
         " expected a URL without a slash at the end"},
        {"[operator]\nname =\n", 2, "[operator] name: '' is wrong, expected a text"},
        {"[operator]\ntimezone =\n", 2, "[operator] timezone: '' is wrong, expected a text"},
        {"[site]\nworkers = 0\n", 2,
         "[site] workers: '0' is wrong, expected a number from 1 to 64"},
        {"[site]\nworkers = 65\n", 2,
         "[site] workers: '65' is wrong, expected a number from 1 to 64"},
        {"[contact]\nanswer_days = 0\n", 2,
         "[contact] answer_days: '0' is wrong, expected a number from 1 to 30"},
        {"[site]\nrate_limit = 5\n", 2, "[site] rate_limit: '5' is wrong, expected on or off"},
        {"[spam]\nthreshold = 40\n", 2,
         "[spam] threshold: '40' is wrong, expected a number from 41 to 1000"},
        {"[retention]\nwithdrawn_days = 3651\n", 2,
         "[retention] withdrawn_days: '3651' is wrong, expected a number from 0 to 3650"},
        {"[desk]\n\nsession_hours = 12h\n", 3,
         "[desk] session_hours: '12h' is wrong, expected a number from 1 to 168"},
        {"[mail]\ntls = maybe\n", 2, "[mail] tls: 'maybe' is wrong, expected on or off"},
        {"[mail]\nrelay = http://relay.example.com\n", 2,
         "[mail] relay: 'http://relay.example.com' is wrong,"
         " expected smtp://HOST:PORT or smtps://HOST:PORT"},
        {"[mail]\nrelay = smtp://user:word@relay.example.com\n", 2,
         "[mail] relay: 'smtp://user:word@relay.example.com' is wrong,"
         " expected smtp://HOST:PORT or smtps://HOST:PORT"},
        {"[mail]\nhello = a b\n", 2, "[mail] hello: 'a b' is wrong, expected a host name"},
        {"[mail]\nfrom = nobody\n", 2,
         "[mail] from: 'nobody' is wrong, expected an e-mail address"},
        {"[mail]\nfrom = a@b@c\n", 2, "[mail] from: 'a@b@c' is wrong, expected an e-mail address"},
        {"[mail]\nfrom = <a@example.com>\n", 2,
         "[mail] from: '<a@example.com>' is wrong, expected an e-mail address"},
        {"[legal]\naccessibility_reviewed = 25.11.2026\n", 2,
         "[legal] accessibility_reviewed: '25.11.2026' is wrong,"
         " expected a day such as 2026-11-25"},
        {"[legal]\naccessibility_result = mostly\n", 2,
         "[legal] accessibility_result: 'mostly' is wrong, expected fully, partly or not"},
        {"[contact]\nrole.de =\n", 2, "[contact] role.de: '' is wrong, expected a text"},
        {"[mail]\nnotify = a@example.com,,b@example.com\n", 2,
         "[mail] notify: 'a@example.com,,b@example.com' is wrong,"
         " expected e-mail addresses, separated by commas"},
        {"[mail]\nnotify = a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b\n",
         2,
         "[mail] notify: 'a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b,a@b'"
         " is wrong, expected e-mail addresses, separated by commas"},
    };
    for (size_t i = 0; i < CHECK_COUNT(flaws); i++)
        refuses(&flaws[i]);
}

static void refuses_wrong_lines(void **state)
{
    (void)state;
    static const struct flaw flaws[] = {
        {"[site]\nworker = 8\n", 2,
         "[site] worker: unknown key, expected one of those in indemand.conf(5)"},
        {"[sight]\nworkers = 8\n", 2,
         "[sight] workers: unknown key, expected one of those in indemand.conf(5)"},
        {"workers = 8\n", 1, "[] workers: unknown key, expected one of those in indemand.conf(5)"},
        {"[site]\nworkers = 8\nkeeper = /k\nworkers = 8\n", 4,
         "[site] workers: set twice, expected a number from 1 to 64"},
        {"[contact]\nrole.de = A\nrole = B\nrole.de = C\n", 4,
         "[contact] role.de: set twice, expected a text"},
        {"[contact]\nphone.de = 1\n", 2,
         "[contact] phone.de: unknown key, expected one of those in indemand.conf(5)"},
        {"[contact]\nrole. = A\n", 2,
         "[contact] role.: unknown key, expected one of those in indemand.conf(5)"},
        {"[site]\nworkers\n", 2, "expected [section] or key = value"},
        {"[site\nworkers = 8\n", 1, "expected [section] or key = value"},
        /* The first fault is told, with its own words, whatever follows. */
        {"[site]\nworkers\nworker = 8\n", 2, "expected [section] or key = value"},
        {"[site]\nworker = 8\nworkers\n[x\n", 2,
         "[site] worker: unknown key, expected one of those in indemand.conf(5)"},
    };
    for (size_t i = 0; i < CHECK_COUNT(flaws); i++)
        refuses(&flaws[i]);
}

/* The whole line, key included, may have 198 bytes and its newline. */
static void refuses_long_lines(void **state)
{
    (void)state;
#define X188 X50 X50 X50 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    static const struct flaw flaws[] = {
        {"[mail]\nuser =   xx" X188 "\n", 2, "the line is too long, expected at most 198 bytes"},
        {"[mail]\n\nuser =  " X188 X188 X188 "\nworker = 8\n", 3,
         "the line is too long, expected at most 198 bytes"},
        {"[mail]\nworker = 8\nuser =  " X188 X188 "\n", 2,
         "[mail] worker: unknown key, expected one of those in indemand.conf(5)"},
        {"; " X188 X50 "\n", 1, "the line is too long, expected at most 198 bytes"},
    };
    for (size_t i = 0; i < CHECK_COUNT(flaws); i++)
        refuses(&flaws[i]);
    assert_int_equal(load(REQUIRED "user =   " X188 "\n"), STATUS_OK);
    assert_str(config.mail.user, X188);
    config_reset(&config);
}

/* Without any one of the required lines, the key is named. */
static void refuses_what_is_incomplete(void **state)
{
    (void)state;
    int missing = 0;
    for (int skip = 1; skip <= REQUIRED_LINES; skip++) {
        char text[2048] = "";
        char key[64] = "";
        char section[64] = "";
        struct str rest = STR(REQUIRED);
        for (int line = 1; line <= REQUIRED_LINES; line++) {
            struct str one;
            str_cut(rest, '\n', &one, &rest);
            if (line <= skip && one.ptr[0] == '[')
                assert_true(str_copy(one, section, sizeof(section)));
            if (line == skip)
                assert_true(str_copy(str_slice(one, 0, str_index(one, ' ')), key, sizeof(key)));
            else
                snprintf(text + strlen(text), sizeof(text) - strlen(text), STR_FMT "\n",
                         STR_ARG(one));
        }
        if (key[0] == '[')
            continue;
        char expected[512];
        snprintf(expected, sizeof(expected), "%s: %s %s: missing, expected ", path, section, key);
        assert_int_equal(load(text), STATUS_INVALID);
        assert_memory_equal(capture.text, expected, strlen(expected));
        config_reset(&config);
        missing++;
    }
    assert_int_equal(missing, 16);
}

static void refuses_what_cannot_be_read(void **state)
{
    (void)state;
    char expected[512];
    snprintf(expected, sizeof(expected), "%s/none: cannot be read: No such file or directory\n",
             folder);
    char none[512];
    snprintf(none, sizeof(none), "%s/none", folder);
    check_capture_begin(&capture);
    enum status status = config_load(&config, none);
    check_capture_end(&capture);
    assert_int_equal(status, STATUS_IO);
    assert_string_equal(capture.text, expected);
    config_reset(&config);
}

static void finds_its_path(void **state)
{
    (void)state;
    unsetenv("INDEMAND_CONFIG");
    assert_string_equal(config_path(NULL), CONFIG_DEFAULT_PATH);
    setenv("INDEMAND_CONFIG", "", 1);
    assert_string_equal(config_path(NULL), CONFIG_DEFAULT_PATH);
    setenv("INDEMAND_CONFIG", "/e", 1);
    assert_string_equal(config_path(NULL), "/e");
    assert_string_equal(config_path("/a"), "/a");
}

static int set_up(void **state)
{
    (void)state;
    check_folder(folder, sizeof(folder));
    snprintf(path, sizeof(path), "%s/indemand.conf", folder);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    unlink(path);
    rmdir(folder);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_file_with_defaults),
        cmocka_unit_test(reads_every_type),
        cmocka_unit_test(reads_words_by_language),
        cmocka_unit_test(leaves_out_what_is_set_empty),
        cmocka_unit_test(refuses_wrong_values),
        cmocka_unit_test(refuses_wrong_lines),
        cmocka_unit_test(refuses_long_lines),
        cmocka_unit_test(refuses_what_is_incomplete),
        cmocka_unit_test(refuses_what_cannot_be_read),
        cmocka_unit_test(finds_its_path),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
