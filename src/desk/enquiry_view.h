/*
 * enquiry_view: the view data of one enquiry, as desk_enquiry.mustache describes it. Reads and
 * writes nothing.
 */
#ifndef INDEMAND_DESK_ENQUIRY_VIEW_H
#define INDEMAND_DESK_ENQUIRY_VIEW_H

#include "domain/notice.h"
#include "domain/spam.h"
#include "store/enquiries.h"
#include "store/history.h"
#include "store/outbox.h"
#include "view/locale.h"

/* Of older events and further mails the page says nothing. */
#define ENQUIRY_VIEW_MAILS 50
#define ENQUIRY_VIEW_HISTORY 200
#define ENQUIRY_VIEW_RELATED 20

struct enquiry_view_source {
    struct enquiries_record record;
    struct outbox_record mails[ENQUIRY_VIEW_MAILS];
    size_t mail_count;
    struct history_record history[ENQUIRY_VIEW_HISTORY]; /* newest first */
    size_t history_count;
    struct enquiries_relation related[ENQUIRY_VIEW_RELATED];
    size_t related_count;
    struct spam_score spam;
    struct notice notice; /* all empty when none is on record */
    int64_t threshold;    /* of the spam score */
    bool may_change;      /* who looks may also change it */
    int64_t now;
};

struct value *enquiry_view_build(struct arena *arena, const struct locale *locale,
                                 const struct enquiry_view_source *source);

#endif
