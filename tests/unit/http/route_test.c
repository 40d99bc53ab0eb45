/* route: which handler gets a path, and what the others are told. */
#include "check.h"

#include "http/route.h"

static const struct route ROUTES[] = {
    {REQUEST_GET, "/", NULL},
    {REQUEST_GET, "/robots.txt", NULL},
    {REQUEST_GET | REQUEST_POST, "/:/contact", NULL},
    {REQUEST_GET, "/:/receipt/:", NULL},
    {REQUEST_POST, "/desk/enquiry/:/status", NULL},
    {REQUEST_GET, "/:/:", NULL},
};

static struct route_match find(enum request_method method, const char *path)
{
    return route_find(ROUTES, CHECK_COUNT(ROUTES), method, str_from(path));
}

static void expect(enum request_method method, const char *path, int index)
{
    struct route_match match = find(method, path);
    if (match.route != (index < 0 ? NULL : &ROUTES[index]))
        fail_msg("%s: route %td", path, match.route == NULL ? -1 : match.route - ROUTES);
}

static void finds_the_first_that_fits(void **state)
{
    (void)state;
    expect(REQUEST_GET, "/", 0);
    expect(REQUEST_GET, "/robots.txt", 1);
    expect(REQUEST_GET, "/en/contact", 2);
    expect(REQUEST_POST, "/en/contact", 2);
    expect(REQUEST_GET, "/en/imprint", 5);
    expect(REQUEST_POST, "/desk/enquiry/333-333-333/status", 4);
}

static void refuses_what_does_not_fit(void **state)
{
    (void)state;
    static const char *const paths[] = {
        "",
        "//",
        "/en",
        "/en/",
        "//contact",
        "/en//",
        "/en/contact/",
        "/en/contact/x",
        "en/contact",
        "/en/receipt/",
        "/en/receipt/x/y",
        "/robots.txt/",
        "/ROBOTS.TXT",
    };
    for (size_t i = 0; i < CHECK_COUNT(paths); i++)
        expect(REQUEST_GET, paths[i], -1);
}

static void gives_the_parameters(void **state)
{
    (void)state;
    struct route_match match = find(REQUEST_GET, "/de/receipt/abc%2F..");
    assert_ptr_equal(match.route, &ROUTES[3]);
    assert_str(match.params[0], "de");
    assert_str(match.params[1], "abc%2F..");
    match = find(REQUEST_GET, "/en/contact");
    assert_str(match.params[0], "en");
    assert_int_equal(match.params[1].len, 0);
}

static void tells_what_is_allowed(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, 4096);
    assert_int_equal(find(REQUEST_HEAD, "/en/contact").allowed & REQUEST_GET, REQUEST_GET);
    expect(REQUEST_HEAD, "/robots.txt", 1); /* HEAD comes with GET */
    struct route_match match = find(REQUEST_POST, "/robots.txt");
    assert_null(match.route);
    assert_str(route_allow(&arena, match.allowed), "GET, HEAD");
    match = find(REQUEST_OTHER, "/en/contact");
    assert_null(match.route);
    assert_str(route_allow(&arena, match.allowed), "GET, HEAD, POST");
    match = find(REQUEST_GET, "/desk/enquiry/x/status");
    assert_null(match.route);
    assert_str(route_allow(&arena, match.allowed), "POST");
    assert_int_equal(find(REQUEST_HEAD, "/desk/enquiry/x/status").allowed, REQUEST_POST);
    assert_null(find(REQUEST_HEAD, "/desk/enquiry/x/status").route);
    assert_int_equal(find(REQUEST_GET, "/nothing").allowed, 0);
    arena_reset(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_first_that_fits),
        cmocka_unit_test(refuses_what_does_not_fit),
        cmocka_unit_test(gives_the_parameters),
        cmocka_unit_test(tells_what_is_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
