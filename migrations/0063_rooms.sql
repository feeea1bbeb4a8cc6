-- Rooms that residents may use: asked for, decided, used, or passed on to whoever else asked.
CREATE TABLE rooms (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT    NOT NULL,
    capacity      INTEGER NOT NULL CHECK (capacity > 0),
    equipment     TEXT    NOT NULL DEFAULT '',          -- names, a comma between
    opens         TEXT,                                 -- HH:MM; NULL: as long as the library is open
    closes        TEXT,
    rules         TEXT    NOT NULL DEFAULT '',
    photo         TEXT,                                 -- Telegram's file id
    approval      INTEGER NOT NULL,                     -- staff decide; else whoever asks first has it
    minutes_a_day INTEGER NOT NULL,                     -- caps of one person
    times_a_week  INTEGER NOT NULL,
    times_ahead   INTEGER NOT NULL,
    days_before   INTEGER NOT NULL,                     -- earliest notice
    hours_before  INTEGER NOT NULL,                     -- latest notice
    minutes       INTEGER NOT NULL,                     -- how long, where nobody says
    broken        TEXT    NOT NULL DEFAULT '',          -- why it cannot be used; '': it can
    broken_until  INTEGER,                              -- UTC, milliseconds; NULL: until somebody says otherwise
    broken_things TEXT    NOT NULL DEFAULT '',          -- equipment that does not work, a comma between
    removed_at    INTEGER
) STRICT;

-- The same hours of several weeks. It goes on for as long as it is confirmed each month.
CREATE TABLE room_series (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id  INTEGER REFERENCES people (id) ON DELETE SET NULL,
    asked_at   INTEGER NOT NULL,
    kept_until INTEGER NOT NULL,                        -- what starts later falls back unless it is confirmed
    ended_at   INTEGER
) STRICT;
CREATE INDEX room_series_person ON room_series (person_id);

CREATE TABLE room_bookings (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    room_id     INTEGER NOT NULL REFERENCES rooms (id),
    person_id   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    series_id   INTEGER REFERENCES room_series (id) ON DELETE SET NULL,
    starts_at   INTEGER NOT NULL,
    ends_at     INTEGER NOT NULL CHECK (ends_at > starts_at),
    people      INTEGER NOT NULL CHECK (people > 0),
    purpose     TEXT,
    open        INTEGER NOT NULL DEFAULT 0,             -- others may read the purpose
    layout      TEXT,
    equipment   TEXT,
    code        TEXT,
    state       TEXT    NOT NULL CHECK (state IN ('asked', 'waiting', 'booked', 'inside', 'ended')),
    cause       TEXT    CHECK (cause IN ('used', 'cancelled', 'declined', 'undecided', 'no_show', 'closed',
                        'programme', 'unconfirmed', 'over')),
    reason      TEXT    NOT NULL DEFAULT '',            -- why staff declined, in their words
    ended_from  TEXT,                                   -- the state before, as long as it may be undone
    asked_at    INTEGER NOT NULL,
    decide_by   INTEGER,
    decided_at  INTEGER,
    decided_by  INTEGER REFERENCES people (id) ON DELETE SET NULL,
    came_at     INTEGER,
    ended_at    INTEGER,
    CHECK ((state = 'ended') = (cause IS NOT NULL))
) STRICT;
CREATE INDEX room_bookings_person ON room_bookings (person_id, starts_at);
CREATE INDEX room_bookings_room ON room_bookings (room_id, starts_at);
CREATE INDEX room_bookings_active ON room_bookings (starts_at) WHERE state <> 'ended';
CREATE INDEX room_bookings_asked ON room_bookings (decide_by) WHERE state = 'asked';
CREATE INDEX room_bookings_series ON room_bookings (series_id) WHERE series_id IS NOT NULL;
CREATE UNIQUE INDEX room_bookings_code ON room_bookings (code) WHERE code IS NOT NULL AND state <> 'ended';

-- Each quarter of an hour of a room has one holder: two in one room cannot be written down.
CREATE TABLE room_slots (
    room_id    INTEGER NOT NULL REFERENCES rooms (id),
    slot       INTEGER NOT NULL,                        -- UTC, quarters of an hour
    booking_id INTEGER NOT NULL REFERENCES room_bookings (id) ON DELETE CASCADE,
    PRIMARY KEY (room_id, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX room_slots_booking ON room_slots (booking_id);

CREATE TABLE room_settings (
    name  TEXT    PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;
