/* indemand-dispatch: delivers mail; see dispatch.h. */
#include <stdlib.h>

#include "base/service.h"
#include "dispatch/dispatch.h"

int main(int argc, char **argv)
{
    struct config config;
    service_open(&config, "indemand-dispatch", "Delivers the mails of the outbox to the relay.",
                 argc, argv);
    enum status status = dispatch_run(&config);
    config_reset(&config);
    if (status == STATUS_OK)
        return EXIT_SUCCESS;
    return status == STATUS_INVALID ? CONFIG_EXIT : EXIT_FAILURE;
}
