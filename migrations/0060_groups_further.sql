-- Copies of a title that are kept together for a reading group until it meets, and come back together.
CREATE TABLE hold_packages (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title_id   INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    group_id   INTEGER NOT NULL REFERENCES reading_groups (id) ON DELETE CASCADE,
    group_name TEXT    NOT NULL,
    wanted     INTEGER NOT NULL CHECK (wanted > 0),
    until      TEXT    NOT NULL,                     -- YYYY-MM-DD in the library's zone: the day of the meeting
    state      TEXT    NOT NULL CHECK (state IN ('fetching', 'ready', 'out', 'ended')),
    asked_by   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    asked_at   INTEGER NOT NULL,                     -- UTC, milliseconds
    ended_at   INTEGER,
    ending     TEXT CHECK (ending IN ('returned', 'cancelled', 'expired')),
    CHECK ((state = 'ended') = (ending IS NOT NULL)),
    CHECK ((state = 'ended') = (ended_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX hold_packages_once ON hold_packages (group_id, title_id) WHERE state <> 'ended';
CREATE INDEX hold_packages_active ON hold_packages (state, id) WHERE state <> 'ended';
CREATE INDEX hold_packages_title ON hold_packages (title_id);
CREATE INDEX hold_packages_asked_by ON hold_packages (asked_by) WHERE asked_by IS NOT NULL;
CREATE INDEX hold_packages_ended ON hold_packages (ended_at) WHERE ended_at IS NOT NULL;

-- Its copies. `kept`: promised to the group, or with it; `gone`: not on its shelf, or given up.
CREATE TABLE hold_package_copies (
    package_id INTEGER NOT NULL REFERENCES hold_packages (id) ON DELETE CASCADE,
    copy_id    INTEGER NOT NULL REFERENCES copies (id) ON DELETE CASCADE,
    state      TEXT    NOT NULL CHECK (state IN ('kept', 'back', 'missing', 'gone')),
    PRIMARY KEY (package_id, copy_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_package_copies_copy ON hold_package_copies (copy_id);

-- For which of several siblings in a group their guardian speaks now.
ALTER TABLE reading_group_members ADD COLUMN spoken_for INTEGER NOT NULL DEFAULT 0;

-- For which of their children a guardian reserved a book: one of each for everybody.
ALTER TABLE holds ADD COLUMN child_id INTEGER REFERENCES children (id) ON DELETE SET NULL;
CREATE INDEX holds_child ON holds (child_id) WHERE child_id IS NOT NULL;
DROP INDEX holds_once;
CREATE UNIQUE INDEX holds_once ON holds (title_id, person_id, coalesce(child_id, 0)) WHERE state <> 'ended';
