/*
 * limiter: see limiter.h.
 *
 * A table like a processor's cache: the tag of a key chooses a bucket of eight entries, and the key
 * can be in these only. An entry counts in nineteen slots of 200 s, used in turn: the slots of the
 * last hour and the one that is running. Whatever is asked costs one hash and a look at 256 bytes.
 *
 * When a bucket is full, the entry that was quiet longest gives way; of those that were noted in
 * the same slot, the one with the fewest events. A sender's own count is thus the last to go: a
 * flood of invented keys washes away what was seen once, not the one who floods.
 *
 * The trade-off is precision. An event is forgotten by the slot, so it may count for 200 s more
 * than an hour, never for less. Different keys are taken for one when their 64-bit tags are equal,
 * which is as good as never. The limit is some 20,000 keys in an hour, to which the limits of the
 * web server do not let it come: with more, counts of the quietest get lost, in favour of the
 * sender, but that a text may count the same sender again.
 */
#include "site/limiter.h"

#include <arpa/inet.h>
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/secret.h"
#include "base/utf8.h"

#define BUCKETS ((size_t)4096)
#define WAYS 8
#define ENTRIES (BUCKETS * WAYS)
#define SLOT (200 * CLOCK_SECOND)
#define SLOTS_BACK (LIMITER_WINDOW / SLOT)
#define SLOTS (SLOTS_BACK + 1)
#define COUNT_MAX UINT8_MAX

/* A pair of text and sender, beside the kinds of the header. */
#define SENDERS (LIMITER_TEXT + 1)
#define SALTS (SENDERS + 1)

/* One that is all zeros is free: it has no events, and no key has the tag 0. */
struct entry {
    uint64_t tag;
    uint32_t slot; /* the latest with an event; the others are those before it */
    uint8_t counts[SLOTS];
};

static_assert(LIMITER_WINDOW % SLOT == 0, "the window is a number of slots");
static_assert(sizeof(struct entry) == 32, "two entries in a cache line");

struct limiter {
    struct entry entries[ENTRIES];
    struct secret_salt salts[SALTS];
};

struct limiter *limiter_open(void)
{
    struct limiter *limiter = calloc(1, sizeof(*limiter));
    if (limiter == NULL)
        log_abort("out of memory");
    for (size_t i = 0; i < SALTS; i++)
        limiter->salts[i] = secret_salt();
    return limiter;
}

void limiter_close(struct limiter *limiter)
{
    free(limiter);
}

/* Keys are hashed by code points, so many at a time, together with the tag of what went before. */
struct block {
    uint64_t before;
    uint32_t characters[64];
};

static uint64_t add_block(const struct secret_salt *salt, const struct block *block, size_t count)
{
    size_t len = sizeof(block->before) + count * sizeof(block->characters[0]);
    return secret_tag(salt, (struct str){(const char *)block, len});
}

/* 0 when nothing of the key counts. */
static uint64_t tag_of(const struct limiter *limiter, int kind, struct str key)
{
    const struct secret_salt *salt = &limiter->salts[kind];
    struct block block = {0};
    size_t count = 0;
    while (key.len > 0) {
        uint32_t c = utf8_next(&key);
        c = kind == LIMITER_TEXT ? utf8_fold(c) : utf8_lower(c);
        if (c == 0)
            continue;
        if (count == sizeof(block.characters) / sizeof(block.characters[0])) {
            block.before = add_block(salt, &block, count);
            count = 0;
        }
        block.characters[count++] = c;
    }
    return count == 0 ? 0 : add_block(salt, &block, count);
}

static uint32_t slot_at(int64_t now)
{
    return now < 0 ? 0 : (uint32_t)(now / SLOT);
}

/* How many slots the entry has been quiet; more than SLOTS_BACK: it knows nothing of the last hour.
 * After a jump back of the clock an entry is ahead of it: by up to an hour that is now, and beyond
 * it says nothing, else its sender might have to wait for as long as the jump. */
static uint32_t age_of(const struct entry *entry, uint32_t slot)
{
    if (entry->slot <= slot)
        return slot - entry->slot;
    return entry->slot - slot <= SLOTS_BACK ? 0 : UINT32_MAX;
}

static int64_t events_of(const struct entry *entry, uint32_t slot)
{
    int64_t events = 0;
    uint32_t age = age_of(entry, slot);
    for (uint32_t i = 0; age + i <= SLOTS_BACK && i <= entry->slot; i++)
        events += entry->counts[(entry->slot - i) % SLOTS];
    return events;
}

/* The entry of a tag, or ENTRIES. */
static size_t find(const struct limiter *limiter, uint64_t tag)
{
    size_t first = tag % BUCKETS * WAYS;
    for (size_t i = first; i < first + WAYS; i++) {
        if (limiter->entries[i].tag == tag)
            return i;
    }
    return ENTRIES;
}

/* The entry that gives way to a new tag. */
static size_t find_place(const struct limiter *limiter, uint64_t tag, uint32_t slot)
{
    size_t first = tag % BUCKETS * WAYS;
    size_t place = first;
    for (size_t i = first + 1; i < first + WAYS; i++) {
        const struct entry *entry = &limiter->entries[i];
        const struct entry *chosen = &limiter->entries[place];
        uint32_t age = age_of(entry, slot);
        uint32_t chosen_age = age_of(chosen, slot);
        if (age > chosen_age ||
            (age == chosen_age && events_of(entry, slot) < events_of(chosen, slot)))
            place = i;
    }
    return place;
}

static int64_t count(const struct limiter *limiter, uint64_t tag, uint32_t slot)
{
    size_t place = find(limiter, tag);
    return tag == 0 || place == ENTRIES ? 0 : events_of(&limiter->entries[place], slot);
}

/* Makes `slot` the entry's latest, which forgets the slots it takes the place of. */
static void advance(struct entry *entry, uint32_t slot)
{
    if (age_of(entry, slot) > SLOTS_BACK) {
        memset(entry->counts, 0, sizeof(entry->counts));
        entry->slot = slot;
    }
    while (entry->slot < slot)
        entry->counts[++entry->slot % SLOTS] = 0;
}

static int64_t note(struct limiter *limiter, uint64_t tag, uint32_t slot)
{
    if (tag == 0)
        return 0;
    size_t place = find(limiter, tag);
    if (place == ENTRIES) {
        place = find_place(limiter, tag, slot);
        limiter->entries[place] = (struct entry){.tag = tag, .slot = slot};
    }
    struct entry *entry = &limiter->entries[place];
    advance(entry, slot);
    uint8_t *events = &entry->counts[entry->slot % SLOTS];
    if (*events < COUNT_MAX)
        ++*events;
    return events_of(entry, slot);
}

int64_t limiter_note(struct limiter *limiter, enum limiter_kind kind, struct str key, int64_t now)
{
    return note(limiter, tag_of(limiter, kind, key), slot_at(now));
}

int64_t limiter_peek(const struct limiter *limiter, enum limiter_kind kind, struct str key,
                     int64_t now)
{
    return count(limiter, tag_of(limiter, kind, key), slot_at(now));
}

/* The tag of a text together with who sent it. */
static uint64_t pair_of(const struct limiter *limiter, uint64_t text, struct str sender)
{
    uint64_t both[] = {text, tag_of(limiter, SENDERS, sender)};
    return secret_tag(&limiter->salts[SENDERS], (struct str){(const char *)both, sizeof(both)});
}

/* A pair is noted once and not again until it is forgotten, so that it and the count of its text
 * are forgotten together. */
int64_t limiter_note_text(struct limiter *limiter, struct str text, struct str sender, int64_t now)
{
    uint32_t slot = slot_at(now);
    uint64_t tag = tag_of(limiter, LIMITER_TEXT, text);
    if (tag == 0)
        return 0;
    uint64_t pair = pair_of(limiter, tag, sender);
    int64_t senders = count(limiter, tag, slot);
    if (senders > 0 && count(limiter, pair, slot) > 0)
        return senders;
    note(limiter, pair, slot);
    return note(limiter, tag, slot);
}

int64_t limiter_peek_text(const struct limiter *limiter, struct str text, struct str sender,
                          int64_t now)
{
    uint32_t slot = slot_at(now);
    uint64_t tag = tag_of(limiter, LIMITER_TEXT, text);
    int64_t senders = count(limiter, tag, slot);
    if (senders > 0 && count(limiter, pair_of(limiter, tag, sender), slot) > 0)
        senders--;
    return senders;
}

bool limiter_allows(const struct limiter *limiter, const struct limiter_sender *sender, int64_t now)
{
    return limiter_peek(limiter, LIMITER_NETWORK, sender->network, now) < LIMITER_NETWORK_MAX &&
           limiter_peek(limiter, LIMITER_ADDRESS, sender->host, now) < LIMITER_ADDRESS_MAX;
}

/* Keeps the first `bits` of an address. */
static void mask(unsigned char *bytes, size_t len, size_t bits)
{
    memset(bytes + bits / 8, 0, len - bits / 8);
}

/* An address, cut to so many bits (whole bytes) for its kind, and the number behind a slash. */
static struct str cut(struct arena *arena, struct str address, size_t v4_bits, size_t v6_bits)
{
    static const unsigned char mapped[12] = {[10] = 0xff, [11] = 0xff};
    char text[INET6_ADDRSTRLEN];
    unsigned char bytes[16];
    if (!str_copy(address, text, sizeof(text)))
        return STR("");
    const unsigned char *v4 = bytes;
    bool is_v4 = inet_pton(AF_INET, text, bytes) == 1;
    if (!is_v4) {
        if (inet_pton(AF_INET6, text, bytes) != 1)
            return STR("");
        is_v4 = memcmp(bytes, mapped, sizeof(mapped)) == 0;
        v4 = bytes + sizeof(mapped);
    }
    size_t bits = is_v4 ? v4_bits : v6_bits;
    if (is_v4)
        memmove(bytes, v4, 4);
    mask(bytes, is_v4 ? 4 : sizeof(bytes), bits);
    inet_ntop(is_v4 ? AF_INET : AF_INET6, bytes, text, sizeof(text));
    return arena_printf(arena, "%s/%zu", text, bits);
}

struct str limiter_network(struct arena *arena, struct str address)
{
    return cut(arena, address, 24, 48);
}

struct str limiter_host(struct arena *arena, struct str address)
{
    return cut(arena, address, 32, 64);
}
