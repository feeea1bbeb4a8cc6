-- An import can be taken back: what each title was before it, and where the new ones begin.
CREATE TABLE imports_anew (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    source        TEXT    NOT NULL,
    state         TEXT    NOT NULL CHECK (state IN ('staging', 'merging', 'done', 'undoing')),
    whole         INTEGER NOT NULL,               -- 1: the file is the source's whole catalogue
    label         TEXT    NOT NULL DEFAULT '',    -- whoever asked for it knows it by this
    erasing       TEXT    NOT NULL DEFAULT '',    -- fields of a record whose blanks erase, with commas between
    started_at    INTEGER NOT NULL,
    as_of_at      INTEGER NOT NULL,               -- when the file was written: its statuses were so then
    merged        INTEGER NOT NULL DEFAULT 0,     -- the last staged position that is merged
    counts        TEXT    NOT NULL DEFAULT '{}',  -- JSON: what it has changed so far
    first_title   INTEGER,                        -- ids from here on came with it; NULL: it cannot be taken back
    first_author  INTEGER,
    first_subject INTEGER
);
INSERT INTO imports_anew (id, source, state, whole, started_at, as_of_at, merged)
SELECT id, source, state, whole, started_at, as_of_at, merged FROM imports;
DROP TABLE imports;
ALTER TABLE imports_anew RENAME TO imports;

CREATE TABLE import_befores (
    import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    title_id  INTEGER NOT NULL,
    before    TEXT    NOT NULL,                   -- JSON: its row, and what hung on it
    PRIMARY KEY (import_id, title_id)
) WITHOUT ROWID;

-- A list of copies names its titles by their names.
CREATE INDEX titles_title ON titles (title);
