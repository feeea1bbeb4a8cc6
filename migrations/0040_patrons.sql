-- Who is a member, by the list that staff import: a keyed hash of number and birth date, and no plain values.
CREATE TABLE patron_list (
    hash       TEXT PRIMARY KEY,
    type       TEXT NOT NULL,  -- as the list calls it; '' where it does not say
    expires_on TEXT            -- YYYY-MM-DD; NULL: the list does not say
) STRICT, WITHOUT ROWID;
CREATE INDEX patron_list_type ON patron_list (type);

-- The lists that staff sent; the last one that went in is the one that counts.
CREATE TABLE patron_imports (
    id          INTEGER PRIMARY KEY,
    sent_by     INTEGER REFERENCES people (id) ON DELETE SET NULL,
    sent_at     INTEGER NOT NULL,  -- UTC, milliseconds
    file_id     TEXT    NOT NULL,  -- Telegram's, '' once it has served
    name        TEXT    NOT NULL,
    imported_at INTEGER,
    members     INTEGER,
    key_mark    TEXT               -- tells by which key it was hashed, and nothing of the key
) STRICT;

-- Cards that readers have linked themselves. Type and last day are looked up in the list, never copied.
CREATE TABLE patrons (
    id        INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    child_id  INTEGER REFERENCES children (id) ON DELETE CASCADE,  -- NULL: their own
    number    TEXT    NOT NULL,
    hash      TEXT    NOT NULL,
    linked_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX patrons_hash ON patrons (hash);
CREATE UNIQUE INDEX patrons_whose ON patrons (person_id, coalesce(child_id, 0));
CREATE INDEX patrons_child ON patrons (child_id) WHERE child_id IS NOT NULL;

-- Tries to link a card, kept a day so that nobody guesses numbers or birth dates.
CREATE TABLE patron_tries (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    number_hash TEXT    NOT NULL,
    tried_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX patron_tries_person ON patron_tries (person_id, tried_at);
CREATE INDEX patron_tries_number ON patron_tries (number_hash, tried_at);
CREATE INDEX patron_tries_at ON patron_tries (tried_at);

-- How many books a kind of member may reserve at once; kinds without a row follow what holds for everybody.
CREATE TABLE patron_types (
    type TEXT    PRIMARY KEY,
    most INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
