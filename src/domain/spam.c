#include "domain/spam.h"
static const char *const N[]={"trap","fast","links","markup","wording","sender","disguise","repeated","network","address","mailbox"};
void spam_judge(const struct enquiry *e, const struct spam_behaviour *b, struct spam_score *out){(void)e;*out=(struct spam_score){0}; if(b->trap) out->points[SPAM_TRAP]=40; if(b->elapsed>=0&&b->elapsed<3000) out->points[SPAM_FAST]=15;}
void spam_count(const struct spam_counts *c, struct spam_score *out){(void)c;(void)out;}
int64_t spam_total(const struct spam_score *s){int64_t t=0;for(int i=0;i<SPAM_REASON_COUNT;i++)t+=s->points[i];return t;}
const char *spam_reason_name(enum spam_reason r){return N[r];}
bool spam_reason_find(struct str n, enum spam_reason *out){for(int i=0;i<SPAM_REASON_COUNT;i++)if(str_eq(n,str_from(N[i]))){*out=(enum spam_reason)i;return true;}return false;}
