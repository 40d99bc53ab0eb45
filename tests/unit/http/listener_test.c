/* listener: binds where nothing is or a dead socket lies; takes nothing away from anybody. */
#include "check.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "http/listener.h"

static char folder[256];
static char path[300];
static struct check_capture capture;

static mode_t mode_of(void)
{
    struct stat info;
    assert_int_equal(lstat(path, &info), 0);
    return info.st_mode;
}

static void binds_with_its_mode(void **state)
{
    (void)state;
    int fd = -1;
    assert_int_equal(listener_open(path, &fd), STATUS_OK);
    assert_int_equal(mode_of(), S_IFSOCK | 0660);
    close(fd);
    assert_int_equal(listener_open_private(path, &fd), STATUS_OK); /* in place of the dead one */
    assert_int_equal(mode_of(), S_IFSOCK | 0600);
    int client = -1;
    assert_int_equal(listener_connect(path, &client), STATUS_OK);
    close(client);
    close(fd);
    unlink(path);
}

static void leaves_a_socket_that_is_served(void **state)
{
    (void)state;
    int served = -1;
    int fd = -1;
    int client = -1;
    assert_int_equal(listener_open_private(path, &served), STATUS_OK);
    check_capture_begin(&capture);
    enum status private_one = listener_open_private(path, &fd);
    enum status stream = listener_open(path, &fd);
    check_capture_end(&capture);
    assert_int_equal(private_one, STATUS_IO);
    assert_int_equal(stream, STATUS_IO);
    assert_non_null(strstr(capture.text, "event=socket-taken"));
    assert_int_equal(listener_connect(path, &client), STATUS_OK);
    close(client);
    close(served);
    unlink(path);
}

static void leaves_what_is_no_socket(void **state)
{
    (void)state;
    int fd = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    assert_true(fd >= 0);
    close(fd);
    check_capture_begin(&capture);
    enum status status = listener_open(path, &fd);
    check_capture_end(&capture);
    assert_int_equal(status, STATUS_IO);
    assert_int_equal(mode_of(), S_IFREG | 0600);
    unlink(path);
}

static int set_up(void **state)
{
    (void)state;
    check_folder(folder, sizeof(folder));
    snprintf(path, sizeof(path), "%s/x.sock", folder);
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
        cmocka_unit_test(binds_with_its_mode),
        cmocka_unit_test(leaves_a_socket_that_is_served),
        cmocka_unit_test(leaves_what_is_no_socket),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
