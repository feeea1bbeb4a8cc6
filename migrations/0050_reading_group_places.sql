-- By when a group would like to have read which part of a book.
CREATE TABLE reading_group_parts (
    book_id   INTEGER NOT NULL REFERENCES reading_group_books (id) ON DELETE CASCADE,
    part      INTEGER NOT NULL,                      -- from 1
    begins_on TEXT    NOT NULL,                      -- YYYY-MM-DD in the library's zone
    ends_on   TEXT    NOT NULL,
    chapters  TEXT    NOT NULL DEFAULT '',           -- “5–9”; '' where nobody said how many there are
    PRIMARY KEY (book_id, part)
) STRICT, WITHOUT ROWID;

-- How far a member is, as a fraction of their own edition.
CREATE TABLE reading_group_places (
    book_id   INTEGER NOT NULL REFERENCES reading_group_books (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES reading_group_members (id) ON DELETE CASCADE,
    measure   TEXT    NOT NULL CHECK (measure IN ('pages', 'chapters', 'minutes', 'share')),
    at        INTEGER NOT NULL,
    total     INTEGER NOT NULL,
    hidden    INTEGER NOT NULL DEFAULT 0,
    told_at   INTEGER NOT NULL,
    PRIMARY KEY (book_id, member_id),
    CHECK (at BETWEEN 0 AND total AND total > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_group_places_member ON reading_group_places (member_id);

-- What members wrote at a place of the book: shown to who has read that far.
CREATE TABLE reading_group_notes (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    book_id    INTEGER NOT NULL REFERENCES reading_group_books (id) ON DELETE CASCADE,
    member_id  INTEGER NOT NULL REFERENCES reading_group_members (id) ON DELETE CASCADE,
    kind       TEXT    NOT NULL CHECK (kind IN ('note', 'quote')),
    words      TEXT    NOT NULL,
    measure    TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    total      INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    CHECK (at BETWEEN 0 AND total AND total > 0)
) STRICT;
CREATE INDEX reading_group_notes_book ON reading_group_notes (book_id, id);
CREATE INDEX reading_group_notes_member ON reading_group_notes (member_id);
