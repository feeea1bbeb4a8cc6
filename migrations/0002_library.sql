-- What staff say of the library: hours, place, contacts, links. Values are JSON; what is missing is "not filled in".
CREATE TABLE library_facts (
    name       TEXT PRIMARY KEY,
    value      TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Days that differ from the week: holidays, closures, Ramadan hours. NULL periods: closed.
CREATE TABLE special_days (
    day     TEXT PRIMARY KEY,                  -- YYYY-MM-DD in the library's zone
    periods TEXT,                              -- JSON [["08:00","12:00"], …]
    reason  TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- Parts of the bot that the library has switched off.
CREATE TABLE switched_off (
    feature TEXT PRIMARY KEY
) WITHOUT ROWID;
