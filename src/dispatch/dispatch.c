/* dispatch: see dispatch.h. */
#include "dispatch/dispatch.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "base/secret.h"
#include "dispatch/envelope.h"
#include "dispatch/erase.h"
#include "dispatch/job.h"
#include "dispatch/lock.h"
#include "domain/retry.h"
#include "mail/message.h"
#include "store/store.h"

#define POLL_MS 200                    /* how often it looks for new mail */
#define DRAIN_MS (10 * CLOCK_SECOND)   /* how long sends may take after SIGTERM */
#define DATABASE_MS (1 * CLOCK_SECOND) /* between attempts when the database fails */
#define PAUSE_MS (1 * CLOCK_MINUTE)    /* after a fault of the relay's configuration */
/* Longer than a send can take, so that it never ends under one. */
#define LEASE_MS (SMTP_LONGEST + 10 * CLOCK_MINUTE)
#define PASSWORD_MAX 500
#define TAKE_ARENA_CAP ((size_t)256 * 1024)

struct dispatch {
    const struct config *config;
    int signals; /* signalfd of SIGTERM and SIGINT */
    int lock;
    struct notify notify;
    struct acknowledge acknowledge;
    struct pool *pool;
    struct db *db;        /* NULL: to be opened */
    int64_t database_at;  /* not before this time */
    int64_t version;      /* of the data, when it was looked through last */
    int64_t due_at;       /* of the next mail; 0: none */
    int64_t paused_until; /* the relay's configuration is wrong */
    struct erase erase;
    bool reclaimed; /* the leases of a dead predecessor have been ended */
    bool hopeless;  /* the database has a schema that is not ours: waiting is no use */
    size_t job_count;
    struct job jobs[RELAY_CONNECTIONS_MAX];
};

/* ---- start and end ---- */

static enum status read_password(struct arena *arena, const struct config *config, struct str *out)
{
    *out = STR("");
    if (config->mail.user.len == 0)
        return STATUS_OK;
    if (file_read(arena, config->mail.password_file.ptr, PASSWORD_MAX, out) != STATUS_OK)
        return STATUS_INVALID;
    *out = str_trim(*out, "\r\n");
    return STATUS_OK;
}

static enum status open_pool(struct dispatch *dispatch)
{
    struct arena arena;
    const struct config *config = dispatch->config;
    struct relay relay = {.url = config->mail.relay,
                          .hello = config->mail.hello,
                          .user = config->mail.user,
                          .ca_file = config->mail.ca_file,
                          .tls = config->mail.tls,
                          .connections = config->mail.connections};
    arena_init(&arena, 4 * (size_t)1024);
    enum status status = read_password(&arena, config, &relay.password);
    if (status == STATUS_OK)
        status = pool_open(&dispatch->pool, &relay);
    arena_reset(&arena);
    return status;
}

/* Blocked here and in every thread to come, so that they are only ever read. */
static int open_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    signal(SIGPIPE, SIG_IGN);
    sigprocmask(SIG_BLOCK, &set, NULL);
    int fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    if (fd < 0)
        log_abort("no signalfd");
    return fd;
}

static bool wait_for_signal(const struct dispatch *dispatch, int timeout)
{
    struct pollfd fd = {.fd = dispatch->signals, .events = POLLIN};
    return poll(&fd, 1, timeout) > 0;
}

/* Stands by until no other dispatch works on the database. STATUS_UNAVAILABLE: told to stop. */
static enum status wait_for_lock(struct dispatch *dispatch)
{
    bool said = false;
    enum status status;
    while ((status = lock_take(dispatch->config->paths.database, &dispatch->lock)) == STATUS_BUSY) {
        if (!said)
            log_info("standing-by", LOG_TEXT("why", "another dispatch has the lock"));
        said = true;
        if (wait_for_signal(dispatch, POLL_MS))
            return STATUS_UNAVAILABLE;
    }
    return status;
}

/* ---- the database ---- */

/* A failed database is closed and tried again, but not at once. */
static void lose_database(struct dispatch *dispatch, enum status status)
{
    log_warn("database-failed", LOG_TEXT("status", status_name(status)));
    if (status != STATUS_BUSY) {
        db_close(dispatch->db);
        dispatch->db = NULL;
    }
    dispatch->database_at = clock_monotonic() + DATABASE_MS;
}

static bool have_database(struct dispatch *dispatch)
{
    if (clock_monotonic() < dispatch->database_at)
        return false;
    enum status status = STATUS_OK;
    if (dispatch->db == NULL) {
        status = store_open(&dispatch->db, dispatch->config->paths.database.ptr, ROLE_DISPATCH);
        dispatch->version = -1;
        dispatch->hopeless = status == STATUS_INVALID;
    }
    if (status == STATUS_OK && !dispatch->reclaimed) {
        int64_t count = 0;
        status = outbox_reclaim(dispatch->db, clock_now(), &count);
        dispatch->reclaimed = status == STATUS_OK;
        if (count > 0)
            log_warn("leases-reclaimed", LOG_INT("count", count));
    }
    if (status != STATUS_OK)
        lose_database(dispatch, status);
    return status == STATUS_OK;
}

/* Has another connection committed since the last look, or is a mail due by now? */
static enum status is_work_due(struct dispatch *dispatch, int64_t now, bool *due)
{
    int64_t version;
    enum status status = db_data_version(dispatch->db, &version);
    if (status != STATUS_OK)
        return status;
    if (version != dispatch->version)
        status = outbox_next_due(dispatch->db, &dispatch->due_at);
    if (status == STATUS_OK)
        dispatch->version = version;
    *due = dispatch->due_at != 0 && dispatch->due_at <= now;
    return status;
}

/* ---- jobs ---- */

static struct job *free_job(struct dispatch *dispatch)
{
    for (size_t i = 0; i < dispatch->job_count; i++) {
        if (dispatch->jobs[i].state == JOB_FREE)
            return &dispatch->jobs[i];
    }
    return NULL;
}

static size_t count_free(const struct dispatch *dispatch)
{
    size_t count = 0;
    for (size_t i = 0; i < dispatch->job_count; i++)
        count += dispatch->jobs[i].state == JOB_FREE;
    return count;
}

/* Leases as many due mails as there are free places, and starts them. */
static enum status start_jobs(struct dispatch *dispatch, struct arena *arena, int64_t now)
{
    struct outbox_record records[RELAY_CONNECTIONS_MAX];
    struct job_context context = {dispatch->db, dispatch->pool, &dispatch->notify,
                                  &dispatch->acknowledge};
    size_t count = 0;
    enum status status =
        outbox_take(dispatch->db, arena, now, LEASE_MS, records, count_free(dispatch), &count);
    for (size_t i = 0; i < count; i++) {
        enum status one = job_start(free_job(dispatch), &context, &records[i], now);
        if (status == STATUS_OK)
            status = one;
    }
    if (status == STATUS_OK)
        status = outbox_next_due(dispatch->db, &dispatch->due_at);
    return status;
}

static void look_for_work(struct dispatch *dispatch)
{
    bool due = false;
    struct arena arena;
    int64_t now = clock_now();
    if (count_free(dispatch) == 0 || clock_monotonic() < dispatch->paused_until ||
        !have_database(dispatch))
        return;
    enum status status = is_work_due(dispatch, now, &due);
    if (status == STATUS_OK && due) {
        arena_init(&arena, TAKE_ARENA_CAP);
        status = start_jobs(dispatch, &arena, now);
        arena_reset(&arena);
    }
    if (status != STATUS_OK)
        lose_database(dispatch, status);
}

/* A fault that every mail would meet: say it once, and leave the relay alone for a while. */
static void pause_sending(struct dispatch *dispatch, const struct smtp_result *result)
{
    if (clock_monotonic() >= dispatch->paused_until)
        log_error("relay-refuses", LOG_INT("code", result->code),
                  LOG_STR("reply", ((struct str){result->text, result->text_len})));
    dispatch->paused_until = clock_monotonic() + PAUSE_MS;
}

static void collect_results(struct dispatch *dispatch)
{
    struct smtp_result result;
    void *token;
    while (pool_next(dispatch->pool, &result, &token)) {
        job_settle(token, &result);
        if (result.outcome == DIALOGUE_CONFIGURATION)
            pause_sending(dispatch, &result);
    }
}

/* Writes down what is settled; what cannot be written waits for the next turn. */
static void record_results(struct dispatch *dispatch)
{
    enum status status = STATUS_OK;
    for (size_t i = 0; i < dispatch->job_count && status == STATUS_OK; i++) {
        struct job *job = &dispatch->jobs[i];
        if (job->state != JOB_SETTLED && job->state != JOB_UNTRIED)
            continue;
        if (!have_database(dispatch))
            return;
        status = job_record(job, dispatch->db, clock_now(), clock_now() + PAUSE_MS,
                            secret_below(RETRY_JITTER_BOUND));
        dispatch->version = -1; /* our own commit does not show: look anew when the next is due */
    }
    if (status != STATUS_OK)
        lose_database(dispatch, status);
}

/* ---- the loop ---- */

static bool is_sending(const struct dispatch *dispatch)
{
    for (size_t i = 0; i < dispatch->job_count; i++) {
        if (dispatch->jobs[i].state == JOB_SENDING)
            return true;
    }
    return false;
}

static void work(struct dispatch *dispatch)
{
    while (!wait_for_signal(dispatch, 0)) {
        look_for_work(dispatch);
        if (dispatch->hopeless)
            return;
        erase_now_and_then(&dispatch->erase, dispatch->config, clock_now());
        pool_wait(dispatch->pool, POLL_MS, dispatch->signals);
        collect_results(dispatch);
        record_results(dispatch);
    }
}

/* Waits a while for what is being sent; the rest is given back to the outbox. A result that cannot
 * be written even now is lost with the process: its row stays leased and is sent again. */
static void finish(struct dispatch *dispatch)
{
    int64_t end = clock_monotonic() + DRAIN_MS;
    while (is_sending(dispatch) && clock_monotonic() < end) {
        pool_wait(dispatch->pool, POLL_MS, -1);
        collect_results(dispatch);
        record_results(dispatch);
    }
    pool_stop(dispatch->pool);
    collect_results(dispatch); /* a mail that was taken at the last moment is not sent again */
    for (size_t i = 0; i < dispatch->job_count; i++) {
        if (dispatch->jobs[i].state == JOB_SENDING)
            job_drop(&dispatch->jobs[i]);
    }
    record_results(dispatch);
    pool_close(dispatch->pool);
}

static void run(struct dispatch *dispatch)
{
    dispatch->job_count = (size_t)dispatch->config->mail.connections;
    for (size_t i = 0; i < dispatch->job_count; i++)
        job_init(&dispatch->jobs[i]);
    log_info("started", LOG_INT("connections", dispatch->job_count));
    work(dispatch);
    finish(dispatch);
    log_info("stopped", LOG_INT("unrecorded", dispatch->job_count - count_free(dispatch)));
    for (size_t i = 0; i < dispatch->job_count; i++)
        job_reset(&dispatch->jobs[i]);
    db_close(dispatch->db);
}

/* With templates and relay ready: waits for its turn, and works. */
static enum status run_alone(struct dispatch *dispatch)
{
    enum status status = wait_for_lock(dispatch);
    if (status != STATUS_OK) {
        pool_close(dispatch->pool);
        return status == STATUS_UNAVAILABLE ? STATUS_OK : status;
    }
    run(dispatch); /* closes the pool */
    close(dispatch->lock);
    return dispatch->hopeless ? STATUS_INVALID : STATUS_OK;
}

/* Templates and texts. */
static enum status open_texts(struct dispatch *dispatch)
{
    enum status status = envelope_check(dispatch->config);
    if (status == STATUS_OK)
        status = notify_open(&dispatch->notify, dispatch->config);
    if (status != STATUS_OK)
        return status;
    status = acknowledge_open(&dispatch->acknowledge, dispatch->config, dispatch->notify.templates);
    if (status != STATUS_OK)
        notify_close(&dispatch->notify);
    return status;
}

enum status dispatch_run(const struct config *config)
{
    static struct dispatch dispatch;
    dispatch = (struct dispatch){.config = config};
    enum status status = open_texts(&dispatch);
    if (status != STATUS_OK)
        return status;
    dispatch.signals = open_signals();
    message_open();
    status = open_pool(&dispatch);
    if (status == STATUS_OK)
        status = run_alone(&dispatch);
    message_close();
    close(dispatch.signals);
    acknowledge_close(&dispatch.acknowledge);
    notify_close(&dispatch.notify);
    return status;
}
