CREATE TABLE toy_loans (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    toy         TEXT    NOT NULL,
    due_at      INTEGER NOT NULL,             -- UTC, milliseconds
    reminder    TEXT    NOT NULL DEFAULT '',  -- how the letter about it ended
    returned_at INTEGER
) STRICT;
