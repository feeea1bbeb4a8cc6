-- The satisfaction survey of a period. What people answer is kept apart from who they are.
CREATE TABLE surveys (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    first        TEXT    NOT NULL,             -- YYYY-MM-DD in the library's zone
    last         TEXT    NOT NULL,
    served       INTEGER,                      -- how many were served in the period before; NULL: not known
    state        TEXT    NOT NULL CHECK (state IN ('open', 'closed', 'published')),
    opened_by    INTEGER REFERENCES people (id) ON DELETE SET NULL,
    published_at INTEGER,                      -- UTC, milliseconds
    CHECK (first <= last),
    CHECK ((state = 'published') = (published_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX surveys_open ON surveys (state) WHERE state = 'open';

-- Complete answers. The key is random and the rows have no order: nothing leads from one to whoever gave it.
CREATE TABLE survey_answers (
    key       TEXT    NOT NULL PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    day       TEXT    NOT NULL,                -- no finer than this, but for the half of the day, as the form wants it
    half      TEXT    NOT NULL CHECK (half IN ('morning', 'afternoon')),
    source    TEXT    NOT NULL CHECK (source IN ('chat', 'paper')),
    answers   TEXT    NOT NULL,                -- nine digits, 1 to 4, in the order of the elements in the code
    sex       TEXT,
    age       TEXT,
    education TEXT,
    work      TEXT,
    service   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_answers_survey ON survey_answers (survey_id);

-- Who has answered, so that nobody does twice: without a time, and without what.
CREATE TABLE surveys_taken (
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (survey_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX surveys_taken_person ON surveys_taken (person_id);

-- What will be better in the weakest elements: who does it, until when, and when it was done.
CREATE TABLE survey_plans (
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    element   TEXT    NOT NULL,
    action    TEXT    NOT NULL,
    owner     TEXT    NOT NULL,
    due       TEXT    NOT NULL,
    done_on   TEXT,
    PRIMARY KEY (survey_id, element)
) STRICT, WITHOUT ROWID;
