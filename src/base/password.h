/*
 * password: Argon2id hashes of passwords, by libsodium (RFC 9106).
 *
 * A hash carries its own parameters, so that they can be raised later without locking anybody out.
 * Each hashing takes PASSWORD_MEMORY bytes for its while: the caller decides how many run at once.
 */
#ifndef INDEMAND_BASE_PASSWORD_H
#define INDEMAND_BASE_PASSWORD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/str.h"

/* OWASP's first choice for Argon2id on a shared server: 19 MiB, two passes. */
#define PASSWORD_PASSES 2
#define PASSWORD_MEMORY ((size_t)19456 * 1024)

/* What a new password must have, in bytes of UTF-8. Nothing else is asked of it (OWASP ASVS 5.0,
 * 6.2.1 and 6.2.9). */
#define PASSWORD_MIN 8
#define PASSWORD_MAX 1024

/* The hash of a new password, with a random salt. STATUS_INVALID when it is too short or too long,
 * STATUS_UNAVAILABLE when there is not enough memory. */
enum status password_hash(struct arena *arena, struct str password, struct str *out) MUST_CHECK;

/* Is this the password of the hash? Takes as long for any password. False for a malformed hash. */
bool password_verify(struct str hash, struct str password);

/* Was the hash made with parameters other than those above? */
bool password_needs_rehash(struct str hash);

/* A hash that no password fits, with the parameters above: verified against where there is no
 * account, so that the time taken tells nothing. Costs no hashing itself. */
struct str password_dummy(struct arena *arena);

#endif
