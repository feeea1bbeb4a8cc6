-- Events: what the library holds, who asked for a seat, who got one, who came.

CREATE TABLE events (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    kind           TEXT    NOT NULL CHECK (kind IN (
                       'workshop', 'class', 'discussion', 'seminar', 'exhibition', 'film', 'storytelling',
                       'competition', 'book_club', 'school_visit', 'elsewhere')),
    title          TEXT    NOT NULL,
    description    TEXT    NOT NULL DEFAULT '',
    poster         TEXT,                          -- Telegram's file id
    place          TEXT    NOT NULL DEFAULT '',
    latitude       REAL,
    longitude      REAL,
    online_link    TEXT    NOT NULL DEFAULT '',
    sign_up        TEXT    NOT NULL CHECK (sign_up IN ('none', 'whole', 'session')),
    capacity       INTEGER CHECK (capacity > 0),  -- of the whole, or of each session; NULL: no limit
    counts_adults  INTEGER NOT NULL DEFAULT 0,    -- adults who accompany children take seats
    approval       INTEGER NOT NULL DEFAULT 0,
    needs_phone    INTEGER NOT NULL DEFAULT 0,
    left_alone     INTEGER NOT NULL DEFAULT 0,    -- children are left at the library
    certificate    INTEGER NOT NULL DEFAULT 0,
    opens_at       INTEGER,                       -- of sign-up; NULL: at publication
    closes_at      INTEGER,                       -- NULL: when it starts
    partner        TEXT    NOT NULL DEFAULT '',
    literacy_date  TEXT    NOT NULL DEFAULT '',
    contact        TEXT    NOT NULL DEFAULT '',
    funds          TEXT    NOT NULL DEFAULT '',
    cost           INTEGER,                       -- rupiah
    elsewhere_link TEXT    NOT NULL DEFAULT '',
    outcome        TEXT    NOT NULL DEFAULT '',
    state          TEXT    NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'cancelled', 'finished')),
    sequence       INTEGER NOT NULL DEFAULT 0,    -- raised by a change of time or place, as calendars want it
    cause          TEXT    NOT NULL DEFAULT '',   -- why it was cancelled
    created_by     INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    published_at   INTEGER
);
CREATE INDEX events_state ON events (state);

CREATE TABLE event_sessions (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id  INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    starts_at INTEGER NOT NULL,
    ends_at   INTEGER NOT NULL CHECK (ends_at > starts_at),
    place     TEXT,                               -- NULL: the event's
    cancelled INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX event_sessions_event ON event_sessions (event_id, starts_at);
CREATE INDEX event_sessions_time ON event_sessions (starts_at);

-- Whom an event is for, by age in years; an event without bands is for everybody.
CREATE TABLE event_bands (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    label    TEXT    NOT NULL,
    youngest INTEGER NOT NULL,
    oldest   INTEGER NOT NULL CHECK (oldest >= youngest),
    quota    INTEGER CHECK (quota > 0)            -- NULL: as many as the event holds
);
CREATE INDEX event_bands_event ON event_bands (event_id);

CREATE TABLE event_questions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('text', 'choice', 'yesno')),
    question TEXT    NOT NULL,
    options  TEXT    NOT NULL DEFAULT '[]'        -- JSON
);
CREATE INDEX event_questions_event ON event_questions (event_id);

CREATE TABLE event_interests (
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    interest TEXT    NOT NULL,
    PRIMARY KEY (event_id, interest)
) WITHOUT ROWID;

-- Who signed up together, in one act.
CREATE TABLE parties (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id      INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    session_id    INTEGER REFERENCES event_sessions (id),          -- NULL: for the whole event
    person_id     INTEGER REFERENCES people (id) ON DELETE SET NULL,  -- who is written to; NULL: known at the desk only
    desk_name     TEXT    NOT NULL DEFAULT '',
    phone         TEXT    NOT NULL DEFAULT '',    -- E.164
    together      INTEGER NOT NULL,               -- all of them or none
    with_children INTEGER NOT NULL,               -- then the adult's own record plays no part
    created_by    INTEGER,                        -- the member of staff who did it at the desk
    created_at    INTEGER NOT NULL
);
CREATE INDEX parties_person ON parties (person_id);
CREATE INDEX parties_event ON parties (event_id);
CREATE INDEX parties_phone ON parties (phone) WHERE phone <> '' AND person_id IS NULL;

-- One seat asked for (or, for a school, many), and what became of it.
CREATE TABLE registrations (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    party_id      INTEGER NOT NULL REFERENCES parties (id) ON DELETE CASCADE,
    event_id      INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    session_id    INTEGER REFERENCES event_sessions (id),
    person_id     INTEGER REFERENCES people (id) ON DELETE SET NULL,  -- whose own seat it is
    child_id      INTEGER,                        -- whose own seat it is, where that is a child of the party's person
    name          TEXT    NOT NULL,
    band_id       INTEGER REFERENCES event_bands (id),
    seats         INTEGER NOT NULL DEFAULT 1 CHECK (seats > 0),
    companion     INTEGER NOT NULL DEFAULT 0,     -- an adult who comes with children
    walk_in       INTEGER NOT NULL DEFAULT 0,     -- came without a seat and found room
    state         TEXT    NOT NULL CHECK (state IN (
                      'pending', 'seated', 'queued', 'offered', 'cancelled', 'expired', 'declined')),
    place_in_line INTEGER NOT NULL,               -- order of arrival within the event
    offer_id      INTEGER REFERENCES offers (id),
    code          TEXT    NOT NULL UNIQUE,        -- MD-4K7Q
    answers       TEXT    NOT NULL DEFAULT '{}',  -- JSON, by question
    needs         TEXT    NOT NULL DEFAULT '',    -- allergy or help needed; erased after the event
    fetcher       TEXT    NOT NULL DEFAULT '',    -- who fetches the child; erased after the event
    ended_at      INTEGER,
    cause         TEXT    NOT NULL DEFAULT ''     -- who or what ended it
);
CREATE INDEX registrations_pool ON registrations (event_id, session_id, state, place_in_line);
CREATE INDEX registrations_line ON registrations (event_id, place_in_line);
CREATE INDEX registrations_party ON registrations (party_id);
CREATE INDEX registrations_offer ON registrations (offer_id) WHERE offer_id IS NOT NULL;
CREATE INDEX registrations_own ON registrations (person_id, state) WHERE person_id IS NOT NULL;
CREATE INDEX registrations_child ON registrations (child_id) WHERE child_id IS NOT NULL;
CREATE UNIQUE INDEX registrations_person_once ON registrations (event_id, ifnull(session_id, 0), person_id)
    WHERE person_id IS NOT NULL AND state IN ('pending', 'seated', 'queued', 'offered');
CREATE UNIQUE INDEX registrations_child_once ON registrations (event_id, ifnull(session_id, 0), child_id)
    WHERE child_id IS NOT NULL AND state IN ('pending', 'seated', 'queued', 'offered');

-- A seat held for somebody in the queue until the deadline, which counts from the delivery.
CREATE TABLE offers (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    party_id     INTEGER NOT NULL REFERENCES parties (id) ON DELETE CASCADE,
    made_at      INTEGER NOT NULL,
    delivered_at INTEGER,
    deadline_at  INTEGER NOT NULL,
    released_by  INTEGER,                         -- staff, after automatic offers have stopped
    state        TEXT    NOT NULL DEFAULT 'open'
                 CHECK (state IN ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
    settled_at   INTEGER
);
CREATE INDEX offers_party ON offers (party_id);
CREATE INDEX offers_open ON offers (deadline_at) WHERE state = 'open';

CREATE TABLE attendances (
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    session_id      INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    came_at         INTEGER NOT NULL,
    came_by         INTEGER NOT NULL,             -- the member of staff
    brought_by      TEXT    NOT NULL DEFAULT '',
    left_at         INTEGER,
    left_by         INTEGER,                      -- the member of staff
    fetched_by      TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (registration_id, session_id)
) WITHOUT ROWID;
CREATE INDEX attendances_session ON attendances (session_id);

-- People counted at the door of an event without names: drop-in, and school classes.
CREATE TABLE head_counts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    people     INTEGER NOT NULL,                  -- below zero: a correction
    counted_by INTEGER NOT NULL,
    counted_at INTEGER NOT NULL
);
CREATE INDEX head_counts_session ON head_counts (session_id);

-- Whose turn in waiting lists comes after the others', and until when; worked out from the attendances.
CREATE TABLE standings (
    person_id     INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    lowered_until INTEGER,
    lifted_at     INTEGER,                        -- staff have forgiven what was before
    lifted_by     INTEGER
);

-- Which reminders a seat's holder has had, so that one day's are one message and each is sent once.
CREATE TABLE reminded (
    registration_id INTEGER NOT NULL REFERENCES registrations (id) ON DELETE CASCADE,
    session_id      INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    lead            INTEGER NOT NULL,             -- minutes before the start
    PRIMARY KEY (registration_id, session_id, lead)
) WITHOUT ROWID;

-- What staff tell people by telephone who are not on Telegram.
CREATE TABLE desk_calls (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    party_id  INTEGER NOT NULL REFERENCES parties (id) ON DELETE CASCADE,
    kind      TEXT    NOT NULL,                   -- as the letter's would be
    details   TEXT    NOT NULL,                   -- JSON, ids only
    subject   TEXT    NOT NULL,
    key       TEXT    NOT NULL UNIQUE,
    made_at   INTEGER NOT NULL,
    state     TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    done_at   INTEGER,
    done_by   INTEGER
);
CREATE INDEX desk_calls_open ON desk_calls (made_at) WHERE state = 'open';
CREATE INDEX desk_calls_subject ON desk_calls (subject) WHERE state = 'open';
