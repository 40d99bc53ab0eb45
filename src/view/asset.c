/* asset: see asset.h. */
#include "view/asset.h"

#include <dirent.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/log.h"
#include "base/secret.h"

#define SCRATCH_CAP (ASSET_FILE_MAX + (size_t)64 * 1024)

static enum status problem(const char *path, const char *what)
{
    log_error("asset", LOG_TEXT("file", path), LOG_TEXT("problem", what));
    return STATUS_INVALID;
}

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* The key of a file's name; empty when the name is not allowed. */
static struct str key_of(struct arena *arena, struct str name)
{
    char *key = arena_alloc(arena, name.len + 1);
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (!is_letter_or_digit(c) && c != '.' && c != '-' && c != '_')
            return STR("");
        if (c == '.' || c == '-')
            c = '_';
        key[i] = c;
    }
    return (struct str){key, name.len};
}

/* Cuts "site.min.css" into "site.min" and "css"; false without an extension. */
static bool cut_extension(struct str name, struct str *stem, struct str *extension)
{
    for (size_t dot = name.len; dot-- > 1;) {
        if (name.ptr[dot] == '.') {
            *stem = str_slice(name, 0, dot);
            *extension = str_slice(name, dot + 1, name.len);
            return extension->len > 0;
        }
    }
    return false;
}

static enum status hash_file(struct arena *arena, const char *path, struct str *hash)
{
    struct arena scratch;
    struct str content;
    arena_init(&scratch, SCRATCH_CAP);
    enum status status = file_read(&scratch, path, ASSET_FILE_MAX, &content);
    if (status == STATUS_OK) {
        struct secret_hash digest = secret_digest(content);
        *hash = secret_hex(arena, digest.bytes, ASSET_HASH_CHARS / 2);
    }
    arena_reset(&scratch);
    return status;
}

static enum status add_file(struct arena *arena, struct value *map, struct str name,
                            const char *path)
{
    struct str stem;
    struct str extension;
    struct str hash;
    struct str key = key_of(arena, name);
    if (key.len == 0 || !cut_extension(name, &stem, &extension))
        return problem(path, "expected a name of letters, digits, - and _ with an extension");
    if (value_find(map, key) != NULL)
        return problem(path, "another file has the same name but for . - and _");
    enum status status = hash_file(arena, path, &hash);
    if (status != STATUS_OK)
        return status;
    value_set_text(arena, map, key.ptr,
                   arena_printf(arena, "/static/" STR_FMT "." STR_FMT "." STR_FMT, STR_ARG(stem),
                                STR_ARG(hash), STR_ARG(extension)));
    return STATUS_OK;
}

static enum status add_entry(struct arena *arena, struct value *map, const char *folder,
                             struct str name)
{
    struct str path = arena_printf(arena, "%s/" STR_FMT, folder, STR_ARG(name));
    struct stat about;
    if (stat(path.ptr, &about) != 0) {
        log_errno("asset", LOG_STR("file", path));
        return STATUS_IO;
    }
    return S_ISDIR(about.st_mode) ? STATUS_OK : add_file(arena, map, name, path.ptr);
}

enum status asset_load(struct arena *arena, const char *folder, struct value **out)
{
    DIR *dir = opendir(folder);
    if (dir == NULL) {
        log_errno("asset-folder", LOG_TEXT("folder", folder));
        return STATUS_IO;
    }
    struct value *map = value_map(arena);
    enum status status = STATUS_OK;
    const struct dirent *entry;
    while (status == STATUS_OK && (entry = readdir(dir)) != NULL) {
        if (entry->d_name[0] != '.')
            status = add_entry(arena, map, folder, str_from(entry->d_name));
    }
    closedir(dir);
    *out = map;
    return status;
}
