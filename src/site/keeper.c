/* keeper: see keeper.h. */
#include "site/keeper.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "site/guard.h"
#include "site/wire.h"
#include "store/intake.h"
#include "store/notices.h"
#include "store/receipts.h"
#include "store/store.h"
#include "store/withdrawal.h"

#define PEERS_MAX 72 /* 64 workers, and some that are just being replaced */
#define BATCH_ARENA_CAP ((size_t)32 * 1024 * 1024)

/* One question of the present batch and its answer. */
struct entry {
    int fd;
    struct wire_question question;
    struct wire_answer answer;
};

struct keeper {
    const struct site *site;
    struct db *db;   /* NULL: to be opened for the next batch */
    bool registered; /* the database knows the notices of the site */
    struct guard guard;
    struct intake_options intake;
    int listener;
    int peers[PEERS_MAX];
    size_t peer_count;
    struct entry entries[PEERS_MAX];
    size_t entry_count;
    struct arena arena; /* of the batch */
    struct buf in;
    struct buf out;
};

static volatile sig_atomic_t stopping;

static void on_stop(int number)
{
    (void)number;
    stopping = 1;
}

static void drop_peer(struct keeper *keeper, int fd)
{
    for (size_t i = 0; i < keeper->peer_count; i++) {
        if (keeper->peers[i] != fd)
            continue;
        close(fd);
        keeper->peers[i] = keeper->peers[--keeper->peer_count];
        return;
    }
}

static void accept_peers(struct keeper *keeper)
{
    while (keeper->peer_count < PEERS_MAX) {
        int fd = accept4(keeper->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        keeper->peers[keeper->peer_count++] = fd;
    }
}

/* Takes one message of a worker into the batch. A worker waits for its answer before it asks
 * again, so one is all there can be. */
static void receive(struct keeper *keeper, int fd)
{
    ssize_t got = recv(fd, keeper->in.ptr, WIRE_MAX, MSG_DONTWAIT | MSG_TRUNC);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0 || (size_t)got > WIRE_MAX) {
        drop_peer(keeper, fd);
        return;
    }
    struct entry *entry = &keeper->entries[keeper->entry_count];
    *entry = (struct entry){.fd = fd};
    struct str message = arena_str(&keeper->arena, (struct str){keeper->in.ptr, (size_t)got});
    if (wire_get_question(message, &entry->question) != STATUS_OK) {
        log_error("wire-malformed", LOG_INT("bytes", got));
        drop_peer(keeper, fd);
        return;
    }
    keeper->entry_count++;
}

static enum status open_database(struct keeper *keeper)
{
    if (keeper->db != NULL)
        return STATUS_OK;
    return store_open(&keeper->db, keeper->site->config->paths.database.ptr, ROLE_SITE);
}

static void forget_database(struct keeper *keeper)
{
    db_close(keeper->db);
    keeper->db = NULL;
}

/* Stores a submission that is not stored already, if the guard lets it in. */
static enum status take_in(struct keeper *keeper, struct entry *entry, int64_t now)
{
    struct submission *submission = &entry->question.submission;
    struct submission_receipt *receipt = &entry->answer.receipt;
    enum status status =
        intake_find(keeper->db, &keeper->arena, &keeper->intake, submission, receipt);
    if (status != STATUS_NOT_FOUND)
        return status;
    status = guard_admit(&keeper->guard, &keeper->arena, submission, now);
    if (status != STATUS_OK)
        return status;
    return intake_store(keeper->db, &keeper->arena, &keeper->intake, submission, now, receipt);
}

/* Does what was asked; when it fails, what it wrote is still there. */
static enum status act_plainly(struct keeper *keeper, struct entry *entry, int64_t now)
{
    const struct wire_question *question = &entry->question;
    if (question->kind == WIRE_SUBMIT)
        return take_in(keeper, entry, now);
    struct withdrawal withdrawal = {.token = question->token, .email = question->email};
    return withdrawal_make(keeper->db, &keeper->arena, &keeper->intake, &withdrawal, now,
                           &entry->answer.receipt);
}

/* An answer to the worker, and no failure: what was written is to stay. */
static bool is_answer(enum status status)
{
    return status == STATUS_OK || status == STATUS_NOT_FOUND || status == STATUS_DENIED;
}

/* Does what was asked; what it wrote is undone when it fails. */
static enum status act_apart(struct keeper *keeper, struct entry *entry, int64_t now)
{
    enum status status = db_savepoint(keeper->db);
    if (status != STATUS_OK)
        return status;
    status = act_plainly(keeper, entry, now);
    if (is_answer(status))
        return db_release(keeper->db) == STATUS_OK ? status : STATUS_IO;
    if (db_undo(keeper->db) != STATUS_OK)
        return STATUS_IO; /* the transaction itself is gone */
    return status;
}

static bool is_fatal(enum status status)
{
    return status == STATUS_IO || status == STATUS_FULL;
}

static bool writes(const struct entry *entry)
{
    return entry->question.kind == WIRE_SUBMIT || entry->question.kind == WIRE_WITHDRAW;
}

typedef enum status (*act_fn)(struct keeper *keeper, struct entry *entry, int64_t now);

/* What a batch does, one after the other. */
static enum status act_on_all(struct keeper *keeper, int64_t now, act_fn act)
{
    enum status status = STATUS_OK;
    if (!keeper->registered)
        status = notices_register(keeper->db, keeper->site->notices, keeper->site->language_count);
    for (size_t i = 0; i < keeper->entry_count && status == STATUS_OK; i++) {
        struct entry *entry = &keeper->entries[i];
        if (!writes(entry))
            continue;
        entry->answer.status = act(keeper, entry, now);
        bool undone = act == act_apart && !is_fatal(entry->answer.status);
        if (!is_answer(entry->answer.status) && !undone)
            status = entry->answer.status;
    }
    return status;
}

static void note_stored(struct keeper *keeper, int64_t now)
{
    for (size_t i = 0; i < keeper->entry_count; i++) {
        const struct entry *entry = &keeper->entries[i];
        if (entry->question.kind == WIRE_SUBMIT && entry->answer.status == STATUS_OK &&
            !entry->answer.receipt.repeated)
            guard_note(&keeper->guard, &keeper->arena, &entry->question.submission, now);
    }
}

/* The transaction of a batch. A failure of the whole is the status of each. */
static enum status write_all(struct keeper *keeper, int64_t now, act_fn act)
{
    enum status status = db_begin(keeper->db);
    if (status != STATUS_OK)
        return status;
    status = act_on_all(keeper, now, act);
    if (status != STATUS_OK) {
        db_rollback(keeper->db);
        return status;
    }
    status = db_commit(keeper->db);
    if (status == STATUS_OK) {
        keeper->registered = true;
        note_stored(keeper, now);
    }
    return status;
}

/* Hardly ever is one refused, and a savepoint costs a copy of every page that its enquiry touches:
 * so all are tried without, and only when one fails, all again with a savepoint for each. Who has
 * waited for the lock in vain does not wait again: a visitor is behind it. */
static enum status write_batch(struct keeper *keeper, int64_t now)
{
    enum status status = write_all(keeper, now, act_plainly);
    if (status == STATUS_OK || status == STATUS_BUSY || is_fatal(status))
        return status;
    return write_all(keeper, now, act_apart);
}

/* Questions that write nothing, answered after the commit. */
static enum status look_up(struct keeper *keeper, struct entry *entry)
{
    struct receipts_record record;
    struct submission_receipt *receipt = &entry->answer.receipt;
    enum status status;
    if (entry->question.kind == WIRE_REPEAT)
        return intake_find(keeper->db, &keeper->arena, &keeper->intake, &entry->question.submission,
                           receipt);
    status = receipts_by_token(keeper->db, &keeper->arena, entry->question.token, &record);
    if (status == STATUS_OK)
        *receipt =
            (struct submission_receipt){.reference = record.reference,
                                        .token = entry->question.token,
                                        .created_at = record.created_at,
                                        .withdrawn_at = record.withdrawn_at,
                                        .tries_left = withdrawal_tries_left(record.withdraw_tries)};
    return status;
}

static bool any_writes(const struct keeper *keeper)
{
    for (size_t i = 0; i < keeper->entry_count; i++) {
        if (writes(&keeper->entries[i]))
            return true;
    }
    return false;
}

/* Fills in the answers. The result tells whether the database can still be trusted. */
static enum status work_off(struct keeper *keeper)
{
    enum status status = open_database(keeper);
    if (status == STATUS_OK && any_writes(keeper))
        status = write_batch(keeper, clock_now());
    enum status health = status;
    for (size_t i = 0; i < keeper->entry_count; i++) {
        struct entry *entry = &keeper->entries[i];
        /* Who only reads needs no lock that another program holds. */
        bool reads = !writes(entry);
        if (reads && (status == STATUS_OK || (status == STATUS_BUSY && keeper->db != NULL)))
            entry->answer.status = look_up(keeper, entry);
        else if (status != STATUS_OK)
            entry->answer = (struct wire_answer){.status = status};
        if (is_fatal(entry->answer.status))
            health = entry->answer.status;
    }
    return health;
}

static void answer_all(struct keeper *keeper)
{
    for (size_t i = 0; i < keeper->entry_count; i++) {
        const struct entry *entry = &keeper->entries[i];
        buf_clear(&keeper->out);
        wire_put_answer(&keeper->out, &entry->answer);
        /* A worker that died has its answer stored: the retry with its key finds it. */
        if (send(entry->fd, keeper->out.ptr, keeper->out.len, MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
            drop_peer(keeper, entry->fd);
    }
}

static void serve_batch(struct keeper *keeper)
{
    enum status status = work_off(keeper);
    if (is_fatal(status))
        forget_database(keeper);
    answer_all(keeper);
    keeper->entry_count = 0;
    arena_clear(&keeper->arena);
}

static void loop(struct keeper *keeper)
{
    sigset_t open;
    sigprocmask(SIG_SETMASK, NULL, &open);
    sigdelset(&open, SIGTERM);
    sigdelset(&open, SIGINT);
    while (!stopping || keeper->peer_count > 0) {
        struct pollfd fds[PEERS_MAX + 1];
        size_t count = keeper->peer_count;
        for (size_t i = 0; i < count; i++)
            fds[i] = (struct pollfd){.fd = keeper->peers[i], .events = POLLIN};
        /* With no place left, who waits at the listener must not keep us awake. */
        bool room = count < PEERS_MAX;
        fds[count] = (struct pollfd){.fd = room ? keeper->listener : -1, .events = POLLIN};
        if (ppoll(fds, count + 1, NULL, stopping ? NULL : &open) < 0) {
            if (errno != EINTR)
                log_abort("poll failed");
            continue;
        }
        for (size_t i = 0; i < count; i++) {
            if (fds[i].revents != 0)
                receive(keeper, fds[i].fd);
        }
        if (fds[count].revents != 0)
            accept_peers(keeper);
        if (keeper->entry_count > 0)
            serve_batch(keeper);
    }
}

/* The part of an address behind its @, for Message-IDs. */
static struct str domain_of(struct str address)
{
    struct str local;
    struct str domain;
    str_cut(address, '@', &local, &domain);
    return domain;
}

/* The notices are written at once, so that a form which is open now is known later, under another
 * version of them. When the database is locked just now, the first batch does it. */
static enum status register_notices(struct keeper *keeper)
{
    enum status status = open_database(keeper);
    if (status != STATUS_OK)
        return status;
    enum status written = write_all(keeper, clock_now(), act_plainly);
    if (written != STATUS_OK)
        log_warn("notices-later", LOG_TEXT("status", status_name(written)));
    return status;
}

static enum status open_keeper(struct keeper *keeper, const struct site *site, int listener)
{
    const struct config *config = site->config;
    *keeper = (struct keeper){
        .site = site,
        .listener = listener,
        .intake = {.key = &site->key,
                   .recipients = config->mail.notify,
                   .recipient_count = (size_t)config->mail.notify_count,
                   .acknowledge = config->mail.acknowledge,
                   .mail_domain = domain_of(config->mail.from),
                   .spam_threshold = config->spam.threshold,
                   .erase_after = config->retention.withdrawn_days * CLOCK_DAY},
    };
    guard_open(&keeper->guard, config);
    arena_init(&keeper->arena, BATCH_ARENA_CAP);
    buf_init(&keeper->in, WIRE_MAX);
    buf_init(&keeper->out, WIRE_MAX);
    if (buf_reserve(&keeper->in, WIRE_MAX) == NULL)
        log_abort("out of memory");
    return register_notices(keeper);
}

int keeper_run(const struct site *site, int listener)
{
    struct keeper keeper;
    struct sigaction stop = {.sa_handler = on_stop};
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGINT, &stop, NULL);

    /* A busy or missing database may come back; a schema that is wrong will not. */
    enum status status = open_keeper(&keeper, site, listener);
    bool hopeless = status == STATUS_INVALID || status == STATUS_NOT_FOUND;
    if (!hopeless)
        loop(&keeper);
    forget_database(&keeper);
    while (keeper.peer_count > 0)
        drop_peer(&keeper, keeper.peers[0]);
    buf_reset(&keeper.in);
    buf_reset(&keeper.out);
    arena_reset(&keeper.arena);
    guard_close(&keeper.guard);
    return hopeless ? CONFIG_EXIT : EXIT_SUCCESS;
}
