-- After an event: thanks with a few questions, what is handed out, certificates, results of children.

-- Whom the library thanked for coming, and how far they are with the questions. What they answered is not here.
CREATE TABLE thanks (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    person_id  INTEGER REFERENCES people (id) ON DELETE SET NULL,
    round      INTEGER NOT NULL DEFAULT 1 CHECK (round IN (1, 2)),   -- 2: weeks later
    parent     INTEGER NOT NULL DEFAULT 0,    -- asked about the children they brought
    step       INTEGER NOT NULL DEFAULT 0,    -- the question they are at
    again      INTEGER NOT NULL DEFAULT 0,    -- may be asked once more
    thanked_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX thanks_once ON thanks (event_id, person_id, round) WHERE person_id IS NOT NULL;
CREATE INDEX thanks_person ON thanks (person_id) WHERE person_id IS NOT NULL;

-- What people answered, as numbers only: no row, order or time of it leads back to anybody.
CREATE TABLE outcomes (
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    round    INTEGER NOT NULL CHECK (round IN (1, 2)),
    item     TEXT    NOT NULL CHECK (item IN ('knowledge', 'confidence', 'use', 'services', 'rating')),
    answer   INTEGER NOT NULL,
    people   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, round, item, answer)
) WITHOUT ROWID;

-- A sentence, from whoever liked to write one. Its number is drawn at random: in which order they came is not kept.
CREATE TABLE outcome_words (
    id       INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    round    INTEGER NOT NULL CHECK (round IN (1, 2)),
    words    TEXT    NOT NULL
);
CREATE INDEX outcome_words_event ON outcome_words (event_id);

-- What those who came may take home: a file that Telegram has, or a link.
CREATE TABLE handouts (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    kind     TEXT    NOT NULL CHECK (kind IN ('document', 'photo', 'link')),
    content  TEXT    NOT NULL,                -- Telegram's file id, or the address
    name     TEXT    NOT NULL DEFAULT '',
    added_by INTEGER,
    added_at INTEGER NOT NULL
);
CREATE INDEX handouts_event ON handouts (event_id);

-- Certificates that were issued. Anybody may check a code; without its name a row is only counted.
CREATE TABLE certificates (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    registration_id INTEGER NOT NULL UNIQUE REFERENCES registrations (id) ON DELETE CASCADE,
    person_id       INTEGER REFERENCES people (id) ON DELETE SET NULL,   -- to whom it was sent
    name            TEXT    NOT NULL DEFAULT '',
    code            TEXT    UNIQUE,
    issued_at       INTEGER NOT NULL
);
CREATE INDEX certificates_person ON certificates (person_id) WHERE person_id IS NOT NULL;

-- What a child reached in a competition; for its parents only.
CREATE TABLE child_results (
    registration_id INTEGER PRIMARY KEY REFERENCES registrations (id) ON DELETE CASCADE,
    person_id       INTEGER REFERENCES people (id) ON DELETE SET NULL,   -- the parent who is told
    result          TEXT    NOT NULL,
    entered_by      INTEGER,
    entered_at      INTEGER NOT NULL
);
CREATE INDEX child_results_person ON child_results (person_id) WHERE person_id IS NOT NULL;
