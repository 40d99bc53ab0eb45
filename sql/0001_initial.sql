-- The first schema. Times are milliseconds since 1970-01-01T00:00:00Z; an empty text means "not
-- given". Limits of texts are those of the field table in src/domain/field.c: a test compares them.
PRAGMA application_id = 0x494e444d; -- "INDM"

CREATE TABLE enquiry (
    id          INTEGER PRIMARY KEY,
    reference   TEXT    NOT NULL UNIQUE CHECK (length(reference) = 11),
    status      TEXT    NOT NULL CHECK (status IN
                    ('new', 'open', 'answered', 'closed', 'quarantined', 'spam', 'withdrawn')),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    answered_at INTEGER,                        -- first answer; NULL: none yet
    lang        TEXT    NOT NULL CHECK (length(lang) BETWEEN 2 AND 10), -- of the page it came from
    corrects    INTEGER REFERENCES enquiry (id), -- same form sent again with other content
    same_as     INTEGER REFERENCES enquiry (id), -- same content under another form's key
    name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email       TEXT    NOT NULL CHECK (length(CAST(email AS BLOB)) BETWEEN 1 AND 254),
    company     TEXT    NOT NULL CHECK (length(company) BETWEEN 1 AND 200),
    country     TEXT    NOT NULL CHECK (length(country) BETWEEN 1 AND 2),
    message     TEXT    NOT NULL CHECK (length(message) BETWEEN 1 AND 5000),
    role        TEXT    NOT NULL CHECK (length(role) BETWEEN 0 AND 200),
    phone       TEXT    NOT NULL CHECK (length(phone) BETWEEN 0 AND 200),
    website     TEXT    NOT NULL CHECK (length(website) BETWEEN 0 AND 200),
    sector      TEXT    NOT NULL CHECK (length(sector) BETWEEN 0 AND 200),
    project     TEXT    NOT NULL CHECK (length(project) BETWEEN 0 AND 200),
    timeframe   TEXT    NOT NULL CHECK (length(timeframe) BETWEEN 0 AND 200),
    jobs        TEXT    NOT NULL CHECK (length(jobs) BETWEEN 0 AND 200),
    investment  TEXT    NOT NULL CHECK (length(investment) BETWEEN 0 AND 200),
    site        TEXT    NOT NULL CHECK (length(site) BETWEEN 0 AND 200),
    place       TEXT    NOT NULL CHECK (length(place) BETWEEN 0 AND 200),
    reply_lang  TEXT    NOT NULL CHECK (length(reply_lang) BETWEEN 0 AND 200),
    call        TEXT    NOT NULL CHECK (length(call) BETWEEN 0 AND 3),
    call_times  TEXT    NOT NULL CHECK (length(call_times) BETWEEN 0 AND 200),
    source      TEXT    NOT NULL CHECK (length(source) BETWEEN 0 AND 200),
    share       TEXT    NOT NULL CHECK (length(share) BETWEEN 0 AND 3),
    updates     TEXT    NOT NULL CHECK (length(updates) BETWEEN 0 AND 3),
    privacy     TEXT    NOT NULL CHECK (length(privacy) BETWEEN 1 AND 3)
) STRICT;

CREATE INDEX enquiry_by_status ON enquiry (status, id);
-- Those that wait for a first answer: few, whatever else there is.
CREATE INDEX enquiry_waiting ON enquiry (id)
    WHERE status IN ('new', 'open') AND answered_at IS NULL;
-- For the foreign keys: without them, deleting one enquiry reads all.
CREATE INDEX enquiry_by_corrects ON enquiry (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX enquiry_by_same_as ON enquiry (same_as) WHERE same_as IS NOT NULL;

-- What the public side may read: nothing of an enquiry but that it exists.
CREATE TABLE receipt (
    enquiry_id     INTEGER PRIMARY KEY REFERENCES enquiry (id) ON DELETE CASCADE,
    submission_key TEXT    NOT NULL CHECK (length(submission_key) = 32),
    content_hash   BLOB    NOT NULL CHECK (length(content_hash) = 32),
    token_hash     BLOB    NOT NULL CHECK (length(token_hash) = 32),
    reference      TEXT    NOT NULL,
    created_at     INTEGER NOT NULL,
    -- Keys and tokens begin with a time: new rows go to the end of both, onto pages just written.
    UNIQUE (submission_key, content_hash),
    UNIQUE (created_at, token_hash)
) STRICT;

CREATE INDEX receipt_by_content ON receipt (content_hash, created_at);

-- One row per mail: who gets it, and what became of it.
CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY,
    enquiry_id  INTEGER NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE,
    kind        TEXT    NOT NULL CHECK (kind IN ('notify')),
    recipient   TEXT    NOT NULL CHECK (length(CAST(recipient AS BLOB)) BETWEEN 1 AND 254),
    state       TEXT    NOT NULL CHECK (state IN ('held', 'queued', 'leased', 'accepted',
                    'deferred', 'failed', 'bounced', 'cancelled')),
    -- Of RFC 5322, without the angle brackets; made of the unique reference; never changes.
    message_id  TEXT    NOT NULL,
    attempts    INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL,
    due_at      INTEGER,                 -- next try, or end of the lease; NULL: nothing is due
    last_code   INTEGER NOT NULL DEFAULT 0,   -- of the server's reply; 0: it gave none
    last_reply  TEXT    NOT NULL DEFAULT '' CHECK (length(last_reply) <= 500)
) STRICT;

CREATE INDEX outbox_due ON outbox (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX outbox_by_enquiry ON outbox (enquiry_id);

-- Everything that happened to an enquiry, for people to read. Never changed, never deleted alone.
CREATE TABLE history (
    id         INTEGER PRIMARY KEY,
    enquiry_id INTEGER NOT NULL REFERENCES enquiry (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    actor      TEXT    NOT NULL,             -- an account's name, or 'site', 'dispatch', 'admin'
    action     TEXT    NOT NULL CHECK (action IN ('received', 'status', 'answered', 'mail')),
    detail     TEXT    NOT NULL DEFAULT ''   -- the new status, the state of the mail
) STRICT;

CREATE INDEX history_by_enquiry ON history (enquiry_id, id);

CREATE TABLE account (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 64),
    role          TEXT    NOT NULL CHECK (role IN ('admin', 'staff', 'viewer')),
    password_hash TEXT    NOT NULL,          -- Argon2id, in libsodium's format
    disabled      INTEGER NOT NULL DEFAULT 0 CHECK (disabled IN (0, 1)),
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    token_hash BLOB    PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_account ON session (account_id);
CREATE INDEX session_by_expiry ON session (expires_at);

-- Failed logins by a hash of the name that was tried, whether such an account exists or not.
CREATE TABLE login_failure (
    name_hash BLOB    PRIMARY KEY CHECK (length(name_hash) = 32),
    count     INTEGER NOT NULL,
    last_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX login_failure_by_time ON login_failure (last_at);
