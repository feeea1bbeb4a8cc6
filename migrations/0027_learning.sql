-- What was not understood, apart from people: no ids, no moments finer than a day, and no keys that rise.

CREATE TABLE unclear_words (
    mark      TEXT    PRIMARY KEY,            -- digest of the words, without what is hidden
    words     TEXT    NOT NULL,               -- what is known to be no name; all else is ▢
    legible   INTEGER NOT NULL,               -- 1: something of it can be read
    times     INTEGER NOT NULL,
    first_day TEXT    NOT NULL,               -- YYYY-MM-DD in the library's zone
    last_day  TEXT    NOT NULL,
    ignored   INTEGER NOT NULL DEFAULT 0      -- 1: staff want to see it no more
) STRICT, WITHOUT ROWID;
CREATE INDEX unclear_words_often ON unclear_words (legible DESC, times DESC, mark) WHERE ignored = 0;
CREATE INDEX unclear_words_age ON unclear_words (first_day);

-- What was offered for them, and what people then chose: names of phrases.
CREATE TABLE unclear_choices (
    mark  TEXT    NOT NULL REFERENCES unclear_words (mark) ON DELETE CASCADE,
    told  TEXT    NOT NULL CHECK (told IN ('offered', 'chosen')),
    name  TEXT    NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (mark, told, name)
) STRICT, WITHOUT ROWID;

-- How messages were heard, by day; 'wanted': how often something was asked for that is not offered.
CREATE TABLE heard_days (
    day     TEXT    NOT NULL,
    outcome TEXT    NOT NULL CHECK (outcome IN ('understood', 'asked_back', 'unclear', 'wanted')),
    name    TEXT    NOT NULL DEFAULT '',      -- of the phrase, where it was wanted
    times   INTEGER NOT NULL,
    PRIMARY KEY (day, outcome, name)
) STRICT, WITHOUT ROWID;

-- What staff taught: it counts at once.
CREATE TABLE taught_words (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    mark    TEXT    NOT NULL UNIQUE,
    words   TEXT    NOT NULL,
    meaning TEXT    NOT NULL                  -- as examples name it
) STRICT;

-- When the week is told: 1 (Monday) to 7, 0 never.
CREATE TABLE learning_settings (
    name  TEXT    PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
