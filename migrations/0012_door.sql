-- At the door and at the desk: which door a member of staff looks after, and calls that nobody answered.

CREATE TABLE door_posts (
    person_id  INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,   -- of the staff
    session_id INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    since_at   INTEGER NOT NULL
);
CREATE INDEX door_posts_session ON door_posts (session_id);

ALTER TABLE desk_calls ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;   -- times nobody answered
ALTER TABLE desk_calls ADD COLUMN tried_at INTEGER;
