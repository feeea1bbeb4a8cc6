-- People who pick up for one another: one code shows all that waits for them at the desk.
CREATE TABLE households (
    id      INTEGER PRIMARY KEY,
    code    TEXT    NOT NULL UNIQUE,
    made_at INTEGER NOT NULL  -- UTC, milliseconds
) STRICT;
CREATE TABLE household_members (
    person_id    INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    household_id INTEGER NOT NULL REFERENCES households (id) ON DELETE CASCADE,
    joined_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX household_members_household ON household_members (household_id);
-- Only the hash of a link's token is kept.
CREATE TABLE household_invitations (
    digest       TEXT    PRIMARY KEY,
    household_id INTEGER NOT NULL REFERENCES households (id) ON DELETE CASCADE,
    invited_by   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    expires_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX household_invitations_household ON household_invitations (household_id);
CREATE INDEX household_invitations_by ON household_invitations (invited_by);
