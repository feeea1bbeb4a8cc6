-- Surveys of the library's own: what is asked, written by staff or read from a file.
CREATE TABLE questionnaires (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    title     TEXT    NOT NULL,
    purpose   TEXT    NOT NULL,             -- why it is asked, and what comes of it: residents read it
    year      INTEGER,                      -- of a form that is asked once a year; NULL: it is none
    target    INTEGER,                      -- how many are to answer; NULL: not said
    questions TEXT    NOT NULL DEFAULT '[]', -- JSON
    file_id   TEXT    NOT NULL DEFAULT '',  -- where Telegram has the file with the questions, until it is read
    made_by   INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT;
CREATE UNIQUE INDEX questionnaires_year ON questionnaires (year) WHERE year IS NOT NULL;

ALTER TABLE surveys ADD COLUMN questionnaire_id INTEGER REFERENCES questionnaires (id) ON DELETE CASCADE;  -- NULL: the official one
DROP INDEX surveys_open;
CREATE UNIQUE INDEX surveys_open ON surveys (state) WHERE state = 'open' AND questionnaire_id IS NULL;
CREATE UNIQUE INDEX surveys_questionnaire ON surveys (questionnaire_id) WHERE questionnaire_id IS NOT NULL;

-- Once it has begun nobody is asked anything else, and under no other conditions.
CREATE TRIGGER questionnaires_fixed BEFORE UPDATE OF title, purpose, questions ON questionnaires
WHEN EXISTS (SELECT 1 FROM surveys WHERE questionnaire_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'a survey that has begun keeps its questions');
END;

-- What was answered: without a person, without a day, and in no order.
CREATE TABLE survey_replies (
    key       TEXT    NOT NULL PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    marks     TEXT    NOT NULL              -- a letter for each closed question, as bot/areas/surveys/questions.py has it
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_replies_survey ON survey_replies (survey_id);

-- What was written in words, apart from what was chosen.
CREATE TABLE survey_words (
    key       TEXT    NOT NULL PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question  INTEGER NOT NULL,
    words     TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_words_survey ON survey_words (survey_id);
