-- What an import has to say of rows is kept with what it has changed: a kill in the middle loses none of it.
ALTER TABLE imports ADD COLUMN merged_copies INTEGER NOT NULL DEFAULT 0;  -- the last staged copy that is merged

CREATE TABLE import_problems (
    import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,                   -- in the order in which they were found
    problem   TEXT    NOT NULL,                   -- JSON: its place, what is said of it, and of what kind it is
    PRIMARY KEY (import_id, position)
) WITHOUT ROWID;
