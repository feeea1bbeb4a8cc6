-- What residents make and send: poems, pictures, voices for the showcase, and elders' stories for story hour.
CREATE TABLE works (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id    INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,   -- who sent it
    guardian_id  INTEGER REFERENCES people (id) ON DELETE CASCADE,            -- who agreed for an author under 18
    child_id     INTEGER REFERENCES children (id) ON DELETE CASCADE,          -- whose it is, where a profile was chosen
    kind         TEXT    NOT NULL CHECK (kind IN ('poem', 'picture', 'voice', 'story')),
    whose        TEXT    NOT NULL CHECK (whose IN ('own', 'young', 'child', 'other')),
    title        TEXT    NOT NULL DEFAULT '',
    words        TEXT    NOT NULL DEFAULT '',
    file_kind    TEXT    NOT NULL DEFAULT '',
    file_id      TEXT    NOT NULL DEFAULT '',
    seconds      INTEGER NOT NULL DEFAULT 0,
    shown_as     TEXT    NOT NULL DEFAULT '',       -- the name that its author chose; '' for none
    theme        TEXT    NOT NULL DEFAULT '',       -- of a story
    consent_file TEXT    NOT NULL DEFAULT '',       -- the teller's spoken consent; '' where it was tapped
    state        TEXT    NOT NULL CHECK (state IN ('guardian', 'waiting', 'asked', 'shown', 'declined')),
    said         TEXT    NOT NULL DEFAULT '',       -- what the staff asked, or why not now
    answer       TEXT    NOT NULL DEFAULT '',       -- what the author answered
    sent_at      INTEGER NOT NULL,                  -- UTC, milliseconds
    changed_at   INTEGER NOT NULL,
    shown_at     INTEGER,
    decided_by   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    event_id     INTEGER REFERENCES events (id) ON DELETE SET NULL,  -- the story hour at which a story is played
    link_digest  TEXT                               -- of the link by which a guardian finds it, until one has agreed
) STRICT;
CREATE INDEX works_person ON works (person_id);
CREATE INDEX works_guardian ON works (guardian_id) WHERE guardian_id IS NOT NULL;
CREATE INDEX works_child ON works (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX works_event ON works (event_id) WHERE event_id IS NOT NULL;
CREATE INDEX works_state ON works (state, shown_at);
CREATE UNIQUE INDEX works_link ON works (link_digest) WHERE link_digest IS NOT NULL;

-- Where a work stands in a channel, so that it can be taken out of there.
CREATE TABLE work_posts (
    work_id    INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
    chat_id    INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (work_id, chat_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_posts_chat ON work_posts (chat_id);

-- Classes that residents wish for, and whether their interests order what they are shown.
ALTER TABLE notification_settings ADD COLUMN unsteered_at INTEGER;  -- since when not; NULL: their interests steer

CREATE TABLE class_wishes (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    subject    TEXT    NOT NULL,             -- as they wrote it
    key        TEXT    NOT NULL,             -- the same for all who wish for the same
    interest   TEXT    NOT NULL DEFAULT '',  -- one of the library's list, where it fits one
    asked_at   INTEGER NOT NULL,             -- UTC, milliseconds
    UNIQUE (person_id, key)
) STRICT;
CREATE INDEX class_wishes_key ON class_wishes (key);

-- What the library says of a class that is wished for; one word for all who wish it.
CREATE TABLE class_answers (
    key         TEXT    PRIMARY KEY,
    subject     TEXT    NOT NULL,
    outcome     TEXT    NOT NULL CHECK (outcome IN ('considered', 'planned', 'not_now')),
    words       TEXT    NOT NULL DEFAULT '',
    event_id    INTEGER REFERENCES events (id) ON DELETE SET NULL,
    answered_at INTEGER NOT NULL,
    answered_by INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
