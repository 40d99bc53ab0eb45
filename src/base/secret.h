/*
 * secret: random tokens, keyed hashes and comparisons in constant time, all by libsodium.
 *
 * Tokens are handed out once and stored only as a hash. The site's key signs what the form carries;
 * it is read from a file that only its service may read.
 */
#ifndef INDEMAND_BASE_SECRET_H
#define INDEMAND_BASE_SECRET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

#define SECRET_KEY_BYTES 32
#define SECRET_HASH_BYTES 32
#define SECRET_SALT_BYTES 16
/* Characters of a token: 24 random bytes in base64url (RFC 4648 section 5) without padding. */
#define SECRET_TOKEN_CHARS 32

struct secret_key {
    unsigned char bytes[SECRET_KEY_BYTES];
};

struct secret_hash {
    unsigned char bytes[SECRET_HASH_BYTES];
};

struct secret_salt {
    unsigned char bytes[SECRET_SALT_BYTES];
};

/* Must be called once, first in main. Aborts when the system has no good randomness. */
void secret_open(void);

/* An unpredictable number from 0 to bound - 1, without bias. */
uint32_t secret_below(uint32_t bound);

/* The same `count` times in one go, for a bound of at most 256. */
void secret_digits(uint32_t bound, uint32_t *out, size_t count);

/* A new token of SECRET_TOKEN_CHARS characters, all from A-Z a-z 0-9 - _ */
struct str secret_token(struct arena *arena);

/* A token whose first eight characters follow from a time (milliseconds since the epoch), the rest
 * from 144 random bits or those of a MAC. Tokens made one after the other are neighbours in an
 * index, so that a batch of them touches few pages of the database. */
struct str secret_token_at(struct arena *arena, int64_t time);
struct str secret_token_from(struct arena *arena, int64_t time, const struct secret_hash *mac);

/* The time in a token made by either. */
bool secret_token_time(struct str token, int64_t *time);

/* Has s the form of a token? */
bool secret_is_token(struct str s);

/* BLAKE2b-256 (RFC 7693) of s, without a key: for looking up tokens and contents. */
struct secret_hash secret_digest(struct str s);

/* BLAKE2b-256 of s under the key. */
struct secret_hash secret_mac(const struct secret_key *key, struct str s);

/* A random salt for secret_tag. */
struct secret_salt secret_salt(void);

/* SipHash-2-4 of s under the salt: for tables in memory whose keys strangers choose, who without
 * the salt cannot aim at a place in them. Too short for anything that is stored or handed out. */
uint64_t secret_tag(const struct secret_salt *salt, struct str s);

/* Lower-case hexadecimal. */
struct str secret_hex(struct arena *arena, const void *bytes, size_t len);

/* Equal? The time taken depends on the lengths only. */
bool secret_equal(struct str a, struct str b);

/* Reads a key file: 64 hexadecimal digits and perhaps a newline. Logs what is wrong with it. */
enum status secret_load(const char *path, struct secret_key *out) MUST_CHECK;

/* Writes a new key file, readable only by its owner. STATUS_CONFLICT when it exists, STATUS_IO with
 * the reason in errno; not logged. */
enum status secret_create(const char *path) MUST_CHECK;

#endif
