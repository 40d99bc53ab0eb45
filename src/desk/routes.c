/* routes: see routes.h. */
#include "desk/routes.h"

#include "desk/enquiry.h"
#include "desk/health.h"
#include "desk/inbox.h"
#include "desk/login.h"

const struct route routes_table[] = {
    {REQUEST_GET, "/desk/", inbox_show},
    {REQUEST_GET, "/desk/login", login_show},
    {REQUEST_POST, "/desk/login", login_submit},
    {REQUEST_POST, "/desk/logout", login_out},
    {REQUEST_GET, "/desk/enquiry/:", enquiry_show},
    {REQUEST_POST, "/desk/enquiry/:/status", enquiry_set_status},
    {REQUEST_POST, "/desk/enquiry/:/answered", enquiry_set_answered},
    {REQUEST_POST, "/desk/enquiry/:/resend", enquiry_resend},
    {REQUEST_GET, "/healthz", health_show},
    {REQUEST_GET, "/metrics", health_metrics},
};

const size_t routes_count = sizeof(routes_table) / sizeof(routes_table[0]);
