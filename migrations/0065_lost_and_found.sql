-- Things that were found in the library. What they look like is for the staff alone.
CREATE TABLE found_things (
    id         INTEGER PRIMARY KEY,
    what       TEXT    NOT NULL,
    place      TEXT    NOT NULL,
    found_on   TEXT    NOT NULL,              -- YYYY-MM-DD
    photo      TEXT,                          -- Telegram's id
    state      TEXT    NOT NULL DEFAULT 'kept' CHECK (state IN ('kept', 'fetched', 'given')),
    given_to   TEXT    NOT NULL DEFAULT '',   -- to which office or service, where nobody fetched it
    added_at   INTEGER NOT NULL,              -- UTC, milliseconds
    kept_until INTEGER NOT NULL,
    added_by   INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX found_things_kept ON found_things (id) WHERE state = 'kept';
CREATE INDEX found_things_added ON found_things (added_at);
CREATE INDEX found_things_by ON found_things (added_by);

-- What somebody misses, until it is fetched, turns up elsewhere, or its time is over.
CREATE TABLE lost_things (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    what        TEXT    NOT NULL,
    place       TEXT    NOT NULL,
    lost_on     TEXT    NOT NULL,             -- YYYY-MM-DD
    photo       TEXT,
    state       TEXT    NOT NULL DEFAULT 'open'
                CHECK (state IN ('open', 'asked', 'proven', 'promised', 'fetched', 'withdrawn', 'unfound')),
    found_id    INTEGER REFERENCES found_things (id) ON DELETE SET NULL,
    proof       TEXT    NOT NULL DEFAULT '',  -- the detail that only its owner knows
    code        TEXT    NOT NULL DEFAULT '',  -- said at the desk
    reported_at INTEGER NOT NULL
) STRICT;
CREATE INDEX lost_things_person ON lost_things (person_id);
CREATE INDEX lost_things_found ON lost_things (found_id);
CREATE INDEX lost_things_open ON lost_things (id) WHERE state IN ('open', 'asked', 'proven', 'promised');

-- For how many days found things are kept, where the library has set it: one row.
CREATE TABLE found_settings (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    days INTEGER NOT NULL
) STRICT;

-- Reports that staff entered for people without Telegram: the number and the key on their paper, until they link it.
CREATE TABLE ticket_desk_entries (
    feedback_id INTEGER PRIMARY KEY REFERENCES feedback (id) ON DELETE CASCADE,
    name        TEXT    NOT NULL,
    phone       TEXT    NOT NULL,
    code        TEXT    NOT NULL UNIQUE,
    secret      TEXT    NOT NULL,
    wrong       INTEGER NOT NULL DEFAULT 0,   -- how often somebody gave another key
    entered_at  INTEGER NOT NULL,             -- UTC, milliseconds
    entered_by  INTEGER                       -- which member of staff
) STRICT;
