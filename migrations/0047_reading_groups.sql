-- Groups of readers: made by the staff, or proposed by a resident and accepted.
CREATE TABLE reading_groups (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT    NOT NULL,
    audience    TEXT    NOT NULL CHECK (audience IN ('adult', 'teen', 'child')),
    interests   TEXT    NOT NULL DEFAULT '',
    meets       TEXT    NOT NULL DEFAULT '',         -- when and where, as people say it
    chat_id     INTEGER,                             -- of its group in Telegram
    size        INTEGER NOT NULL CHECK (size > 0),
    by_request  INTEGER NOT NULL DEFAULT 0,
    leader_id   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    proposed_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    state       TEXT    NOT NULL CHECK (state IN ('proposed', 'running', 'refused', 'closed')),
    made_at     INTEGER NOT NULL,                    -- UTC, milliseconds
    decided_at  INTEGER,
    decided_by  INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX reading_groups_state ON reading_groups (state, id);
CREATE INDEX reading_groups_proposed ON reading_groups (proposed_by) WHERE proposed_by IS NOT NULL;
CREATE INDEX reading_groups_leader ON reading_groups (leader_id) WHERE leader_id IS NOT NULL;
CREATE INDEX reading_groups_chat ON reading_groups (chat_id) WHERE chat_id IS NOT NULL;

-- Who belongs to a group or would like to. Ids rise in the order of asking, which is the waiting list's.
CREATE TABLE reading_group_members (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id      INTEGER NOT NULL REFERENCES reading_groups (id) ON DELETE CASCADE,
    person_id     INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    child_id      INTEGER REFERENCES children (id) ON DELETE CASCADE,
    guardian_id   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    state         TEXT    NOT NULL CHECK (state IN ('guarded', 'asked', 'queued', 'offered', 'member', 'ended')),
    asked_at      INTEGER NOT NULL,
    joined_at     INTEGER,
    offered_until INTEGER,
    digest        TEXT,                              -- of the token by which a guardian agrees
    ended_at      INTEGER,
    ending        TEXT,
    CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
    CHECK ((state = 'offered') = (offered_until IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX reading_group_members_once ON reading_group_members (group_id, person_id) WHERE state <> 'ended';
CREATE INDEX reading_group_members_state ON reading_group_members (group_id, state, id);
CREATE INDEX reading_group_members_person ON reading_group_members (person_id);
CREATE INDEX reading_group_members_child ON reading_group_members (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX reading_group_members_guardian ON reading_group_members (guardian_id) WHERE guardian_id IS NOT NULL;
CREATE INDEX reading_group_members_digest ON reading_group_members (digest) WHERE digest IS NOT NULL;

-- What somebody asked the leader of a group, and the answer.
CREATE TABLE reading_group_questions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id    INTEGER NOT NULL REFERENCES reading_groups (id) ON DELETE CASCADE,
    person_id   INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    words       TEXT    NOT NULL,
    asked_at    INTEGER NOT NULL,
    answer      TEXT,
    answered_at INTEGER,
    answered_by INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX reading_group_questions_group ON reading_group_questions (group_id, id);
CREATE INDEX reading_group_questions_person ON reading_group_questions (person_id);
