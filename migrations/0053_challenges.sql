-- Reading challenges: so many books, perhaps of one subject or out of a list, until a day.
CREATE TABLE challenges (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT    NOT NULL,
    books      INTEGER NOT NULL CHECK (books BETWEEN 1 AND 99),
    scope      TEXT    NOT NULL CHECK (scope IN ('any', 'subject', 'list')),
    subject    TEXT    NOT NULL DEFAULT '',
    audience   TEXT    NOT NULL CHECK (audience IN ('everyone', 'adult', 'teen', 'child')),
    begins_on  TEXT    NOT NULL,              -- YYYY-MM-DD in the library's zone
    ends_on    TEXT    NOT NULL,              -- the last day
    ends_at    INTEGER NOT NULL,              -- UTC, milliseconds: when that day is over
    made_at    INTEGER NOT NULL,
    made_by    INTEGER REFERENCES people (id) ON DELETE SET NULL,
    stopped_at INTEGER,
    CHECK ((scope = 'subject') = (subject <> '')),
    CHECK (begins_on <= ends_on)
) STRICT;
CREATE INDEX challenges_ends ON challenges (ends_at);
CREATE INDEX challenges_made_by ON challenges (made_by) WHERE made_by IS NOT NULL;

-- The titles of a challenge whose books are listed.
CREATE TABLE challenge_titles (
    challenge_id INTEGER NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    title        TEXT    NOT NULL,
    PRIMARY KEY (challenge_id, position)
) STRICT, WITHOUT ROWID;

-- Who takes part: a reader, or a child whose guardian has agreed.
CREATE TABLE challenge_entries (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    challenge_id INTEGER NOT NULL REFERENCES challenges (id) ON DELETE CASCADE,
    person_id    INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    child_id     INTEGER REFERENCES children (id) ON DELETE CASCADE, -- goes with its guardianship, too
    joined_at    INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,            -- of the challenge: from then on it is kept for a while
    done_at      INTEGER,
    name         TEXT    NOT NULL DEFAULT '', -- on the certificate
    code         TEXT    UNIQUE,              -- of the certificate
    issued_at    INTEGER,
    CHECK ((code IS NULL) = (issued_at IS NULL)),
    CHECK (code IS NULL OR (done_at IS NOT NULL AND name <> '')),
    FOREIGN KEY (child_id, person_id) REFERENCES guardians (child_id, person_id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX challenge_entries_once ON challenge_entries (challenge_id, person_id, coalesce(child_id, 0));
CREATE INDEX challenge_entries_person ON challenge_entries (person_id);
CREATE INDEX challenge_entries_child ON challenge_entries (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX challenge_entries_done ON challenge_entries (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX challenge_entries_ends ON challenge_entries (ends_at);

-- The books that count for somebody, under the titles that they had; each counts once.
CREATE TABLE challenge_books (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    entry_id   INTEGER NOT NULL REFERENCES challenge_entries (id) ON DELETE CASCADE,
    title      TEXT    NOT NULL,
    key        TEXT    NOT NULL,              -- the title folded, by which it is one book
    counted_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX challenge_books_once ON challenge_books (entry_id, key);
