-- What people ask for beside a seat of their own: visits of groups, a guardian's word; and what they tell for reports.

-- A teacher who would like to bring a class, where no visit is open to sign up for.
CREATE TABLE visit_requests (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    school      TEXT    NOT NULL,
    people      INTEGER NOT NULL CHECK (people > 0),
    wished      TEXT    NOT NULL DEFAULT '',     -- when, in their words
    phone       TEXT    NOT NULL,                -- E.164
    asked_at    INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by INTEGER                          -- the member of staff
);
CREATE INDEX visit_requests_open ON visit_requests (asked_at) WHERE answered_at IS NULL;
CREATE INDEX visit_requests_person ON visit_requests (person_id);

-- The word of a guardian that a teenager with a telephone of their own may come: by a link, or on paper at the desk.
CREATE TABLE permissions (
    party_id   INTEGER PRIMARY KEY REFERENCES parties (id) ON DELETE CASCADE,
    digest     TEXT    NOT NULL UNIQUE,          -- of the link's token, which is told once and kept nowhere
    asked_at   INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    given_at   INTEGER,
    given_by   INTEGER,                          -- the guardian; NULL: on paper
    noted_by   INTEGER                           -- the member of staff who saw the paper
);
CREATE INDEX permissions_open ON permissions (asked_at) WHERE given_at IS NULL;

-- What residents tell of themselves for the library's report, apart from who they are to the rest.
CREATE TABLE resident_profiles (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    kelurahan TEXT,                              -- NULL: not told
    age_band  TEXT,
    sex       TEXT,
    asked_at  INTEGER NOT NULL,                  -- they are asked once
    told_at   INTEGER
) WITHOUT ROWID;
