/*
 * gate: lets two password hashings run at once across all workers, because each takes 19 MiB and a
 * whole core.
 *
 * The places are record locks on a file without a name, made before the fork: the kernel gives a
 * dead worker's place to the next.
 */
#ifndef INDEMAND_DESK_GATE_H
#define INDEMAND_DESK_GATE_H

#include "base/status.h"

#define GATE_PLACES 2

/* In the parent, before the fork: the locks belong to processes, the descriptor is shared. */
enum status gate_open(int *gate) MUST_CHECK;

/* Waits for a place and takes it. */
int gate_enter(int gate);

/* Gives back the place that gate_enter returned. */
void gate_leave(int gate, int place);

#endif
