-- Complaints and suggestions. Who wrote stays known to the bot, so that the answer arrives; `anonymous` hides it.
CREATE TABLE feedback (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER REFERENCES people (id) ON DELETE SET NULL,
    anonymous  INTEGER NOT NULL DEFAULT 0,
    urgent     INTEGER NOT NULL DEFAULT 0,
    sent_at    INTEGER NOT NULL,
    due_on     TEXT    NOT NULL,                  -- YYYY-MM-DD: answered by the end of this day
    state      TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'closed')),
    settled_at INTEGER
);
CREATE INDEX feedback_person ON feedback (person_id);
CREATE INDEX feedback_open ON feedback (due_on) WHERE state = 'open';

-- What was said about each: the resident's words, the staff's answer, one more word, its answer.
CREATE TABLE feedback_words (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    feedback_id INTEGER NOT NULL REFERENCES feedback (id) ON DELETE CASCADE,
    by_staff    INTEGER NOT NULL,
    words       TEXT    NOT NULL,
    said_at     INTEGER NOT NULL,
    said_by     INTEGER                           -- which member of staff
);
CREATE INDEX feedback_words_of ON feedback_words (feedback_id);
