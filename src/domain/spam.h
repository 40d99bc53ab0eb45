#ifndef INDEMAND_DOMAIN_SPAM_H
#define INDEMAND_DOMAIN_SPAM_H
#include <stdint.h>
#include "domain/enquiry.h"
enum spam_reason { SPAM_TRAP, SPAM_FAST, SPAM_LINKS, SPAM_MARKUP, SPAM_WORDING, SPAM_SENDER, SPAM_DISGUISE, SPAM_REPEATED, SPAM_NETWORK, SPAM_ADDRESS, SPAM_MAILBOX, SPAM_REASON_COUNT };
#define SPAM_REASON_MAX 40
#define SPAM_THRESHOLD 50
struct spam_score { int32_t points[SPAM_REASON_COUNT]; };
struct spam_behaviour { bool trap; int64_t elapsed; };
void spam_judge(const struct enquiry *enquiry, const struct spam_behaviour *behaviour, struct spam_score *out);
struct spam_counts { int64_t repeated; int64_t network; int64_t address; int64_t mailbox; };
void spam_count(const struct spam_counts *counts, struct spam_score *out);
int64_t spam_total(const struct spam_score *score);
const char *spam_reason_name(enum spam_reason reason);
bool spam_reason_find(struct str name, enum spam_reason *out);
#endif
