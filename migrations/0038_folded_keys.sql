-- Keyboards of more keys than stand beside a text: the parts that a key turns, by the letter that carries the first.
CREATE TABLE folded_keys (
    letter  INTEGER PRIMARY KEY,              -- its row in the outbox, which goes earlier
    chat_id INTEGER NOT NULL,
    parts   TEXT    NOT NULL,                 -- JSON: keyboards as the Bot API has them
    kept_at INTEGER NOT NULL                  -- UTC, milliseconds
) STRICT;
CREATE INDEX folded_keys_chat ON folded_keys (chat_id);
CREATE INDEX folded_keys_age ON folded_keys (kept_at);

-- What comes unasked waits for the end of a form, and for the one before it.
ALTER TABLE outbox ADD COLUMN patient INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_patient ON outbox (chat_id, settled_at) WHERE patient;
