/* request, cookie, language: what is read from the headers of a request. */
#include "check.h"

#include "http/cookie.h"
#include "http/language.h"
#include "http/request.h"

static bool same(const char *origin, const char *host)
{
    const struct request request = {.origin = str_from(origin), .host = str_from(host)};
    return request_same_origin(&request);
}

static void origin_must_be_this_host(void **state)
{
    (void)state;
    assert_true(same("", "desk.example"));
    assert_true(same("https://desk.example", "desk.example"));
    assert_true(same("http://127.0.0.1:8080", "127.0.0.1:8080"));
    assert_true(same("https://DESK.example", "desk.example"));
    assert_false(same("null", "desk.example"));
    assert_false(same("https://evil.example", "desk.example"));
    assert_false(same("https://desk.example.evil.example", "desk.example"));
    assert_false(same("https://evil.desk.example", "desk.example"));
    assert_false(same("https://desk.example:8443", "desk.example"));
    assert_false(same("https://desk.example/", "desk.example"));
    assert_false(same("desk.example", "desk.example"));
    assert_false(same("ftp://desk.example", "desk.example"));
    assert_false(same("https://", ""));
    assert_false(same("https://desk.example", ""));
}

static void without_an_origin_the_site_counts(void **state)
{
    (void)state;
    static const char *const sites[] = {"cross-site", "same-site", "none", "SAME-ORIGIN"};
    for (size_t i = 0; i < sizeof(sites) / sizeof(sites[0]); i++)
        assert_false(request_same_origin(
            &(struct request){.host = STR("desk.example"), .fetch_site = str_from(sites[i])}));
    assert_true(request_same_origin(
        &(struct request){.host = STR("desk.example"), .fetch_site = STR("same-origin")}));
}

static bool is_form(const char *type)
{
    const struct request request = {.content_type = str_from(type)};
    return request_is_form(&request);
}

static void forms_have_their_content_type(void **state)
{
    (void)state;
    assert_true(is_form("application/x-www-form-urlencoded"));
    assert_true(is_form("Application/X-WWW-Form-URLencoded ; charset=UTF-8"));
    assert_false(is_form(""));
    assert_false(is_form("multipart/form-data; boundary=x"));
    assert_false(is_form("text/plain"));
    assert_false(is_form("application/x-www-form-urlencodedx"));
    assert_false(is_form("application/json"));
}

static void cookies_are_found_by_their_whole_name(void **state)
{
    (void)state;
    struct str header = STR("a=1; session=abc=d;b=2;  c=\"q\" ; session=second; empty=; lone");
    assert_str(cookie_get(header, STR("session")), "abc=d");
    assert_str(cookie_get(header, STR("a")), "1");
    assert_str(cookie_get(header, STR("b")), "2");
    assert_str(cookie_get(header, STR("c")), "\"q\"");
    assert_str(cookie_get(header, STR("empty")), "");
    assert_str(cookie_get(header, STR("lone")), "");
    assert_str(cookie_get(header, STR("sess")), "");
    assert_str(cookie_get(header, STR("ession")), "");
    assert_str(cookie_get(header, STR("Session")), "");
    assert_str(cookie_get(STR(""), STR("a")), "");
    assert_str(cookie_get(STR("x-session=1"), STR("session")), "");
}

static const char *pick(const char *header)
{
    static const struct str offered[] = {STR_INIT("en"), STR_INIT("ar"), STR_INIT("de"),
                                         STR_INIT("fr"), STR_INIT("ja"), STR_INIT("nl"),
                                         STR_INIT("pl"), STR_INIT("tr"), STR_INIT("zh-Hans")};
    return offered[language_pick(str_from(header), offered, CHECK_COUNT(offered))].ptr;
}

static void languages_are_picked_by_quality(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"", "en"},
        {"de", "de"},
        {"de-AT", "de"},
        {"de-AT, en", "de"},
        {"DE", "de"},
        {"zh-CN", "zh-Hans"},
        {"zh", "zh-Hans"},
        {"zh-Hans-CN,zh;q=0.9,en;q=0.8", "zh-Hans"},
        {"zh-TW", "zh-Hans"}, /* the other script is nearer than another language */
        {"zh-Hant-HK, zh;q=0.9", "zh-Hans"},
        {"zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", "zh-Hans"},
        {"en-HK, zh-HK;q=0.9", "en"},
        {"ar-AE", "ar"},
        {"ar-EG,ar;q=0.9,fr;q=0.8", "ar"},
        {"nl-BE, fr-BE;q=0.8", "nl"},
        {"fr-CH, fr;q=0.9, de;q=0.8", "fr"},
        {"pl-PL", "pl"},
        {"tr-TR,tr;q=0.9", "tr"},
        {"ja-JP", "ja"},
        {"ku, tr;q=0.5", "tr"},
        {"nb", "en"},
        {"nb-NO,nn;q=0.9,da;q=0.8", "en"},
        {"arz", "en"}, /* a tag of its own, which only begins like one of ours */
        {"sv", "en"},
        {"*", "en"},
        {"sv, *;q=0.5", "en"},
        {"en;q=0.4, nl;q=0.8", "nl"},
        {"en;q=0.799, nl;q=0.8", "nl"},
        {"fr;q=1, de;q=0.9", "fr"},
        {"fr;q=0, de;q=0.1", "de"},
        {"de;q=0", "en"},
        {"de;Q=0.9, en;q=0.5", "de"}, /* parameters have no case */
        {" ja ; q=0.9 , fr;q=0.2", "ja"},
        {"ja,fr", "ja"}, /* the first of equals */
        {"fr,ja", "fr"},
        {"de;q=x, fr;q=0.1", "fr"},
        {"de;level=1, fr;q=0.1", "fr"},
        {",,;,de", "de"},
        {"deu", "en"},
        {"d", "en"},
    };
    for (size_t i = 0; i < CHECK_COUNT(cases); i++) {
        if (strcmp(pick(cases[i][0]), cases[i][1]) != 0)
            fail_msg("'%s' gives %s", cases[i][0], pick(cases[i][0]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(origin_must_be_this_host),
        cmocka_unit_test(without_an_origin_the_site_counts),
        cmocka_unit_test(forms_have_their_content_type),
        cmocka_unit_test(cookies_are_found_by_their_whole_name),
        cmocka_unit_test(languages_are_picked_by_quality),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
