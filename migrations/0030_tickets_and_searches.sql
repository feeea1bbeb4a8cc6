-- Several files with one message of a ticket, places on the map among them; messages that were changed later.
CREATE TABLE feedback_files (
    id       INTEGER PRIMARY KEY,
    words_id INTEGER NOT NULL REFERENCES feedback_words (id) ON DELETE CASCADE,
    kind     TEXT    NOT NULL CHECK (kind IN ('photo', 'video', 'voice', 'audio', 'document', 'place')),
    file_id  TEXT    NOT NULL,                    -- Telegram's; of a place its degrees: "-0.789300,100.654700"
    sent_at  INTEGER NOT NULL                     -- UTC, milliseconds
) STRICT;
CREATE INDEX feedback_files_of ON feedback_files (words_id);
INSERT INTO feedback_files (words_id, kind, file_id, sent_at)
SELECT id, file_kind, file_id, said_at FROM feedback_words WHERE file_id <> '' ORDER BY id;
ALTER TABLE feedback_words DROP COLUMN file_id;
ALTER TABLE feedback_words DROP COLUMN file_kind;
ALTER TABLE feedback_words ADD COLUMN album TEXT NOT NULL DEFAULT ''; -- Telegram's: its further files come one by one
ALTER TABLE feedback_words ADD COLUMN changed_at INTEGER;             -- UTC, milliseconds: its writer edited it
CREATE INDEX feedback_words_album ON feedback_words (album) WHERE album <> '';

-- A further kind: something lost or found.
ALTER TABLE feedback ADD COLUMN kinds TEXT NOT NULL DEFAULT 'complaint'
    CHECK (kinds IN ('question', 'suggestion', 'complaint', 'praise', 'lost_item'));
UPDATE feedback SET kinds = kind;
ALTER TABLE feedback DROP COLUMN kind;
ALTER TABLE feedback RENAME COLUMN kinds TO kind;

-- Whose messages do not reach the staff for a time, and from which ticket that was set.
CREATE TABLE ticket_mutes (
    person_id   INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    feedback_id INTEGER NOT NULL REFERENCES feedback (id) ON DELETE CASCADE,
    muted_until INTEGER NOT NULL,                 -- UTC, milliseconds
    muted_by    INTEGER                           -- which member of staff
) STRICT;
CREATE INDEX ticket_mutes_ticket ON ticket_mutes (feedback_id);

-- What was perhaps no search for a book at all: kept for a day only, so that its keys work.
ALTER TABLE searches ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0;
CREATE INDEX searches_unsure ON searches (asked_at) WHERE unsure;
