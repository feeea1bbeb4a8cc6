-- Areas declare roles of their own: which there are is known to the program, not to the table.

CREATE TABLE staff_of_any_role (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    role      TEXT    NOT NULL CHECK (role <> '' AND role <> 'owner'),
    since_at  INTEGER NOT NULL,
    added_by  INTEGER
);
INSERT INTO staff_of_any_role SELECT person_id, role, since_at, added_by FROM staff;
DROP TABLE staff;
ALTER TABLE staff_of_any_role RENAME TO staff;

CREATE TABLE invitations_of_any_role (
    digest     TEXT    PRIMARY KEY,
    role       TEXT    NOT NULL CHECK (role <> '' AND role <> 'owner'),
    event_id   INTEGER REFERENCES events (id) ON DELETE CASCADE,   -- what a partner comes to host
    invited_by INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO invitations_of_any_role SELECT digest, role, event_id, invited_by, expires_at FROM staff_invitations;
DROP TABLE staff_invitations;
ALTER TABLE invitations_of_any_role RENAME TO staff_invitations;
