/* secret: see secret.h. */
#include "base/secret.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"

#define TOKEN_BYTES 24
#define TIME_BYTES 6
#define TIME_CHARS 8
#define KEY_HEX_CHARS (2 * (size_t)SECRET_KEY_BYTES)

static_assert(TOKEN_BYTES * 4 / 3 == SECRET_TOKEN_CHARS, "tokens have no padding");
static_assert(SECRET_SALT_BYTES == crypto_shorthash_KEYBYTES, "a salt is a key of SipHash");
static_assert(sizeof(uint64_t) == crypto_shorthash_BYTES, "a tag is what SipHash makes");

void secret_open(void)
{
    if (sodium_init() < 0)
        log_abort("libsodium does not start");
}

uint32_t secret_below(uint32_t bound)
{
    return randombytes_uniform(bound);
}

/* Bytes in one go, since each randombytes_uniform is a system call; those beyond the last multiple
 * of bound would make small numbers more likely. */
void secret_digits(uint32_t bound, uint32_t *out, size_t count)
{
    unsigned char raw[32];
    uint32_t limit = 256 / bound * bound;
    size_t at = sizeof(raw);
    while (count > 0) {
        if (at == sizeof(raw)) {
            randombytes_buf(raw, sizeof(raw));
            at = 0;
        }
        unsigned char byte = raw[at++];
        if (byte >= limit)
            continue;
        *out++ = byte % bound;
        count--;
    }
}

static struct str token_of(struct arena *arena, const unsigned char raw[TOKEN_BYTES])
{
    char text[SECRET_TOKEN_CHARS + 1];
    sodium_bin2base64(text, sizeof(text), raw, TOKEN_BYTES,
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return arena_str(arena, (struct str){text, SECRET_TOKEN_CHARS});
}

struct str secret_token(struct arena *arena)
{
    unsigned char raw[TOKEN_BYTES];
    randombytes_buf(raw, sizeof(raw));
    return token_of(arena, raw);
}

static void put_time(unsigned char raw[TIME_BYTES], int64_t time)
{
    for (int i = TIME_BYTES - 1; i >= 0; i--) {
        raw[i] = (unsigned char)(time & 0xff);
        time >>= 8;
    }
}

struct str secret_token_at(struct arena *arena, int64_t time)
{
    unsigned char raw[TOKEN_BYTES];
    put_time(raw, time);
    randombytes_buf(raw + TIME_BYTES, sizeof(raw) - TIME_BYTES);
    return token_of(arena, raw);
}

struct str secret_token_from(struct arena *arena, int64_t time, const struct secret_hash *mac)
{
    unsigned char raw[TOKEN_BYTES];
    put_time(raw, time);
    memcpy(raw + TIME_BYTES, mac->bytes, sizeof(raw) - TIME_BYTES);
    return token_of(arena, raw);
}

bool secret_token_time(struct str token, int64_t *time)
{
    unsigned char raw[TIME_BYTES];
    size_t len = 0;
    if (!secret_is_token(token) ||
        sodium_base642bin(raw, sizeof(raw), token.ptr, TIME_CHARS, NULL, &len, NULL,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
        len != sizeof(raw))
        return false;
    *time = 0;
    for (size_t i = 0; i < sizeof(raw); i++)
        *time = *time << 8 | raw[i];
    return true;
}

bool secret_is_token(struct str s)
{
    if (s.len != SECRET_TOKEN_CHARS)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
              c == '-' || c == '_'))
            return false;
    }
    return true;
}

static struct secret_hash hash(const unsigned char *key, size_t key_len, struct str s)
{
    struct secret_hash out;
    crypto_generichash(out.bytes, sizeof(out.bytes), (const unsigned char *)s.ptr, s.len, key,
                       key_len);
    return out;
}

struct secret_hash secret_digest(struct str s)
{
    return hash(NULL, 0, s);
}

struct secret_hash secret_mac(const struct secret_key *key, struct str s)
{
    return hash(key->bytes, sizeof(key->bytes), s);
}

struct secret_salt secret_salt(void)
{
    struct secret_salt salt;
    randombytes_buf(salt.bytes, sizeof(salt.bytes));
    return salt;
}

uint64_t secret_tag(const struct secret_salt *salt, struct str s)
{
    unsigned char raw[crypto_shorthash_BYTES];
    uint64_t tag = 0;
    crypto_shorthash(raw, (const unsigned char *)s.ptr, s.len, salt->bytes);
    memcpy(&tag, raw, sizeof(tag));
    return tag;
}

struct str secret_hex(struct arena *arena, const void *bytes, size_t len)
{
    char *text = arena_alloc(arena, 2 * len + 1);
    sodium_bin2hex(text, 2 * len + 1, bytes, len);
    return (struct str){text, 2 * len};
}

bool secret_equal(struct str a, struct str b)
{
    return a.len == b.len && (a.len == 0 || sodium_memcmp(a.ptr, b.ptr, a.len) == 0);
}

enum status secret_load(const char *path, struct secret_key *out)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        log_errno("secret-open", LOG_TEXT("file", path));
        return errno == ENOENT ? STATUS_NOT_FOUND : STATUS_IO;
    }
    char text[KEY_HEX_CHARS + 2];
    ssize_t got = read(fd, text, sizeof(text));
    close(fd);

    size_t len = 0;
    bool good = got >= (ssize_t)KEY_HEX_CHARS && got <= (ssize_t)KEY_HEX_CHARS + 1 &&
                (got == (ssize_t)KEY_HEX_CHARS || text[KEY_HEX_CHARS] == '\n') &&
                sodium_hex2bin(out->bytes, sizeof(out->bytes), text, KEY_HEX_CHARS, NULL, &len,
                               NULL) == 0 &&
                len == sizeof(out->bytes);
    sodium_memzero(text, sizeof(text));
    if (!good) {
        log_error("secret-format", LOG_TEXT("file", path),
                  LOG_TEXT("expected", "64 hexadecimal digits"));
        return STATUS_INVALID;
    }
    return STATUS_OK;
}

enum status secret_create(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return errno == EEXIST ? STATUS_CONFLICT : STATUS_IO;
    unsigned char raw[SECRET_KEY_BYTES];
    char text[KEY_HEX_CHARS + 1];
    randombytes_buf(raw, sizeof(raw));
    sodium_bin2hex(text, sizeof(text), raw, sizeof(raw));
    text[KEY_HEX_CHARS] = '\n';
    ssize_t put = write(fd, text, sizeof(text));
    sodium_memzero(text, sizeof(text));
    if (put != (ssize_t)sizeof(text) || fsync(fd) != 0) {
        int why = put >= 0 && put < (ssize_t)sizeof(text) ? ENOSPC : errno;
        close(fd);
        unlink(path);
        errno = why;
        return STATUS_IO;
    }
    return close(fd) == 0 ? STATUS_OK : STATUS_IO;
}
