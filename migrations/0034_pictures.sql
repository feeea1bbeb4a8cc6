-- Drawn pictures that Telegram has, by what is on them: sent again by their name there. None of them names anybody.
CREATE TABLE sent_pictures (
    digest  TEXT    PRIMARY KEY,  -- of its words, its look and its template
    file_id TEXT    NOT NULL,     -- as Telegram calls it
    sent_at INTEGER NOT NULL      -- UTC, milliseconds
) STRICT;
CREATE INDEX sent_pictures_old ON sent_pictures (sent_at);

-- Messages that are about something, to be found by it: the pictures of a ticket that was given back.
CREATE INDEX outbox_told ON outbox (about) WHERE about <> '';
