/* indemand-site: the public pages, behind nginx. A parent, its workers, and the keeper. */
#include "site/site.h"
#include "base/service.h"
#include "http/prefork.h"
#include "site/keeper.h"

static int keeper(void *context, int listener)
{
    return keeper_run(context, listener);
}

int main(int argc, char **argv)
{
    struct config config;
    struct site site;
    service_open(&config, "indemand-site", "Serves the public pages and takes in enquiries.", argc,
                 argv);
    int code = CONFIG_EXIT;
    if (site_open(&site, &config) == STATUS_OK)
        code = prefork_run(&(struct prefork_options){
            .listen = config.site.listen.ptr,
            .workers = (int)config.site.workers,
            .worker = site_worker,
            .helper_listen = config.site.keeper.ptr,
            .helper = keeper,
            .context = &site,
        });
    site_close(&site);
    config_reset(&config);
    return code;
}
