/* indemand-desk: the desk, where staff look after enquiries. */
#include <stdlib.h>

#include "base/service.h"
#include "desk/desk.h"
#include "http/prefork.h"

int main(int argc, char **argv)
{
    static struct config config;
    static struct desk desk;
    service_open(&config, "indemand-desk", "Serves the desk, where staff look after enquiries.",
                 argc, argv);
    if (desk_init(&desk, &config) != STATUS_OK)
        return EXIT_FAILURE;
    return prefork_run(&(struct prefork_options){
        .listen = config.desk.listen.ptr,
        .workers = (int)config.desk.workers,
        .worker = desk_worker,
        .context = &desk,
    });
}
