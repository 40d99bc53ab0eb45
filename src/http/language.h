/*
 * language: which of our languages a visitor would like best.
 */
#ifndef INDEMAND_HTTP_LANGUAGE_H
#define INDEMAND_HTTP_LANGUAGE_H

#include <stddef.h>

#include "base/str.h"

/* The index of the offered language that fits the Accept-Language header best (RFC 9110 section
 * 12.5.4, lookup of RFC 4647 section 3.4: "de-AT" finds "de", and "zh-CN" or "zh" find "zh-Hans").
 * 0 when none fits. */
size_t language_pick(struct str header, const struct str *offered, size_t count);

#endif
