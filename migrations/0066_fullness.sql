-- How full the places are where people sit and read, as the staff last said: one row each, overwritten by a tap.
CREATE TABLE sitting_places (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    name    TEXT    NOT NULL UNIQUE,
    level   TEXT    CHECK (level IN ('free', 'busy', 'full')),
    told_at INTEGER,                          -- UTC, milliseconds
    told_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    CHECK ((level IS NULL) = (told_at IS NULL))
) STRICT;
CREATE INDEX sitting_places_told_by ON sitting_places (told_by) WHERE told_by IS NOT NULL;
