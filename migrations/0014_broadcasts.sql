-- Announcements: written once, sent to everybody they concern. A copy is a row of the outbox, so tiny that a hundred
-- thousand are promised within a second; what it says is kept here, once.

CREATE TABLE broadcasts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    phase       TEXT    NOT NULL DEFAULT 'draft' CHECK (phase IN (
                    'draft', 'asked', 'planned', 'running', 'paused', 'held', 'done', 'stopped')),
    topic       TEXT    NOT NULL,              -- the kind of announcement that people can silence
    content     TEXT    NOT NULL,              -- JSON
    audience    TEXT    NOT NULL,              -- JSON
    unclear     TEXT    NOT NULL DEFAULT 'leave' CHECK (unclear IN ('leave', 'repeat')),
    urgent      INTEGER NOT NULL DEFAULT 0,    -- reaches residents in the quiet hours, too
    recipe      TEXT    NOT NULL DEFAULT '',   -- what composes the content when it is sent
    series      INTEGER REFERENCES broadcasts (id) ON DELETE SET NULL,
    planned_at  INTEGER,
    every       TEXT    CHECK (every IN ('week', 'month')),
    tolerance   INTEGER NOT NULL DEFAULT 7200000,  -- milliseconds; overdue by more, staff decide
    created_by  INTEGER,
    created_at  INTEGER NOT NULL,
    approved_by INTEGER,
    started_at  INTEGER,
    ended_at    INTEGER,
    recalled_at INTEGER,
    seen_at     INTEGER,                       -- when the program last looked after it; a long gap is a downtime
    revision    INTEGER NOT NULL DEFAULT 0,    -- raised by each correction after it began to leave
    changing    INTEGER NOT NULL DEFAULT 0,    -- copies are being edited or deleted
    followed_in INTEGER,                       -- the chat in which its progress is shown, until it has ended
    reason      TEXT    NOT NULL DEFAULT ''    -- why it is paused or held
);
CREATE INDEX broadcasts_active ON broadcasts (id) WHERE phase = 'running' OR changing;
CREATE INDEX broadcasts_phase ON broadcasts (phase);

-- Work on many rows that goes on in small transactions; `reached` is where the next one begins, so a kill loses nothing.
CREATE TABLE broadcast_work (
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    task         TEXT    NOT NULL CHECK (task IN (
                     'fill', 'change', 'change_follows', 'recall', 'recall_follows', 'drop')),
    reached      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (broadcast_id, task)
) WITHOUT ROWID;

CREATE TABLE broadcast_taps (
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE,
    number       INTEGER NOT NULL,             -- of the writer's keys
    taps         INTEGER NOT NULL,
    PRIMARY KEY (broadcast_id, number)
) WITHOUT ROWID;

CREATE TABLE broadcast_settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Copies in the outbox. They are drawn announcement by announcement, so that a paused one costs the others nothing.
ALTER TABLE outbox ADD COLUMN broadcast INTEGER;
ALTER TABLE outbox ADD COLUMN weight INTEGER NOT NULL DEFAULT 1;   -- as how many messages Telegram counts it
ALTER TABLE outbox ADD COLUMN further TEXT;                        -- the ids of an album's other messages, JSON
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (lane, not_before, id) WHERE state = 'waiting' AND broadcast IS NULL;
CREATE INDEX outbox_copies_due ON outbox (broadcast, kind, hushed, not_before, id)
    WHERE state = 'waiting' AND broadcast IS NOT NULL;
CREATE INDEX outbox_copies ON outbox (broadcast, kind, state) WHERE broadcast IS NOT NULL;
