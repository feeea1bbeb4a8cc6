-- Books that residents wish the library would buy.
CREATE TABLE proposals (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    title       TEXT    NOT NULL,
    author      TEXT    NOT NULL DEFAULT '',
    audience    TEXT    NOT NULL CHECK (audience IN ('child', 'teen', 'general')),
    reason      TEXT    NOT NULL DEFAULT '',
    photo       TEXT,                          -- Telegram's file id
    title_key   TEXT    NOT NULL,              -- lower case, letters and digits: the same wish of others
    proposed_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX proposals_once ON proposals (person_id, title_key);
CREATE INDEX proposals_title ON proposals (title_key);
