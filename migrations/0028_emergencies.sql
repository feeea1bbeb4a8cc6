-- Dangers that people told of: who tells, who of the staff comes, what became of it.
CREATE TABLE emergencies (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
    kind      TEXT    NOT NULL,
    state     TEXT    NOT NULL CHECK (state IN ('possible', 'open', 'taken', 'closed', 'taken_back')),
    raised_at INTEGER NOT NULL,                   -- UTC, milliseconds; of a possible one: when its key was offered
    last_said INTEGER NOT NULL,
    taken_by  INTEGER REFERENCES people (id) ON DELETE SET NULL,
    taken_at  INTEGER,
    closed_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    closed_at INTEGER,
    outcome   TEXT    NOT NULL DEFAULT ''         -- what happened, in a member of staff's words
) STRICT;
CREATE INDEX emergencies_person ON emergencies (person_id, last_said);
CREATE INDEX emergencies_state ON emergencies (state, raised_at);
CREATE INDEX emergencies_taken_by ON emergencies (taken_by);
CREATE INDEX emergencies_closed_by ON emergencies (closed_by);

-- Every message about it, whole.
CREATE TABLE emergency_words (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    emergency_id INTEGER NOT NULL REFERENCES emergencies (id) ON DELETE CASCADE,
    words        TEXT    NOT NULL,
    said_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX emergency_words_of ON emergency_words (emergency_id);

-- Who of the staff was told: their letters change when somebody takes it.
CREATE TABLE emergency_told (
    emergency_id INTEGER NOT NULL REFERENCES emergencies (id) ON DELETE CASCADE,
    person_id    INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (emergency_id, person_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX emergency_told_person ON emergency_told (person_id);

-- Numbers to call, where the library has changed them.
CREATE TABLE emergency_numbers (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID, STRICT;
