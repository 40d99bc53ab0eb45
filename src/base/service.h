/*
 * service: what the main function of every long-running program does first.
 */
#ifndef INDEMAND_BASE_SERVICE_H
#define INDEMAND_BASE_SERVICE_H

#include "base/config.h"

/* Reads --config FILE, --help and --version from the command line, loads the configuration, sets
 * the time zone, opens log and randomness. Exits with CONFIG_EXIT on a wrong command line or
 * configuration; exits with 0 after --help and --version. */
void service_open(struct config *config, const char *program, const char *summary, int argc,
                  char **argv);

/* The version of this build, such as "0.1.0". */
const char *service_version(void);

#endif
