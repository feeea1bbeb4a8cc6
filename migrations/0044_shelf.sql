-- What a reader keeps of books: the shelf of one's own. The title is kept as it was, for the day on which the catalogue
-- no longer has it.
CREATE TABLE shelf_books (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    title_id    INTEGER REFERENCES titles (id) ON DELETE SET NULL,
    title       TEXT    NOT NULL,
    authors     TEXT    NOT NULL DEFAULT '',
    place       TEXT    NOT NULL DEFAULT '' CHECK (place IN ('', 'want', 'reading', 'read')),
    favourite   INTEGER NOT NULL DEFAULT 0,
    added_at    INTEGER NOT NULL,             -- UTC, milliseconds
    placed_at   INTEGER NOT NULL,             -- when it came to the place where it is
    finished_on TEXT,                         -- YYYY-MM-DD in the library's zone; only of what was read
    removed_at  INTEGER,                      -- taken out; for ten minutes that may be undone
    CHECK (place <> '' OR favourite OR removed_at IS NOT NULL),
    CHECK ((place = 'read') = (finished_on IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX shelf_books_once ON shelf_books (person_id, title_id) WHERE title_id IS NOT NULL;
CREATE INDEX shelf_books_person ON shelf_books (person_id, placed_at);
CREATE INDEX shelf_books_title ON shelf_books (title_id);
CREATE INDEX shelf_books_removed ON shelf_books (removed_at) WHERE removed_at IS NOT NULL;

-- How a reader found a book: one rating a title, perhaps with words, which are shown when the staff have read them.
CREATE TABLE reviews (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    title_id   INTEGER REFERENCES titles (id) ON DELETE SET NULL,
    title      TEXT    NOT NULL,
    rating     INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
    words      TEXT    NOT NULL DEFAULT '',
    named      INTEGER NOT NULL DEFAULT 0,    -- shown with what they are called; else as "a reader"
    state      TEXT    NOT NULL DEFAULT 'none' CHECK (state IN ('none', 'waiting', 'shown', 'refused')),
    reason     TEXT    NOT NULL DEFAULT '',   -- why it was refused
    rated_at   INTEGER NOT NULL,
    written_at INTEGER,
    decided_at INTEGER,
    decided_by INTEGER,
    CHECK ((state = 'none') = (words = '')),
    CHECK ((words = '') = (written_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX reviews_once ON reviews (person_id, title_id) WHERE title_id IS NOT NULL;
CREATE INDEX reviews_person ON reviews (person_id, id);
CREATE INDEX reviews_title ON reviews (title_id, state);
CREATE INDEX reviews_waiting ON reviews (state, written_at) WHERE state = 'waiting';

-- Readers who say that a review should not be shown.
CREATE TABLE review_reports (
    review_id   INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    reported_at INTEGER NOT NULL,
    PRIMARY KEY (review_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_reports_person ON review_reports (person_id);

-- How many books somebody would like to read in a year.
CREATE TABLE reading_goals (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    year      INTEGER NOT NULL,
    books     INTEGER NOT NULL CHECK (books BETWEEN 1 AND 999),
    told      INTEGER NOT NULL DEFAULT 0,     -- whether they want a word at the end of the year
    set_at    INTEGER NOT NULL,
    PRIMARY KEY (person_id, year)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_goals_set ON reading_goals (set_at);
