-- The house itself: who we know, what came in, what must go out, what is being filled in.

CREATE TABLE migrations (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    digest TEXT NOT NULL
);

-- What this database belongs to (its bot's id) and other single facts of the program.
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE people (
    id         INTEGER PRIMARY KEY,            -- Telegram's user id
    first_name TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    active     INTEGER NOT NULL DEFAULT 1,     -- 0: blocked the bot, not written to until they return
    met_at     INTEGER NOT NULL
);

-- Updates as they came. The position keeps their order; ids turn random after an idle week.
CREATE TABLE inbox (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id   INTEGER NOT NULL UNIQUE,
    lane        INTEGER NOT NULL,              -- the person (or chat) whose updates go one after another
    payload     TEXT    NOT NULL,              -- erased when done
    state       TEXT    NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'parked')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    received_at INTEGER NOT NULL
);
CREATE INDEX inbox_open ON inbox (position) WHERE state = 'new';
CREATE INDEX inbox_age ON inbox (received_at) WHERE state = 'done';

CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    chat_id    INTEGER NOT NULL,
    lane       INTEGER NOT NULL CHECK (lane IN (0, 1, 2)),   -- answers, reminders, announcements
    kind       TEXT    NOT NULL,               -- which notice; its screen is made when it is sent
    details    TEXT    NOT NULL,               -- the notice's values, JSON; erased when settled
    subject    TEXT    NOT NULL DEFAULT '',    -- what it is about, to cancel by
    key        TEXT    NOT NULL UNIQUE,        -- one promise, one row
    not_before INTEGER NOT NULL,
    expires_at INTEGER,
    state      TEXT    NOT NULL DEFAULT 'waiting'
               CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'uncertain', 'dropped')),
    attempts   INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER,
    message_id INTEGER,
    reason     TEXT,
    settled_at INTEGER
);
CREATE INDEX outbox_due ON outbox (lane, not_before, id) WHERE state = 'waiting';
CREATE INDEX outbox_leased ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_subject ON outbox (subject) WHERE state = 'waiting';
CREATE INDEX outbox_age ON outbox (settled_at) WHERE settled_at IS NOT NULL;

-- One unfinished conversation a person and chat.
CREATE TABLE drafts (
    person_id    INTEGER NOT NULL,
    chat_id      INTEGER NOT NULL,
    conversation TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    step         TEXT    NOT NULL,
    answers      TEXT    NOT NULL,             -- JSON, by step name
    suspended    INTEGER NOT NULL DEFAULT 0,
    updated_at   INTEGER NOT NULL,
    PRIMARY KEY (person_id, chat_id)
) WITHOUT ROWID;

-- What a person sent when an error of ours struck, kept for a day so that "try again" can repeat it.
CREATE TABLE failed_turns (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    payload   TEXT    NOT NULL,
    failed_at INTEGER NOT NULL
);
