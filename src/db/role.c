/* role: see role.h. */
#include "db/role.h"

#include <stddef.h>
#include <string.h>

struct rule {
    unsigned roles;
    unsigned actions;
    const char *table;
    const char *column; /* NULL: every column */
};

/* Whatever no rule names is refused. ROLE_ADMIN needs none. */
static const struct rule RULES[] = {
    {ROLE_SITE, ROLE_INSERT, "enquiry", NULL},
    {ROLE_SITE, ROLE_READ, "enquiry", "id"},       /* for the foreign keys that point at it */
    {ROLE_SITE, ROLE_UPDATE, "enquiry", "status"}, /* to "withdrawn" */
    {ROLE_SITE, ROLE_UPDATE, "enquiry", "updated_at"},
    {ROLE_SITE, ROLE_UPDATE, "enquiry", "erase_at"},
    {ROLE_SITE, ROLE_READ | ROLE_INSERT, "receipt", NULL},
    {ROLE_SITE, ROLE_UPDATE, "receipt", "withdrawn_at"},
    {ROLE_SITE, ROLE_UPDATE, "receipt", "withdraw_tries"},
    {ROLE_SITE, ROLE_INSERT, "outbox", NULL},
    {ROLE_SITE, ROLE_READ, "outbox", "enquiry_id"}, /* mails of what is withdrawn are cancelled */
    {ROLE_SITE, ROLE_READ | ROLE_UPDATE, "outbox", "state"},
    {ROLE_SITE, ROLE_UPDATE, "outbox", "updated_at"},
    {ROLE_SITE, ROLE_UPDATE, "outbox", "due_at"},
    {ROLE_SITE, ROLE_INSERT, "history", NULL},
    {ROLE_SITE, ROLE_INSERT, "spam_reason", NULL},
    {ROLE_SITE, ROLE_READ | ROLE_INSERT, "notice", NULL},

    {ROLE_DESK, ROLE_READ, "enquiry", NULL},
    {ROLE_DESK, ROLE_UPDATE, "enquiry", "status"},
    {ROLE_DESK, ROLE_UPDATE, "enquiry", "answered_at"},
    {ROLE_DESK, ROLE_UPDATE, "enquiry", "updated_at"},
    {ROLE_DESK, ROLE_READ | ROLE_INSERT, "history", NULL},
    {ROLE_DESK, ROLE_READ, "outbox", NULL},
    {ROLE_DESK, ROLE_UPDATE, "outbox", "state"}, /* mails are released, and sent again */
    {ROLE_DESK, ROLE_UPDATE, "outbox", "attempts"},
    {ROLE_DESK, ROLE_UPDATE, "outbox", "created_at"},
    {ROLE_DESK, ROLE_UPDATE, "outbox", "updated_at"},
    {ROLE_DESK, ROLE_UPDATE, "outbox", "due_at"},
    {ROLE_DESK, ROLE_READ, "spam_reason", NULL},
    {ROLE_DESK, ROLE_READ, "notice", NULL},
    {ROLE_DESK, ROLE_READ, "account", NULL},
    {ROLE_DESK, ROLE_READ | ROLE_INSERT | ROLE_UPDATE | ROLE_DELETE, "session", NULL},
    {ROLE_DESK, ROLE_READ | ROLE_INSERT | ROLE_UPDATE | ROLE_DELETE, "login_failure", NULL},

    {ROLE_DISPATCH, ROLE_READ, "enquiry", NULL},
    {ROLE_DISPATCH, ROLE_READ | ROLE_UPDATE, "outbox", NULL},
    {ROLE_DISPATCH, ROLE_INSERT, "history", NULL},
    {ROLE_DISPATCH, ROLE_READ, "spam_reason", NULL},

    {ROLE_RETENTION, ROLE_READ, "enquiry", "id"},
    {ROLE_RETENTION, ROLE_READ, "enquiry", "reference"},
    {ROLE_RETENTION, ROLE_READ, "enquiry", "erase_at"},
    {ROLE_RETENTION, ROLE_READ | ROLE_UPDATE, "enquiry", "corrects"},
    {ROLE_RETENTION, ROLE_READ | ROLE_UPDATE, "enquiry", "same_as"},
    {ROLE_RETENTION, ROLE_DELETE, "enquiry", NULL},
    /* SQLite asks for the rights of what it does by itself: foreign keys that cascade. */
    {ROLE_RETENTION, ROLE_READ, "receipt", "enquiry_id"},
    {ROLE_RETENTION, ROLE_DELETE, "receipt", NULL},
    {ROLE_RETENTION, ROLE_READ, "outbox", "enquiry_id"},
    {ROLE_RETENTION, ROLE_DELETE, "outbox", NULL},
    {ROLE_RETENTION, ROLE_READ, "history", "enquiry_id"},
    {ROLE_RETENTION, ROLE_DELETE, "history", NULL},
    {ROLE_RETENTION, ROLE_READ, "spam_reason", "enquiry_id"},
    {ROLE_RETENTION, ROLE_DELETE, "spam_reason", NULL},
    {ROLE_RETENTION, ROLE_READ, "notice", "id"},
};

bool role_allows(enum role role, enum role_action action, const char *table, const char *column)
{
    if (role == ROLE_ADMIN)
        return true;
    for (size_t i = 0; i < sizeof(RULES) / sizeof(RULES[0]); i++) {
        const struct rule *rule = &RULES[i];
        if ((rule->roles & role) == 0 || (rule->actions & action) == 0 ||
            strcmp(rule->table, table) != 0)
            continue;
        /* count(*) and EXISTS read a table without naming a column. */
        if (rule->column == NULL || column == NULL || column[0] == '\0' ||
            strcmp(rule->column, column) == 0)
            return true;
    }
    return false;
}

bool role_allows_pragma(enum role role, const char *name, const char *value)
{
    if (value == NULL)
        return strcmp(name, "data_version") == 0 || strcmp(name, "user_version") == 0;
    return role == ROLE_RETENTION &&
           (strcmp(name, "wal_checkpoint") == 0 || strcmp(name, "busy_timeout") == 0);
}
