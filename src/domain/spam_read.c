/* spam_read: see spam_read.h. */
#include "domain/spam_read.h"

void spam_read(const struct enquiry *enquiry, struct spam_read *out)
{
    struct spam_fold fold;
    *out = (struct spam_read){0};
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        enum field_kind kind = field_get((enum field_id)i)->kind;
        if (enquiry->value[i].len == 0 || (kind != FIELD_KIND_LINE && kind != FIELD_KIND_TEXT))
            continue;
        spam_fold_text(enquiry->value[i], &fold, &out->disguise);
        spam_words_find(&fold, &out->words);
        spam_learned_text(&fold, &out->learned);
    }
    spam_pitch_measure(enquiry, &out->words, &out->pitch);
}
