-- Consents with their proof, and the children whom parents keep for signing them up.

-- Each text that anybody ever agreed to, as it stood on their screen.
CREATE TABLE consent_wordings (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    purpose  TEXT    NOT NULL,
    version  INTEGER NOT NULL,
    language TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    UNIQUE (purpose, version, language, text)
);

CREATE TABLE consents (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id    INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    subject      TEXT    NOT NULL DEFAULT '',  -- what it is about ("child:7"); '': the person
    wording_id   INTEGER NOT NULL REFERENCES consent_wordings (id),
    given_at     INTEGER NOT NULL,
    withdrawn_at INTEGER
);
CREATE INDEX consents_person ON consents (person_id);
CREATE INDEX consents_subject ON consents (subject) WHERE withdrawn_at IS NULL;

-- What is known of a child; there is no column for more, on purpose.
CREATE TABLE children (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    call_name   TEXT    NOT NULL,
    birth_year  INTEGER NOT NULL,
    stage       TEXT    NOT NULL CHECK (stage IN ('none', 'paud', 'tk', 'sd', 'smp', 'sma', 'slb', 'paket')),
    stage_told  INTEGER NOT NULL,              -- the school year (by its July) for which the stage was told
    stage_asked INTEGER NOT NULL DEFAULT 0,    -- the July in which a guardian was last asked whether it moved up
    added_at    INTEGER NOT NULL
);
CREATE INDEX children_stage ON children (stage_told, stage_asked);

CREATE TABLE guardians (
    child_id  INTEGER NOT NULL REFERENCES children (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    first     INTEGER NOT NULL,                -- 1: keeps the profile; 0: came by invitation
    since_at  INTEGER NOT NULL,
    PRIMARY KEY (child_id, person_id)
) WITHOUT ROWID;
CREATE INDEX guardians_person ON guardians (person_id);
CREATE UNIQUE INDEX guardians_first ON guardians (child_id) WHERE first = 1;

-- Links for a second guardian, good for one use. Only the hash of what the link says is kept.
CREATE TABLE guardian_invitations (
    digest     TEXT    PRIMARY KEY,
    invited_by INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    child_ids  TEXT    NOT NULL,               -- JSON
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX guardian_invitations_by ON guardian_invitations (invited_by);
