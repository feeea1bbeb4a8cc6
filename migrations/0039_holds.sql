-- A copy that is promised to one reader: whoever else comes cannot have it. Kept by the catalogue, set by holds.
CREATE TABLE promised_copies (
    copy_id INTEGER PRIMARY KEY REFERENCES copies (id) ON DELETE CASCADE
) STRICT;

-- Readers who want a title. Ids rise in the order of arrival, which is the queue's.
CREATE TABLE holds (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    title_id         INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    person_id        INTEGER REFERENCES people (id) ON DELETE SET NULL,
    state            TEXT    NOT NULL CHECK (state IN ('queued', 'fetching', 'ready', 'ended')),
    copy_id          INTEGER REFERENCES copies (id) ON DELETE SET NULL,
    placed_at        INTEGER NOT NULL,             -- UTC, milliseconds
    suspended        INTEGER NOT NULL DEFAULT 0,
    resumes_on       TEXT,                         -- YYYY-MM-DD in the library's zone; NULL: when they say so
    not_needed_after TEXT,
    ready_at         INTEGER,
    ready_on         TEXT,                         -- the day from which open days are counted
    pick_up_until    TEXT,                         -- the last day; only ever moved later
    ended_at         INTEGER,
    ending           TEXT,
    ended_from       TEXT,                         -- the state before, to which an undone cancellation goes back
    undone_until     INTEGER,                      -- so long its copy is not passed on
    CHECK ((state = 'ended') = (ending IS NOT NULL)),
    CHECK (state <> 'ready' OR pick_up_until IS NOT NULL)
) STRICT;
CREATE INDEX holds_queue ON holds (title_id, id) WHERE state <> 'ended';
CREATE INDEX holds_person ON holds (person_id, id);
CREATE INDEX holds_work ON holds (state, id) WHERE state IN ('fetching', 'ready');
CREATE INDEX holds_ended ON holds (ended_at) WHERE state = 'ended';
CREATE UNIQUE INDEX holds_once ON holds (title_id, person_id) WHERE state <> 'ended';
CREATE UNIQUE INDEX holds_copy ON holds (copy_id) WHERE copy_id IS NOT NULL AND ending IS NOT 'collected';

-- What happened to a hold, in its order.
CREATE TABLE hold_history (
    id       INTEGER PRIMARY KEY,
    hold_id  INTEGER NOT NULL REFERENCES holds (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    what     TEXT    NOT NULL,
    details  TEXT    NOT NULL DEFAULT '{}',        -- JSON
    by_staff INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX hold_history_hold ON hold_history (hold_id, id);

-- Copies that lie on the hold shelf at the desk.
CREATE TABLE copies_at_desk (
    copy_id INTEGER PRIMARY KEY REFERENCES copies (id) ON DELETE CASCADE,
    since   INTEGER NOT NULL
) STRICT;

-- Readers who only want to know when a title is on the shelf.
CREATE TABLE hold_alerts (
    title_id  INTEGER NOT NULL REFERENCES titles (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    asked_at  INTEGER NOT NULL,
    PRIMARY KEY (title_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_alerts_person ON hold_alerts (person_id);

-- What the library has set; the defaults are in the code.
CREATE TABLE hold_settings (
    name  TEXT    PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
