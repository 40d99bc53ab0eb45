-- The mail to the enquirer: that the enquiry has been received.

-- The same table with one more kind, and with the part of the envelope's sender that only we can make.
CREATE TABLE outbox_next (
    id          INTEGER PRIMARY KEY,
    enquiry_id  INTEGER NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE,
    kind        TEXT    NOT NULL CHECK (kind IN ('notify', 'withdrawn', 'acknowledgement')),
    recipient   TEXT    NOT NULL CHECK (length(CAST(recipient AS BLOB)) BETWEEN 1 AND 254),
    state       TEXT    NOT NULL CHECK (state IN ('held', 'queued', 'leased', 'accepted',
                    'deferred', 'failed', 'bounced', 'cancelled')),
    message_id  TEXT    NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    due_at      INTEGER,
    last_code   INTEGER NOT NULL DEFAULT 0,
    last_reply  TEXT    NOT NULL DEFAULT '' CHECK (length(last_reply) <= 500),
    bounce_tag  TEXT    NOT NULL DEFAULT '' CHECK (length(bounce_tag) IN (0, 16))
) STRICT;
INSERT INTO outbox_next SELECT id, enquiry_id, kind, recipient, state, message_id, attempts,
    created_at, updated_at, due_at, last_code, last_reply, '' FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_by_enquiry ON outbox (enquiry_id);

-- What went to whom of late: there is a limit for an address, and one for all. Upper and lower case
-- of an address are the same mailbox nearly everywhere.
CREATE INDEX outbox_acknowledged ON outbox (recipient COLLATE NOCASE, updated_at)
    WHERE kind = 'acknowledgement' AND state IN ('leased', 'accepted');
CREATE INDEX outbox_acknowledged_at ON outbox (updated_at)
    WHERE kind = 'acknowledgement' AND state IN ('leased', 'accepted');
