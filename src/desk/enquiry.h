/*
 * enquiry: one enquiry at the desk: all there is to know, and what staff do with it.
 */
#ifndef INDEMAND_DESK_ENQUIRY_H
#define INDEMAND_DESK_ENQUIRY_H

#include "http/server.h"

void enquiry_show(struct exchange *exchange);

/* Form: csrf, from (the status the page showed), status (the new one). */
void enquiry_set_status(struct exchange *exchange);

/* Form: csrf. Notes that the enquirer was answered by mail or telephone. */
void enquiry_set_answered(struct exchange *exchange);

/* Form: csrf, mail (its id). Queues a mail of this enquiry again, see store/resend.h. */
void enquiry_resend(struct exchange *exchange);

#endif
