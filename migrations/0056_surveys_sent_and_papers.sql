-- Surveys are sent by the program, with one reminder, and papers come in as a file.
ALTER TABLE surveys ADD COLUMN audience TEXT NOT NULL DEFAULT '';  -- whom it is sent to, as JSON; '': to nobody

-- How far the first letter and the reminder have come. Nobody is named: `reached` is where the next part begins.
CREATE TABLE survey_mailings (
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    turn      TEXT    NOT NULL CHECK (turn IN ('first', 'reminder')),
    reached   INTEGER NOT NULL DEFAULT 0,
    asked     INTEGER NOT NULL DEFAULT 0,   -- how many letters were written
    over      INTEGER NOT NULL DEFAULT 0 CHECK (over IN (0, 1)),
    PRIMARY KEY (survey_id, turn)
) STRICT, WITHOUT ROWID;

-- The numbers of the papers that are in: a file that is sent twice counts once. Nothing leads to what is on them.
CREATE TABLE survey_papers (
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    number    TEXT    NOT NULL,
    PRIMARY KEY (survey_id, number)
) STRICT, WITHOUT ROWID;

-- Files with papers, until they are read: where Telegram has them.
CREATE TABLE survey_files (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    sent_by   INTEGER REFERENCES people (id) ON DELETE SET NULL,
    file_id   TEXT    NOT NULL,             -- '': it is in
    name      TEXT    NOT NULL
) STRICT;
CREATE INDEX survey_files_survey ON survey_files (survey_id);
