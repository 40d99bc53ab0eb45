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
    {ROLE_SITE, ROLE_READ, "enquiry", "id"}, /* for the foreign keys that point at it */
    {ROLE_SITE, ROLE_READ | ROLE_INSERT, "receipt", NULL},
    {ROLE_SITE, ROLE_INSERT, "outbox", NULL},
    {ROLE_SITE, ROLE_INSERT, "history", NULL},

    {ROLE_DESK, ROLE_READ, "enquiry", NULL},
    {ROLE_DESK, ROLE_UPDATE, "enquiry", "status"},
    {ROLE_DESK, ROLE_UPDATE, "enquiry", "answered_at"},
    {ROLE_DESK, ROLE_UPDATE, "enquiry", "updated_at"},
    {ROLE_DESK, ROLE_READ | ROLE_INSERT, "history", NULL},
    {ROLE_DESK, ROLE_READ, "outbox", NULL},
    {ROLE_DESK, ROLE_READ, "account", NULL},
    {ROLE_DESK, ROLE_READ | ROLE_INSERT | ROLE_UPDATE | ROLE_DELETE, "session", NULL},
    {ROLE_DESK, ROLE_READ | ROLE_INSERT | ROLE_UPDATE | ROLE_DELETE, "login_failure", NULL},

    {ROLE_DISPATCH, ROLE_READ, "enquiry", NULL},
    {ROLE_DISPATCH, ROLE_READ | ROLE_UPDATE, "outbox", NULL},
    {ROLE_DISPATCH, ROLE_INSERT, "history", NULL},
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
