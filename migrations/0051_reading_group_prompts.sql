-- What a leader asks the members when a part of the plan begins.
CREATE TABLE reading_group_prompts (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    book_id   INTEGER NOT NULL REFERENCES reading_group_books (id) ON DELETE CASCADE,
    part      INTEGER NOT NULL,
    words     TEXT    NOT NULL,
    posted_at INTEGER,                               -- UTC, milliseconds
    UNIQUE (book_id, part)
) STRICT;

-- How the pace is, half-way: who has answered, and apart from them how often each was said.
CREATE TABLE reading_group_pulse_given (
    book_id   INTEGER NOT NULL REFERENCES reading_group_books (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES reading_group_members (id) ON DELETE CASCADE,
    PRIMARY KEY (book_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_group_pulse_given_member ON reading_group_pulse_given (member_id);

CREATE TABLE reading_group_pulse (
    book_id INTEGER NOT NULL REFERENCES reading_group_books (id) ON DELETE CASCADE,
    pace    TEXT    NOT NULL CHECK (pace IN ('fast', 'right', 'slow')),
    many    INTEGER NOT NULL,
    PRIMARY KEY (book_id, pace)
) STRICT, WITHOUT ROWID;
