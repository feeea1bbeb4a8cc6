-- What readers look for and the library does not have: who wants to hear of it, and what becomes of it.
CREATE TABLE wanted_books (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    key       TEXT    NOT NULL,               -- as title_key of proposals
    title     TEXT    NOT NULL,               -- as it was looked for
    asked_at  INTEGER NOT NULL                -- UTC, milliseconds
) STRICT;
CREATE UNIQUE INDEX wanted_books_once ON wanted_books (person_id, key);
CREATE INDEX wanted_books_key ON wanted_books (key);
CREATE INDEX wanted_books_age ON wanted_books (asked_at);

-- What the staff say of a line of the buying list; who asks later opens it again.
CREATE TABLE need_marks (
    key       TEXT    PRIMARY KEY,
    title     TEXT    NOT NULL,
    mark      TEXT    NOT NULL CHECK (mark IN ('bought', 'no', 'later')),
    marked_at INTEGER NOT NULL,
    marked_by INTEGER
) STRICT, WITHOUT ROWID;

-- Who proposed a book that has come: for a while they may be first in its queue.
CREATE TABLE need_offers (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    title_id  INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    until_at  INTEGER NOT NULL,
    PRIMARY KEY (person_id, title_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_offers_title ON need_offers (title_id);
CREATE INDEX need_offers_over ON need_offers (until_at);

-- Up to which title arrivals were looked at.
CREATE TABLE need_state (
    name  TEXT    PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Whoever proposed a book stands before others in its queue.
ALTER TABLE holds ADD COLUMN first INTEGER NOT NULL DEFAULT 0;

-- How often words were looked for as a book and not found.
ALTER TABLE unclear_words ADD COLUMN missed INTEGER NOT NULL DEFAULT 0;
