/*
 * receipt: the page that says an enquiry is safely stored, by when it is answered, and where it can
 * be withdrawn. It can be visited again and shows nothing of what was typed.
 */
#ifndef INDEMAND_SITE_RECEIPT_H
#define INDEMAND_SITE_RECEIPT_H

#include "http/server.h"

/* GET /LANG/receipt/TOKEN */
void receipt_show(struct exchange *exchange);

/* POST /LANG/receipt/TOKEN with the `email` of the enquiry: takes it back, see store/withdrawal.h.
 * 303 to the receipt, which says so from then on; 422 with a message when the address is not the
 * one; 503 when nothing could be changed. */
void receipt_withdraw(struct exchange *exchange);

#endif
