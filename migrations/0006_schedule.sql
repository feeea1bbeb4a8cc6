-- What falls due later. One key is one promise; planning it anew moves it.
CREATE TABLE schedule (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL,              -- whose handler runs
    subject     TEXT    NOT NULL DEFAULT '',   -- what it is about, to cancel by
    details     TEXT    NOT NULL,              -- the handler's values, JSON; erased when done or dropped
    key         TEXT    NOT NULL UNIQUE,
    together    TEXT    NOT NULL DEFAULT '',   -- rows that a handler may take along with one another
    due_at      INTEGER NOT NULL,
    late_after  INTEGER,                       -- milliseconds after due_at; NULL: as the kind says
    state       TEXT    NOT NULL DEFAULT 'waiting'
                CHECK (state IN ('waiting', 'working', 'done', 'dropped', 'failed')),
    attempts    INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER,                       -- nobody else takes it before: being worked on, or a pause after a failure
    reason      TEXT,                          -- why it failed, was dropped, or waits again
    settled_at  INTEGER,
    CHECK (state NOT IN ('dropped', 'failed') OR reason IS NOT NULL)
);
CREATE INDEX schedule_due ON schedule (due_at, id) WHERE state = 'waiting';
CREATE INDEX schedule_leased ON schedule (lease_until) WHERE state = 'working';
CREATE INDEX schedule_subject ON schedule (subject) WHERE state IN ('waiting', 'working');
CREATE INDEX schedule_together ON schedule (together) WHERE state = 'waiting' AND together <> '';
CREATE INDEX schedule_age ON schedule (due_at) WHERE state IN ('done', 'dropped');

-- Letters that wait for the end of the quiet hours.
ALTER TABLE outbox ADD COLUMN hushed INTEGER NOT NULL DEFAULT 0;
