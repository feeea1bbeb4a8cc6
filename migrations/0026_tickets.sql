-- Complaints become tickets: of a kind, in somebody's hands, told by voice or shown by a photo, kept up to date.
ALTER TABLE feedback ADD COLUMN kind TEXT NOT NULL DEFAULT 'complaint'
    CHECK (kind IN ('question', 'suggestion', 'complaint', 'praise'));
ALTER TABLE feedback ADD COLUMN seen_on TEXT NOT NULL DEFAULT '';    -- what stood on the screen, in its first line
ALTER TABLE feedback ADD COLUMN assigned_to INTEGER;                 -- which member of staff looks after it
ALTER TABLE feedback_words ADD COLUMN file_kind TEXT NOT NULL DEFAULT '' CHECK (file_kind IN ('', 'photo', 'voice'));
ALTER TABLE feedback_words ADD COLUMN file_id TEXT NOT NULL DEFAULT ''; -- Telegram's
ALTER TABLE feedback_words ADD COLUMN message_id INTEGER;            -- in its writer's chat: an edit of it corrects
CREATE INDEX feedback_words_message ON feedback_words (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX feedback_assigned ON feedback (assigned_to) WHERE state = 'open';

-- In how many open days each kind is answered, where the library has changed that; 'others': where others must help.
CREATE TABLE ticket_clocks (
    kind TEXT    PRIMARY KEY,
    days INTEGER NOT NULL CHECK (days BETWEEN 1 AND 60)
) STRICT;

-- What a letter is about ("ticket:12"), kept when it has left: a reply to it means that.
ALTER TABLE outbox ADD COLUMN about TEXT NOT NULL DEFAULT '';
CREATE INDEX outbox_meant ON outbox (chat_id, message_id) WHERE about <> '';

-- Messages of people that became an answer to a form: editing them later changes nothing, and is said so.
CREATE TABLE used_messages (
    chat_id    INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    used_at    INTEGER NOT NULL,  -- UTC, milliseconds
    PRIMARY KEY (chat_id, message_id)
) WITHOUT ROWID, STRICT;
CREATE INDEX used_messages_age ON used_messages (used_at);
