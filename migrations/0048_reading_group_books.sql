-- Books of a group, from the nomination to the archive.
CREATE TABLE reading_group_books (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id     INTEGER NOT NULL REFERENCES reading_groups (id) ON DELETE CASCADE,
    title        TEXT    NOT NULL,
    author       TEXT    NOT NULL DEFAULT '',
    state        TEXT    NOT NULL CHECK (state IN ('proposed', 'vote', 'chosen', 'reading', 'discussion', 'done',
                                                   'archived', 'withdrawn', 'vetoed')),
    why          TEXT    NOT NULL DEFAULT '',
    nominated_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    nominated_at INTEGER NOT NULL                    -- UTC, milliseconds
) STRICT;
CREATE INDEX reading_group_books_group ON reading_group_books (group_id, state, id);
CREATE INDEX reading_group_books_by ON reading_group_books (nominated_by) WHERE nominated_by IS NOT NULL;
CREATE UNIQUE INDEX reading_group_books_one ON reading_group_books (group_id)
    WHERE state IN ('chosen', 'reading', 'discussion');

-- Each step of a book.
CREATE TABLE reading_group_steps (
    id      INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES reading_group_books (id) ON DELETE CASCADE,
    at      INTEGER NOT NULL,
    step    TEXT    NOT NULL,
    by_id   INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX reading_group_steps_book ON reading_group_steps (book_id, id);
CREATE INDEX reading_group_steps_by ON reading_group_steps (by_id) WHERE by_id IS NOT NULL;

-- Who has read a nominated book before; and the one veto a year.
CREATE TABLE reading_group_read_before (
    book_id   INTEGER NOT NULL REFERENCES reading_group_books (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES reading_group_members (id) ON DELETE CASCADE,
    PRIMARY KEY (book_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_group_read_before_member ON reading_group_read_before (member_id);

CREATE TABLE reading_group_vetoes (
    member_id INTEGER NOT NULL REFERENCES reading_group_members (id) ON DELETE CASCADE,
    at        INTEGER NOT NULL,
    PRIMARY KEY (member_id, at)
) STRICT, WITHOUT ROWID;
