/*
 * bench-bare: the least a FastCGI program in C can do, as a baseline for script/bench.
 *
 * It listens on descriptor 0, as FastCGI programs are started, forks its workers and answers every
 * request with the bytes of a file after reading the request's body. It parses nothing, stores
 * nothing, and waits in accept(2) as libfcgi does by itself.
 */
#include <fcgiapp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <unistd.h>

#define ANSWER_MAX 1048576
#define BODY_MAX 262144

static char answer[ANSWER_MAX];
static char body[BODY_MAX];

static size_t load(const char *path)
{
    FILE *file = fopen(path, "rb");
    size_t len = file == NULL ? 0 : fread(answer, 1, sizeof(answer), file);
    if (len == 0 || len == sizeof(answer)) {
        fprintf(stderr, "bench-bare: %s: no file of 1 to %d bytes\n", path, ANSWER_MAX - 1);
        exit(EXIT_FAILURE);
    }
    fclose(file);
    return len;
}

static void read_body(FCGX_Request *request)
{
    const char *length = FCGX_GetParam("CONTENT_LENGTH", request->envp);
    long left = length == NULL ? 0 : strtol(length, NULL, 10);
    while (left > 0) {
        int got = FCGX_GetStr(body, left > BODY_MAX ? BODY_MAX : (int)left, request->in);
        if (got <= 0)
            return;
        left -= got;
    }
}

static _Noreturn void serve(int len)
{
    FCGX_Request request;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (FCGX_Init() != 0 || FCGX_InitRequest(&request, 0, 0) != 0)
        exit(EXIT_FAILURE);
    while (FCGX_Accept_r(&request) == 0) {
        read_body(&request);
        FCGX_PutStr(answer, len, request.out);
        FCGX_Finish_r(&request);
    }
    exit(EXIT_FAILURE);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "Usage: bench-bare WORKERS ANSWER-FILE <LISTENER\n");
        return 2;
    }
    long workers = strtol(argv[1], NULL, 10);
    size_t len = load(argv[2]);
    for (long i = 0; i < workers; i++) {
        if (fork() == 0)
            serve((int)len);
    }
    for (;;)
        pause();
}
