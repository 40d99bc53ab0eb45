/*
 * login: logging in and out.
 *
 * Nothing about an answer, its time included, tells whether an account of that name exists.
 */
#ifndef INDEMAND_DESK_LOGIN_H
#define INDEMAND_DESK_LOGIN_H

#include "http/server.h"

void login_show(struct exchange *exchange);
void login_submit(struct exchange *exchange);
void login_out(struct exchange *exchange);

#endif
