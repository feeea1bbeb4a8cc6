-- Who works for the library, what they may do, and what they did.

CREATE TABLE staff (
    person_id INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    role      TEXT    NOT NULL CHECK (role IN ('admin', 'librarian', 'door', 'partner', 'head')),
    since_at  INTEGER NOT NULL,
    added_by  INTEGER
);

-- Links that make one person staff, once. Only the hash of what the link says is kept.
CREATE TABLE staff_invitations (
    digest     TEXT    PRIMARY KEY,
    role       TEXT    NOT NULL CHECK (role IN ('admin', 'librarian', 'door', 'partner', 'head')),
    event_id   INTEGER REFERENCES events (id) ON DELETE CASCADE,   -- what a partner comes to host
    invited_by INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;

-- The events that a partner hosts together with the library.
CREATE TABLE event_hosts (
    event_id  INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (event_id, person_id)
) WITHOUT ROWID;
CREATE INDEX event_hosts_person ON event_hosts (person_id);

-- Who did what to which, when. Written once: only a name may be taken off it, when its person's data are deleted.
CREATE TABLE audit (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    done_at  INTEGER NOT NULL,
    done_by  INTEGER,
    deed     TEXT    NOT NULL,                 -- a msgid: "cancelled an event"
    subject  TEXT    NOT NULL DEFAULT ''       -- "event:12"
);
CREATE INDEX audit_by ON audit (done_by);
CREATE INDEX audit_age ON audit (done_at);
CREATE TRIGGER audit_is_not_edited BEFORE UPDATE ON audit
    WHEN NEW.done_by IS NOT NULL OR NEW.id <> OLD.id OR NEW.done_at <> OLD.done_at
         OR NEW.deed <> OLD.deed OR NEW.subject <> OLD.subject
    BEGIN SELECT RAISE(ABORT, 'the audit trail is not edited'); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is not deleted'); END;
