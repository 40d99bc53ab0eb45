/* service: see service.h. */
#include "base/service.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/secret.h"

#ifndef INDEMAND_VERSION
#define INDEMAND_VERSION "unknown"
#endif

static void print_help(const char *program, const char *summary)
{
    printf("Usage: %s [--config FILE]\n\n%s\n\n"
           "  --config FILE  the configuration (default: $INDEMAND_CONFIG, else %s)\n"
           "  --help         this text\n"
           "  --version      the version\n",
           program, summary, CONFIG_DEFAULT_PATH);
}

void service_open(struct config *config, const char *program, const char *summary, int argc,
                  char **argv)
{
    static const struct option options[] = {{"config", required_argument, NULL, 'c'},
                                            {"help", no_argument, NULL, 'h'},
                                            {"version", no_argument, NULL, 'v'},
                                            {NULL, 0, NULL, 0}};
    const char *path = NULL;
    int option;
    log_open(program);
    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        switch (option) {
        case 'c':
            path = optarg;
            break;
        case 'h':
            print_help(program, summary);
            exit(EXIT_SUCCESS);
        case 'v':
            printf("%s %s\n", program, INDEMAND_VERSION);
            exit(EXIT_SUCCESS);
        default:
            exit(CONFIG_EXIT);
        }
    }
    if (optind != argc) {
        fprintf(stderr, "%s: unexpected argument '%s'; see --help\n", program, argv[optind]);
        exit(CONFIG_EXIT);
    }
    if (config_load(config, config_path(path)) != STATUS_OK)
        exit(CONFIG_EXIT);
    clock_set_zone(config->operator.timezone.ptr);
    secret_open();
}

const char *service_version(void)
{
    return INDEMAND_VERSION;
}
