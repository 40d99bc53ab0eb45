/*
 * receipt: the page that says an enquiry is safely stored, and by when it will be answered. It can
 * be visited again and shows nothing of what was typed.
 */
#ifndef INDEMAND_SITE_RECEIPT_H
#define INDEMAND_SITE_RECEIPT_H

#include "http/server.h"

/* GET /LANG/receipt/TOKEN */
void receipt_show(struct exchange *exchange);

#endif
