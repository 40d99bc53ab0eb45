/* store: see store.h. */
#include "store/store.h"

#include "db/migrate.h"
#include "store/accounts.h"
#include "store/enquiries.h"
#include "store/history.h"
#include "store/login_failures.h"
#include "store/maintenance.h"
#include "store/notices.h"
#include "store/outbox.h"
#include "store/receipts.h"
#include "store/resend.h"
#include "store/retention.h"
#include "store/sessions.h"
#include "store/spam_reasons.h"
#include "store/withdrawal.h"

const struct db_table *const store_tables[] = {
    &accounts_table,    &enquiries_table, &history_table,  &login_failures_table,
    &maintenance_table, &notices_table,   &outbox_table,   &receipts_table,
    &resend_table,      &retention_table, &sessions_table, &spam_reasons_table,
    &withdrawal_table,
};
const size_t store_table_count = sizeof(store_tables) / sizeof(store_tables[0]);

enum status store_open(struct db **out, const char *path, enum role role)
{
    return db_open(out, &(struct db_options){
                            .path = path,
                            .role = role,
                            .busy_ms = STORE_BUSY_MS,
                            .schema = MIGRATE_VERSION,
                            .tables = store_tables,
                            .table_count = store_table_count,
                        });
}
