-- Owners may come by a link, as the rest of the staff does; those of the settings have no row.

CREATE TABLE staff_with_owners (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    role      TEXT    NOT NULL CHECK (role <> ''),
    since_at  INTEGER NOT NULL,
    added_by  INTEGER
);
INSERT INTO staff_with_owners SELECT person_id, role, since_at, added_by FROM staff;
DROP TABLE staff;
ALTER TABLE staff_with_owners RENAME TO staff;

CREATE TABLE invitations_with_owners (
    digest     TEXT    PRIMARY KEY,
    role       TEXT    NOT NULL CHECK (role <> ''),
    event_id   INTEGER REFERENCES events (id) ON DELETE CASCADE,   -- what a partner comes to host
    invited_by INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO invitations_with_owners SELECT digest, role, event_id, invited_by, expires_at FROM staff_invitations;
DROP TABLE staff_invitations;
ALTER TABLE invitations_with_owners RENAME TO staff_invitations;
