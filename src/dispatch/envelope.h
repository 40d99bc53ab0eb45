/*
 * envelope: what a mail of the outbox has beside its text: who its envelope names as the sender,
 * and which mails it forms a conversation with.
 *
 * Who cannot take a mail returns it to the sender of its envelope. With [mail] bounce that is an
 * address which names the mail (VERP): whatever comes back there is about it, in whichever words,
 * and a tag that only we can make shows that we have sent it. Without, an acknowledgement has the
 * null sender, so that nothing can come back and no two programs write to each other for ever
 * (RFC 3834 section 3.3), and a mail to staff comes back to the address of [mail] from.
 */
#ifndef INDEMAND_DISPATCH_ENVELOPE_H
#define INDEMAND_DISPATCH_ENVELOPE_H

#include "base/config.h"
#include "store/outbox.h"

/* The sender, in the arena; empty for the null sender. */
struct str envelope_sender(struct arena *arena, const struct config *config,
                           const struct outbox_record *mail);

/* Are the addresses short enough that can be made of [mail] bounce? STATUS_INVALID, logged. */
enum status envelope_check(const struct config *config) MUST_CHECK;

/* The Message-ID, without angle brackets, that all mails about an enquiry refer to. No mail has it:
 * who gets only some of them sees them together all the same. */
struct str envelope_thread(struct arena *arena, const struct outbox_record *mail);

#endif
