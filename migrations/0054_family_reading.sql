-- What a family reads together, as a guardian tells it: minutes of a day, and with which of the children.
CREATE TABLE family_readings (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    minutes   INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 240),
    read_on   TEXT    NOT NULL,              -- YYYY-MM-DD in the library's zone
    told_at   INTEGER NOT NULL               -- UTC, milliseconds
) STRICT;
CREATE INDEX family_readings_person ON family_readings (person_id);
CREATE INDEX family_readings_told ON family_readings (told_at);

-- The children of it; gone with the child, and with whose guardian told it.
CREATE TABLE family_reading_children (
    reading_id INTEGER NOT NULL REFERENCES family_readings (id) ON DELETE CASCADE,
    child_id   INTEGER NOT NULL,
    person_id  INTEGER NOT NULL,
    PRIMARY KEY (reading_id, child_id),
    FOREIGN KEY (child_id, person_id) REFERENCES guardians (child_id, person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX family_reading_children_child ON family_reading_children (child_id, person_id);

-- Two children of one guardian may belong to one reading group.
DROP INDEX reading_group_members_once;
CREATE UNIQUE INDEX reading_group_members_once ON reading_group_members (group_id, person_id, coalesce(child_id, 0))
    WHERE state <> 'ended';
