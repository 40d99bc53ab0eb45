/* spam_links: see spam_links.h. */
#include "domain/spam_links.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Last labels that make a dotted word a host name: enough of them to find what is advertised, few
 * enough that "Node.js", "e.g." and a forgotten space after a full stop are none. */
static const char *const TOP_LABELS[] = {
    "com",  "net",     "org",     "info", "biz",     "io",     "co",   "ai",     "app",  "dev",
    "eu",   "de",      "at",      "ch",   "nl",      "be",     "fr",   "pl",     "tr",   "cn",
    "jp",   "uk",      "us",      "ru",   "ua",      "in",     "site", "shop",   "club", "top",
    "xyz",  "online",  "store",   "live", "space",   "vip",    "icu",  "click",  "link", "pro",
    "me",   "ly",      "gl",      "cc",   "tv",      "agency", "bet",  "casino", "loan", "work",
    "tech", "website", "example", "test", "invalid",
};

/* Hosts, and first labels of hosts, behind which anything may be. */
static const char *const HIDING[] = {
    "bit.ly",   "tinyurl",    "goo.gl", "t.co",     "ow.ly",    "is.gd", "cutt.ly",   "rb.gy",
    "shorturl", "t.me",       "wa.me",  "telegram", "whatsapp", "t.ly",  "linktr.ee", "clck.ru",
    "vk.cc",    "telegra.ph", "s.id",   "lnkd",     "bitly",    "tiny",  "short",     "clck",
};

static const char *const PROVIDERS[] = {
    "gmail",  "googlemail", "yahoo",   "ymail",   "hotmail",  "outlook",    "live",
    "msn",    "aol",        "icloud",  "gmx",     "web",      "mail",       "inbox",
    "bk",     "list",       "yandex",  "rambler", "proton",   "protonmail", "qq",
    "163",    "126",        "sina",    "wp",      "onet",     "o2",         "interia",
    "orange", "free",       "laposte", "zoho",    "tutanota", "mailbox",    "freemail",
};

/* What names of files end with: archives, programs, documents with programs in them, pages. */
static const char *const FETCHED[] = {
    "zip", "rar", "7z",  "gz",  "cab", "iso", "img",  "exe",  "scr",  "msi", "bat",
    "js",  "jar", "vbs", "hta", "lnk", "apk", "docm", "xlsm", "html", "php",
};

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_alnum(char c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

/* A character that may stand in an address. */
static bool is_part(char c)
{
    switch (c) {
    case '.':
    case '-':
    case '_':
    case '@':
    case ':':
    case '/':
    case '?':
    case '#':
    case '&':
    case '=':
    case '+':
    case '%':
    case '~':
        return true;
    default:
        return is_alnum(c);
    }
}

static bool among(struct str s, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (str_eq_nocase(s, str_from(list[i])))
            return true;
    }
    return false;
}

static struct str last_label(struct str host)
{
    size_t from = host.len;
    while (from > 0 && host.ptr[from - 1] != '.')
        from--;
    return str_slice(host, from, host.len);
}

static struct str without_www(struct str host)
{
    return str_eq_nocase(str_slice(host, 0, 4), STR("www.")) ? str_slice(host, 4, host.len) : host;
}

/* Labels of letters, digits and hyphens, the last one known or not a number. */
static bool is_host(struct str host, bool known)
{
    struct str last = last_label(host);
    bool letters = last.len >= 2 && last.len < host.len;
    for (size_t i = 0; i < host.len; i++) {
        char c = host.ptr[i];
        if (!is_alnum(c) && c != '-' && (c != '.' || i == 0 || host.ptr[i - 1] == '.'))
            return false;
    }
    for (size_t i = 0; i < last.len; i++)
        letters = letters && lower(last.ptr[i]) >= 'a' && lower(last.ptr[i]) <= 'z';
    return letters && (!known || among(last, TOP_LABELS, COUNT(TOP_LABELS)));
}

/* Is one of the two the other or a part of it? */
static bool is_same_site(struct str a, struct str b)
{
    a = without_www(a);
    b = without_www(b);
    if (a.len < b.len) {
        struct str longer = b;
        b = a;
        a = longer;
    }
    return str_index(b, '.') < b.len && str_eq_nocase(str_slice(a, a.len - b.len, b.len), b) &&
           (a.len == b.len || a.ptr[a.len - b.len - 1] == '.');
}

/* What stands up to the path, query or port of "https://host:1/path" or "host/path". */
static struct str host_of(struct str address)
{
    for (size_t i = 0; i + 2 < address.len; i++) {
        if (str_eq(str_slice(address, i, 3), STR("://"))) {
            address = str_slice(address, i + 3, address.len);
            break;
        }
    }
    size_t end = 0;
    while (end < address.len &&
           (is_alnum(address.ptr[end]) || address.ptr[end] == '-' || address.ptr[end] == '.' ||
            (unsigned char)address.ptr[end] >= 0x80))
        end++;
    return str_slice(address, 0, end);
}

static struct str mail_domain(struct str mail)
{
    struct str local;
    struct str domain;
    str_cut(mail, '@', &local, &domain);
    return domain;
}

bool spam_links_is_provider(struct str domain)
{
    struct str first;
    struct str rest;
    str_cut(domain, '.', &first, &rest);
    return among(first, PROVIDERS, COUNT(PROVIDERS));
}

static bool is_own(const struct enquiry *enquiry, struct str host)
{
    struct str domain = mail_domain(enquiry->value[FIELD_EMAIL]);
    return (!spam_links_is_provider(domain) && is_same_site(host, domain)) ||
           is_same_site(host, host_of(enquiry->value[FIELD_WEBSITE]));
}

static bool is_hiding(struct str host)
{
    struct str first;
    struct str rest;
    host = without_www(host);
    str_cut(host, '.', &first, &rest);
    return among(host, HIDING, COUNT(HIDING)) || among(first, HIDING, COUNT(HIDING)) ||
           !is_host(host, false);
}

/* "https://", also written hxxps; file:// and the like are no links. */
static bool has_scheme(struct str run)
{
    return str_contains(run, STR("ttp://")) || str_contains(run, STR("ttps://")) ||
           str_contains(run, STR("xxp://")) || str_contains(run, STR("xxps://"));
}

/* A file behind a host, not the host itself: "a.example/b.zip?c". */
static bool is_fetched(struct str run, struct str host)
{
    struct str path;
    struct str query;
    str_cut(run, '?', &path, &query);
    struct str name = path;
    while (str_cut(name, '/', &query, &name))
        path = name;
    struct str ending = last_label(path);
    return !str_eq(path, host) && ending.len < path.len && among(ending, FETCHED, COUNT(FETCHED));
}

/* Counts one run of address characters, if it is an address. */
static void classify(const struct enquiry *enquiry, struct str run, struct spam_links *out)
{
    struct str host = host_of(run);
    bool scheme = has_scheme(run);
    bool path = scheme || str_eq_nocase(str_slice(run, 0, 4), STR("www.")) ||
                (run.len > host.len && run.ptr[host.len] == '/');
    struct str domain = mail_domain(run);
    if (!scheme && domain.len > 0) {
        bool own = is_same_site(domain, mail_domain(enquiry->value[FIELD_EMAIL])) &&
                   !spam_links_is_provider(domain);
        own = own || is_own(enquiry, domain) || str_eq_nocase(run, enquiry->value[FIELD_EMAIL]);
        out->mails += !own && is_host(domain, false);
        return;
    }
    if (!scheme && !is_host(host, !str_eq_nocase(str_slice(run, 0, 4), STR("www."))))
        return;
    out->fetched += is_fetched(run, host);
    if (is_own(enquiry, host)) {
        out->own++;
        return;
    }
    out->foreign += path;
    out->bare += !path;
    out->hidden += is_hiding(host);
    out->bytes += run.len;
}

/* The end of the run of address characters from `at` on. After "://" also those beyond ASCII: an
 * international host, or Chinese text right behind. */
static size_t run_end(struct str text, size_t at)
{
    size_t start = at;
    while (at < text.len) {
        bool part = is_part(text.ptr[at]);
        if (!part && (unsigned char)text.ptr[at] >= 0x80)
            part = str_contains(str_slice(text, start, at - start), STR("://"));
        if (!part)
            break;
        at++;
    }
    return at;
}

void spam_links_find(const struct enquiry *enquiry, struct str text, struct spam_links *out)
{
    *out = (struct spam_links){0};
    for (size_t at = 0; at < text.len;) {
        if (!is_part(text.ptr[at])) {
            at++;
            continue;
        }
        size_t end = run_end(text, at);
        struct str run = str_trim(str_slice(text, at, end - at), ".,:;-_?#&=+%~");
        if (run.len > 3 && (str_index(run, '.') < run.len || str_contains(run, STR("://"))))
            classify(enquiry, run, out);
        at = end;
    }
}

static int32_t message_points(const struct enquiry *enquiry)
{
    static const int32_t by_number[] = {0, 15, 22, 29, 35, 40};
    struct str text = enquiry->value[FIELD_MESSAGE];
    struct spam_links links;
    spam_links_find(enquiry, text, &links);
    size_t number = links.foreign + links.bare;
    int32_t points = by_number[number < COUNT(by_number) ? number : COUNT(by_number) - 1];
    if (number == links.bare && number == 1)
        points = 10; /* "Node.js" may have slipped through */
    if (links.bytes * 3 > text.len)
        points += 6;
    points += links.hidden > 0 ? 10 : 0;
    points += links.own == 0 ? 0 : links.own < 3 ? 10 : 14;
    points += links.fetched > 0 ? 12 : 0;
    points += links.mails == 0 ? 0 : links.mails == 1 ? 8 : 14;
    return points;
}

/* A field of one line is no place for links. A company may be called like its host. */
static int32_t line_points(const struct enquiry *enquiry, enum field_id id)
{
    struct spam_links links;
    spam_links_find(enquiry, enquiry->value[id], &links);
    if (links.foreign > 0 || links.hidden > 0)
        return 25;
    if (links.bare > 0)
        return id == FIELD_COMPANY ? 8 : 15;
    if (links.own > 0)
        return id == FIELD_COMPANY ? 0 : 12;
    return links.mails > 0 ? 5 : 0;
}

/* The worst of the fields, and some more for each further one. */
static int32_t lines_points(const struct enquiry *enquiry)
{
    int32_t worst = 0;
    int32_t more = 0;
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        if (field_get((enum field_id)i)->kind != FIELD_KIND_LINE)
            continue;
        int32_t points = line_points(enquiry, (enum field_id)i);
        worst = points > worst ? points : worst;
        more += points / 5;
    }
    return worst + more - worst / 5;
}

int32_t spam_links_points(const struct enquiry *enquiry)
{
    return message_points(enquiry) + lines_points(enquiry);
}
