-- Planning: posters, changes that wait for a "yes", and the library's own rules for events.

-- Small enough for old phones; the file that was sent is not kept.
CREATE TABLE event_posters (
    event_id   INTEGER PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
    image      BLOB    NOT NULL,              -- JPEG, 80 KB at most
    changed_at INTEGER NOT NULL
);

-- A change of time or place that people will be told of, until whoever wrote it says that it is meant.
CREATE TABLE event_changes (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    part       TEXT    NOT NULL,
    value      TEXT    NOT NULL,              -- JSON
    session_id INTEGER,                       -- which session, where it is about one
    made_at    INTEGER NOT NULL
);

-- What differs from the defaults in the code.
CREATE TABLE event_rules (
    name       TEXT    PRIMARY KEY,
    value      TEXT    NOT NULL,              -- JSON
    changed_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Why a session does not take place, where the rest of its series does.
ALTER TABLE event_sessions ADD COLUMN cause TEXT NOT NULL DEFAULT '';
