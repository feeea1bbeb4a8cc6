-- When a reader last opened what they have reserved, after it was set aside for them.
ALTER TABLE holds ADD COLUMN seen_at INTEGER;
-- Who is to be called, since they may not know that a book waits. A line counts while its hold is ready.
CREATE TABLE hold_calls (
    hold_id   INTEGER PRIMARY KEY REFERENCES holds (id) ON DELETE CASCADE,
    why       TEXT    NOT NULL CHECK (why IN ('unseen', 'undelivered')),
    since     INTEGER NOT NULL,  -- UTC, milliseconds
    called_at INTEGER,
    called_by INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX hold_calls_open ON hold_calls (since) WHERE called_at IS NULL;
