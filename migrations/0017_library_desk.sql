-- Visitors as the staff count them: a row a tap, so that one can be taken back. Day and hour by the library's clock.
CREATE TABLE visits (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    day        TEXT    NOT NULL,                  -- YYYY-MM-DD
    hour       INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
    people     INTEGER NOT NULL CHECK (people > 0),
    counted_by INTEGER
);
CREATE INDEX visits_day ON visits (day, hour);

-- Questions that residents often ask, as staff answer them. Wordings are JSON: other ways to ask the same.
CREATE TABLE faq (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    question   TEXT    NOT NULL,
    wordings   TEXT    NOT NULL DEFAULT '[]',
    answer     TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
);

-- Sudden closings. Hours are the week and the special days, less these; one that is undone is as if it never was.
CREATE TABLE closures (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    starts_at INTEGER NOT NULL,
    ends_at   INTEGER NOT NULL CHECK (ends_at > starts_at),
    reason    TEXT    NOT NULL DEFAULT '',
    state     TEXT    NOT NULL DEFAULT 'closed' CHECK (state IN ('closed', 'undone')),
    broadcast INTEGER,                            -- the announcement of it, where there was one
    made_by   INTEGER,
    made_at   INTEGER NOT NULL
);
CREATE INDEX closures_ends ON closures (ends_at) WHERE state = 'closed';
