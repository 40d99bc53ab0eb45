/*
 * health: what machines ask. Neither answer holds anything about a person.
 */
#ifndef INDEMAND_DESK_HEALTH_H
#define INDEMAND_DESK_HEALTH_H

#include "base/clock.h"
#include "http/server.h"

/* A mail that is due for longer than this means that nobody takes mails from the outbox. */
#define HEALTH_MAIL_LATE (5 * CLOCK_MINUTE)

/* /healthz: 200 "ok", or 503 with the reason in one line. */
void health_show(struct exchange *exchange);

/* /metrics: Prometheus text format 0.0.4. The web server lets only loopback ask. */
void health_metrics(struct exchange *exchange);

#endif
