-- What the library has, as its files tell it; what staff add to it; and what residents asked.

CREATE TABLE titles (
    id             INTEGER PRIMARY KEY,
    source         TEXT    NOT NULL,            -- who told of it last, and under which id ('' where it has none)
    source_id      TEXT    NOT NULL DEFAULT '',
    title          TEXT    NOT NULL,
    publisher      TEXT    NOT NULL DEFAULT '',
    year           TEXT    NOT NULL DEFAULT '', -- as printed: "[1980?]"
    year_number    INTEGER,                     -- the same to sort by
    edition        TEXT    NOT NULL DEFAULT '',
    call_number    TEXT    NOT NULL DEFAULT '',
    classification TEXT    NOT NULL DEFAULT '',
    area           TEXT    NOT NULL DEFAULT '', -- the hundred of the class, '2X' for Islam, '' where there is none
    language       TEXT    NOT NULL DEFAULT '', -- ISO 639-1, else 639-2
    audience       TEXT    NOT NULL DEFAULT 'general' CHECK (audience IN ('child', 'teen', 'general')),
    kind           TEXT    NOT NULL DEFAULT 'book',
    series         TEXT    NOT NULL DEFAULT '',
    notes          TEXT    NOT NULL DEFAULT '',
    ebook          TEXT    NOT NULL DEFAULT '', -- addresses
    cover          TEXT    NOT NULL DEFAULT '',
    identity       INTEGER NOT NULL,            -- hash of title, first author, edition, year and publisher
    work           INTEGER NOT NULL,            -- hash of title and authors: editions share it
    fingerprint    BLOB    NOT NULL DEFAULT x'',-- of the record as it was last merged
    popularity     REAL    NOT NULL DEFAULT 0,  -- log2 of looks at it, newer ones weighing more; 0: none
    added_at       INTEGER NOT NULL,
    changed_at     INTEGER NOT NULL,
    withdrawn_at   INTEGER                      -- gone from a full import; comes back when seen again
);
CREATE INDEX titles_identity ON titles (identity);
CREATE INDEX titles_work ON titles (work);
CREATE INDEX titles_source ON titles (source) WHERE withdrawn_at IS NULL;
CREATE INDEX titles_new ON titles (added_at, year_number, id) WHERE withdrawn_at IS NULL;
CREATE INDEX titles_popular ON titles (popularity) WHERE withdrawn_at IS NULL AND popularity > 0;
CREATE INDEX titles_audience ON titles (audience, id) WHERE withdrawn_at IS NULL;

-- Every id a title is known by; a source uses an id once.
CREATE TABLE title_sources (
    source    TEXT    NOT NULL,
    source_id TEXT    NOT NULL,
    title_id  INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    PRIMARY KEY (source, source_id)
) WITHOUT ROWID;
CREATE INDEX title_sources_title ON title_sources (title_id);

-- ISBN-13 where it is one, else as it was written.
CREATE TABLE title_isbns (
    title_id INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    isbn     TEXT    NOT NULL,
    PRIMARY KEY (title_id, position)
) WITHOUT ROWID;
CREATE INDEX title_isbns_isbn ON title_isbns (isbn);

CREATE TABLE authors (
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,             -- its words in order of the alphabet: one person, however written
    name      TEXT NOT NULL,                    -- "Andrea Hirata"
    sort_name TEXT NOT NULL                     -- "Hirata, Andrea"
);

CREATE TABLE title_authors (
    title_id  INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    author_id INTEGER NOT NULL REFERENCES authors (id),
    role      TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (title_id, position)
) WITHOUT ROWID;
CREATE INDEX title_authors_author ON title_authors (author_id);

CREATE TABLE subjects (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,                  -- its words in lower case
    name TEXT NOT NULL
);

CREATE TABLE title_subjects (
    title_id   INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    subject_id INTEGER NOT NULL REFERENCES subjects (id),
    PRIMARY KEY (title_id, position)
) WITHOUT ROWID;
CREATE INDEX title_subjects_subject ON title_subjects (subject_id);

CREATE TABLE copies (
    id          INTEGER PRIMARY KEY,
    title_id    INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    item_code   TEXT    UNIQUE,                 -- NULL: counted in a list, not known one by one
    location    TEXT    NOT NULL DEFAULT '',
    call_number TEXT    NOT NULL DEFAULT '',
    status      TEXT    NOT NULL DEFAULT 'unknown'
                CHECK (status IN ('free', 'loaned', 'not_for_loan', 'missing', 'unknown')),
    due         TEXT,                           -- YYYY-MM-DD in the library's zone
    as_of_at    INTEGER NOT NULL                -- when the status was so
);
CREATE INDEX copies_title ON copies (title_id);

-- Staff's own: what residents type, and what they mean by it.
CREATE TABLE alternatives (
    id         INTEGER PRIMARY KEY,
    phrase     TEXT    NOT NULL UNIQUE,
    meaning    TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
);

-- What a person asked, so that a button can carry an id.
CREATE TABLE searches (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    question  TEXT    NOT NULL,
    filters   TEXT    NOT NULL,                 -- JSON
    verbatim  INTEGER NOT NULL DEFAULT 0,
    asked_at  INTEGER NOT NULL
);
CREATE INDEX searches_person ON searches (person_id, id);
CREATE INDEX searches_age ON searches (asked_at);

-- How often the catalogue has changed, and which of these changes the search index shows.
CREATE TABLE catalogue_state (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO catalogue_state (name, value) VALUES ('changed', 0), ('indexed', 0);

-- One import; an unfinished one that had begun to merge is finished before the next.
CREATE TABLE imports (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source      TEXT    NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('staging', 'merging', 'done')),
    whole       INTEGER NOT NULL,               -- 1: the file is the source's whole catalogue
    started_at  INTEGER NOT NULL,
    as_of_at    INTEGER NOT NULL,               -- when the file was written: its statuses were so then
    merged      INTEGER NOT NULL DEFAULT 0      -- the last staged position that is merged
);

-- Rows of the file being imported, each a JSON record; emptied when the import is done.
CREATE TABLE staged_titles (
    position    INTEGER PRIMARY KEY,
    place       TEXT    NOT NULL,               -- file and line, for the report
    source_id   TEXT    NOT NULL,
    twin        INTEGER,                        -- rows without ids that share it are one title
    record      TEXT    NOT NULL,
    title_id    INTEGER,                        -- the title it turned out to be
    same_as     INTEGER                         -- the position of the row that it repeats
);
CREATE INDEX staged_titles_source ON staged_titles (source_id) WHERE source_id <> '';
CREATE INDEX staged_titles_same ON staged_titles (same_as) WHERE same_as IS NOT NULL;
CREATE INDEX staged_titles_twin ON staged_titles (twin) WHERE twin IS NOT NULL;
CREATE INDEX staged_titles_title ON staged_titles (title_id) WHERE title_id IS NOT NULL;

-- The item codes of these rows; a code belongs to the first row that names it.
CREATE TABLE staged_items (
    item_code TEXT    PRIMARY KEY,
    position  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX staged_items_position ON staged_items (position);

CREATE TABLE staged_copies (
    position  INTEGER PRIMARY KEY,
    place     TEXT    NOT NULL,
    item_code TEXT    NOT NULL UNIQUE,
    record    TEXT    NOT NULL
);
