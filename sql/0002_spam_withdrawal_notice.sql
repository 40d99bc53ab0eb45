-- What an enquiry looks like to the spam score, what its sender was shown of the privacy notice, and
-- how it is taken back.

-- What was shown beside the boxes of consent: a row for each version of the privacy notice in each
-- language, written by the keeper at its start. Never changed, never deleted: enquiries point at it.
CREATE TABLE notice (
    id      INTEGER PRIMARY KEY,
    digest  TEXT    NOT NULL UNIQUE CHECK (length(digest) = 16), -- of the other columns
    version TEXT    NOT NULL CHECK (length(version) BETWEEN 1 AND 40),
    lang    TEXT    NOT NULL CHECK (length(lang) BETWEEN 2 AND 10),
    wording TEXT    NOT NULL  -- a line for each box: its field, a colon, its label
) STRICT;

-- NULL in enquiries from before this migration.
ALTER TABLE enquiry ADD COLUMN notice_id INTEGER REFERENCES notice (id);
ALTER TABLE enquiry ADD COLUMN shown_at INTEGER;   -- when the form was rendered
ALTER TABLE enquiry ADD COLUMN spam_score INTEGER NOT NULL DEFAULT 0;
ALTER TABLE enquiry ADD COLUMN erase_at INTEGER;   -- withdrawn: when it will be deleted

CREATE INDEX enquiry_by_erasure ON enquiry (erase_at) WHERE erase_at IS NOT NULL;

-- The inbox, whatever runs of spam lie between.
CREATE INDEX enquiry_handled ON enquiry (id)
    WHERE status NOT IN ('quarantined', 'spam', 'withdrawn');

-- Why an enquiry has its score; no row for a reason that gave no points.
CREATE TABLE spam_reason (
    enquiry_id INTEGER NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE,
    reason     TEXT    NOT NULL CHECK (length(reason) BETWEEN 1 AND 20),
    points     INTEGER NOT NULL CHECK (points > 0),
    PRIMARY KEY (enquiry_id, reason)
) STRICT, WITHOUT ROWID;

-- A keyed hash of the e-mail address: who withdraws an enquiry types it again.
ALTER TABLE receipt ADD COLUMN email_hash BLOB CHECK (email_hash IS NULL OR length(email_hash) = 32);
ALTER TABLE receipt ADD COLUMN withdraw_tries INTEGER NOT NULL DEFAULT 0; -- that did not match
ALTER TABLE receipt ADD COLUMN withdrawn_at INTEGER;

-- The same tables with more kinds of mail, and more that can happen to an enquiry.
CREATE TABLE outbox_next (
    id          INTEGER PRIMARY KEY,
    enquiry_id  INTEGER NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE,
    kind        TEXT    NOT NULL CHECK (kind IN ('notify', 'withdrawn')),
    recipient   TEXT    NOT NULL CHECK (length(CAST(recipient AS BLOB)) BETWEEN 1 AND 254),
    state       TEXT    NOT NULL CHECK (state IN ('held', 'queued', 'leased', 'accepted',
                    'deferred', 'failed', 'bounced', 'cancelled')),
    message_id  TEXT    NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    due_at      INTEGER,
    last_code   INTEGER NOT NULL DEFAULT 0,
    last_reply  TEXT    NOT NULL DEFAULT '' CHECK (length(last_reply) <= 500)
) STRICT;
INSERT INTO outbox_next SELECT id, enquiry_id, kind, recipient, state, message_id, attempts,
    created_at, updated_at, due_at, last_code, last_reply FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_by_enquiry ON outbox (enquiry_id);

CREATE TABLE history_next (
    id         INTEGER PRIMARY KEY,
    enquiry_id INTEGER NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    actor      TEXT    NOT NULL,
    action     TEXT    NOT NULL CHECK (action IN
                   ('received', 'status', 'answered', 'mail', 'released', 'withdrawn')),
    detail     TEXT    NOT NULL DEFAULT ''
) STRICT;
INSERT INTO history_next SELECT id, enquiry_id, at, actor, action, detail FROM history;
DROP TABLE history;
ALTER TABLE history_next RENAME TO history;
CREATE INDEX history_by_enquiry ON history (enquiry_id, id);
