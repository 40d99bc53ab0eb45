/* password: see password.h. */
#include "base/password.h"

#include <sodium.h>

#include "base/log.h"

#define SALT_BYTES 16
#define HASH_BYTES 32

enum status password_hash(struct arena *arena, struct str password, struct str *out)
{
    char text[crypto_pwhash_STRBYTES];
    if (password.len < PASSWORD_MIN || password.len > PASSWORD_MAX)
        return STATUS_INVALID;
    if (crypto_pwhash_str_alg(text, password.ptr, password.len, PASSWORD_PASSES, PASSWORD_MEMORY,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        log_errno("password-hash", LOG_INT("bytes", PASSWORD_MEMORY));
        return STATUS_UNAVAILABLE;
    }
    *out = arena_str(arena, str_from(text));
    return STATUS_OK;
}

bool password_verify(struct str hash, struct str password)
{
    char text[crypto_pwhash_STRBYTES];
    return str_copy(hash, text, sizeof(text)) &&
           crypto_pwhash_str_verify(text, password.len == 0 ? "" : password.ptr, password.len) == 0;
}

bool password_needs_rehash(struct str hash)
{
    char text[crypto_pwhash_STRBYTES];
    return !str_copy(hash, text, sizeof(text)) ||
           crypto_pwhash_str_needs_rehash(text, PASSWORD_PASSES, PASSWORD_MEMORY) != 0;
}

static void random_base64(char *out, size_t size, size_t bytes)
{
    unsigned char raw[HASH_BYTES];
    randombytes_buf(raw, bytes);
    sodium_bin2base64(out, size, raw, bytes, sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
}

/* Random bytes where the outcome would stand: to find a password for them is as hard as to break
 * the hash. */
struct str password_dummy(struct arena *arena)
{
    char salt[sodium_base64_ENCODED_LEN(SALT_BYTES, sodium_base64_VARIANT_ORIGINAL_NO_PADDING)];
    char hash[sodium_base64_ENCODED_LEN(HASH_BYTES, sodium_base64_VARIANT_ORIGINAL_NO_PADDING)];
    random_base64(salt, sizeof(salt), SALT_BYTES);
    random_base64(hash, sizeof(hash), HASH_BYTES);
    return arena_printf(arena, "$argon2id$v=19$m=%zu,t=%d,p=1$%s$%s", PASSWORD_MEMORY / 1024,
                        PASSWORD_PASSES, salt, hash);
}
