/*
 * spam_pitch: is an enquiry put together like an offer?
 *
 * Where spam_learned reads words, this looks at what stands around them: how long the message is,
 * what it asks and counts, how many prices and links it has, how much of it is quoted, who does
 * what for whom in it (spam_words_sides.h) and which other phrases go with that, and what the form
 * tells of a project. Each of these measures has a few steps; what a step is worth is in
 * spam_pitch_table.h, which script/train-spam learns together with the weights of spam_learned. It
 * is the same in every language.
 */
#ifndef INDEMAND_DOMAIN_SPAM_PITCH_H
#define INDEMAND_DOMAIN_SPAM_PITCH_H

#include "domain/enquiry.h"
#include "domain/spam_words.h"

#define SPAM_PITCH_MEASURES 40
#define SPAM_PITCH_STEPS 9 /* at most, of one measure */

/* How many steps of each measure the enquiry reaches. */
struct spam_pitch {
    uint8_t reached[SPAM_PITCH_MEASURES];
};

/* `words` are those of all texts of the enquiry. */
void spam_pitch_measure(const struct enquiry *enquiry, const struct spam_words *words,
                        struct spam_pitch *out);

/* Characters of a text, those that say as much as two counted twice. */
int32_t spam_pitch_length(struct str text);

/* How many particulars the enquiry gives, of the sender and of a project. */
int32_t spam_pitch_particulars(const struct enquiry *enquiry);

/* What speaks for an offer, in hundredths of a point; below 0 what speaks for an enquiry. */
int32_t spam_pitch_weigh(const struct spam_pitch *pitch);

#endif
