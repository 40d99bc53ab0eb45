/* pool: see pool.h. A slot belongs to its thread while it is SENDING, else to the caller; `lock`
 * guards the states. */
#include "mail/pool.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/log.h"
#include "mail/address.h"

#define MAIL_MAX ((size_t)4 * 1024 * 1024)

enum slot_state { FREE, SENDING, FINISHED };

struct slot {
    struct pool *pool;
    pthread_t thread;
    enum slot_state state;
    struct smtp *smtp;
    char from[ADDRESS_MAX + 1];
    char to[ADDRESS_MAX + 1];
    struct buf bytes;
    void *token;
    struct smtp_result result;
};

struct pool {
    pthread_mutex_t lock;
    pthread_cond_t work; /* a slot is SENDING, or `stop` */
    int finished;        /* eventfd: readable when a slot has become FINISHED */
    atomic_bool stop;
    size_t slot_count;
    struct slot slots[RELAY_CONNECTIONS_MAX];
};

static void send_one(struct slot *slot)
{
    struct smtp_mail mail = {
        .from = str_from(slot->from), .to = str_from(slot->to), .bytes = buf_str(&slot->bytes)};
    if (smtp_send(slot->smtp, &mail, &slot->result) != STATUS_OK)
        log_abort("an address changed"); /* pool_submit checks them */
}

/* Ended by pool_stop and not by the server: nobody knows what became of it. */
static bool was_cut_off(const struct slot *slot)
{
    return atomic_load(&slot->pool->stop) && slot->result.outcome == DIALOGUE_TEMPORARY &&
           slot->result.code == 0;
}

static void *run(void *user)
{
    struct slot *slot = user;
    struct pool *pool = slot->pool;
    pthread_mutex_lock(&pool->lock);
    for (;;) {
        while (slot->state != SENDING && !atomic_load(&pool->stop))
            pthread_cond_wait(&pool->work, &pool->lock);
        if (atomic_load(&pool->stop))
            break;
        pthread_mutex_unlock(&pool->lock);
        send_one(slot);
        pthread_mutex_lock(&pool->lock);
        if (was_cut_off(slot))
            break;
        slot->state = FINISHED;
        eventfd_write(pool->finished, 1);
    }
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

/* Signals are for the caller's thread. */
static void start_thread(struct slot *slot)
{
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    if (pthread_create(&slot->thread, NULL, run, slot) != 0)
        log_abort("no thread");
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

enum status pool_open(struct pool **out, const struct relay *relay)
{
    enum status status = relay_check(relay);
    if (status != STATUS_OK)
        return status;
    struct pool *pool = calloc(1, sizeof(*pool));
    if (pool == NULL)
        log_abort("out of memory");
    pool->finished = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (pool->finished < 0 || pthread_mutex_init(&pool->lock, NULL) != 0 ||
        pthread_cond_init(&pool->work, NULL) != 0)
        log_abort("no eventfd, mutex or condition");
    for (pool->slot_count = 0; pool->slot_count < (size_t)relay->connections; pool->slot_count++) {
        struct slot *slot = &pool->slots[pool->slot_count];
        slot->pool = pool;
        buf_init(&slot->bytes, MAIL_MAX);
        status = smtp_open(&slot->smtp, relay, &pool->stop);
        if (status != STATUS_OK)
            log_abort("a relay changed its mind"); /* relay_check was happy */
        start_thread(slot);
    }
    *out = pool;
    return STATUS_OK;
}

void pool_stop(struct pool *pool)
{
    pthread_mutex_lock(&pool->lock);
    bool stopped = atomic_exchange(&pool->stop, true);
    pthread_cond_broadcast(&pool->work);
    pthread_mutex_unlock(&pool->lock);
    for (size_t i = 0; i < pool->slot_count && !stopped; i++)
        pthread_join(pool->slots[i].thread, NULL);
}

void pool_close(struct pool *pool)
{
    if (pool == NULL)
        return;
    pool_stop(pool);
    for (size_t i = 0; i < pool->slot_count; i++) {
        smtp_close(pool->slots[i].smtp);
        buf_reset(&pool->slots[i].bytes);
    }
    pthread_cond_destroy(&pool->work);
    pthread_mutex_destroy(&pool->lock);
    close(pool->finished);
    free(pool);
}

static struct slot *find(struct pool *pool, enum slot_state state)
{
    struct slot *found = NULL;
    pthread_mutex_lock(&pool->lock);
    for (size_t i = 0; i < pool->slot_count && found == NULL; i++) {
        if (pool->slots[i].state == state)
            found = &pool->slots[i];
    }
    pthread_mutex_unlock(&pool->lock);
    return found;
}

/* Hands a slot over, to its thread or back. */
static void pass(struct slot *slot, enum slot_state state)
{
    struct pool *pool = slot->pool;
    pthread_mutex_lock(&pool->lock);
    slot->state = state;
    pthread_cond_broadcast(&pool->work);
    pthread_mutex_unlock(&pool->lock);
}

size_t pool_room(struct pool *pool)
{
    size_t room = 0;
    pthread_mutex_lock(&pool->lock);
    for (size_t i = 0; i < pool->slot_count; i++)
        room += pool->slots[i].state == FREE;
    pthread_mutex_unlock(&pool->lock);
    return room;
}

static enum status copy_address(struct str address, char out[ADDRESS_MAX + 1])
{
    struct arena arena;
    struct str ascii;
    arena_init(&arena, 4 * (size_t)1024);
    enum status status = address_ascii(&arena, address, &ascii);
    if (status == STATUS_OK && !str_copy(address, out, ADDRESS_MAX + 1))
        status = STATUS_INVALID;
    arena_reset(&arena);
    return status;
}

enum status pool_submit(struct pool *pool, const struct smtp_mail *mail, void *token)
{
    struct slot *slot = find(pool, FREE);
    if (slot == NULL)
        return STATUS_BUSY;
    enum status status = STATUS_OK;
    slot->from[0] = '\0';
    if (mail->from.len > 0)
        status = copy_address(mail->from, slot->from);
    if (status == STATUS_OK)
        status = copy_address(mail->to, slot->to);
    if (status != STATUS_OK)
        return status;
    buf_clear(&slot->bytes);
    buf_add(&slot->bytes, mail->bytes);
    if (slot->bytes.failed)
        return STATUS_TOO_LARGE;
    slot->token = token;
    pass(slot, SENDING);
    return STATUS_OK;
}

void pool_wait(struct pool *pool, int64_t timeout, int fd)
{
    struct pollfd fds[] = {{.fd = pool->finished, .events = POLLIN}, {.fd = fd, .events = POLLIN}};
    uint64_t count;
    int limit = timeout > INT32_MAX ? INT32_MAX : (int)timeout;
    if (find(pool, FINISHED) != NULL)
        return;
    /* Whatever ends the poll, the caller looks for results and at its descriptor. A count that is
     * left from a result it has had already costs one turn of its loop. */
    if (poll(fds, 2, limit) > 0 && fds[0].revents != 0 &&
        read(pool->finished, &count, sizeof(count)) < 0)
        log_abort("eventfd");
}

bool pool_next(struct pool *pool, struct smtp_result *out, void **token)
{
    struct slot *slot = find(pool, FINISHED);
    if (slot == NULL)
        return false;
    *out = slot->result;
    *token = slot->token;
    pass(slot, FREE);
    return true;
}
