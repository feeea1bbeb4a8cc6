-- Channels and groups the bot is in: what it may do there, and, once registered, what is announced there.

CREATE TABLE channels (
    chat_id       INTEGER PRIMARY KEY,          -- Telegram's; a group that becomes a supergroup gets another
    kind          TEXT    NOT NULL CHECK (kind IN ('channel', 'group', 'supergroup')),
    title         TEXT    NOT NULL DEFAULT '',
    username      TEXT    NOT NULL DEFAULT '',
    forum         INTEGER NOT NULL DEFAULT 0,
    lacks         TEXT    NOT NULL DEFAULT '',   -- what the bot lacks there, words with spaces between
    seen_at       INTEGER NOT NULL,
    registered_at INTEGER,                       -- NULL: the bot is there, but nothing is announced
    registered_by INTEGER
);

-- What is announced where: a kind of announcement, and the topic of a forum (NULL: its general one).
CREATE TABLE channel_kinds (
    chat_id INTEGER NOT NULL REFERENCES channels (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
    kind    TEXT    NOT NULL,
    thread  INTEGER,
    PRIMARY KEY (chat_id, kind)
) WITHOUT ROWID;

-- The topics of forums, as they are called there.
CREATE TABLE channel_threads (
    chat_id INTEGER NOT NULL REFERENCES channels (chat_id) ON UPDATE CASCADE ON DELETE CASCADE,
    thread  INTEGER NOT NULL,
    name    TEXT    NOT NULL,
    PRIMARY KEY (chat_id, thread)
) WITHOUT ROWID;
