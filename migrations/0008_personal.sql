-- What people say of their own data: how they are called, and what they ask of the staff.
ALTER TABLE people ADD COLUMN called TEXT NOT NULL DEFAULT '';   -- the name they gave; '': Telegram's first name

-- A proposal outlives the person: the wish for a book stays, who wished it goes.
CREATE TABLE kept_proposals (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    title       TEXT    NOT NULL,
    author      TEXT    NOT NULL DEFAULT '',
    audience    TEXT    NOT NULL CHECK (audience IN ('child', 'teen', 'general')),
    reason      TEXT    NOT NULL DEFAULT '',
    photo       TEXT,                          -- Telegram's file id
    title_key   TEXT    NOT NULL,              -- lower case, letters and digits: the same wish of others
    proposed_at INTEGER NOT NULL
);
INSERT INTO kept_proposals (id, person_id, title, author, audience, reason, photo, title_key, proposed_at)
    SELECT id, person_id, title, author, audience, reason, photo, title_key, proposed_at FROM proposals;
DROP TABLE proposals;
ALTER TABLE kept_proposals RENAME TO proposals;
CREATE UNIQUE INDEX proposals_once ON proposals (person_id, title_key);
CREATE INDEX proposals_title ON proposals (title_key);

-- What only staff can do about somebody's data; the law gives them 3 times 24 hours.
CREATE TABLE data_requests (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    words       TEXT    NOT NULL,
    asked_at    INTEGER NOT NULL,
    due_at      INTEGER NOT NULL,
    answer      TEXT    NOT NULL DEFAULT '',
    answered_at INTEGER,
    answered_by INTEGER
);
CREATE INDEX data_requests_person ON data_requests (person_id);
CREATE INDEX data_requests_open ON data_requests (due_at) WHERE answered_at IS NULL;
