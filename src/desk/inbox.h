/*
 * inbox: the list of enquiries, newest first, in pages of fifty.
 *
 * Pages go by key, not by number: ?before=ID shows what is older than that row, ?after=ID what is
 * newer, and each costs the same however deep it lies.
 */
#ifndef INDEMAND_DESK_INBOX_H
#define INDEMAND_DESK_INBOX_H

#include "http/server.h"

#define INBOX_PAGE 50

void inbox_show(struct exchange *exchange);

#endif
