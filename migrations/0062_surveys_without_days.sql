-- With an answer stands no day any more: whoever was active in that half of a day could be told by it.
-- When how many answered, as the official form wants it, is a count of its own.
CREATE TABLE survey_days (
    survey_id INTEGER NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    day       TEXT    NOT NULL,               -- YYYY-MM-DD in the library's zone
    half      TEXT    NOT NULL CHECK (half IN ('morning', 'afternoon')),
    source    TEXT    NOT NULL CHECK (source IN ('chat', 'paper')),
    people    INTEGER NOT NULL,
    PRIMARY KEY (survey_id, day, half, source)
) STRICT, WITHOUT ROWID;
INSERT INTO survey_days (survey_id, day, half, source, people)
SELECT survey_id, day, half, source, count(*) FROM survey_answers GROUP BY survey_id, day, half, source;
ALTER TABLE survey_answers DROP COLUMN day;
ALTER TABLE survey_answers DROP COLUMN half;

-- What is published changes no more, whoever writes: no answer comes, goes or becomes another, and no promise either.
CREATE TRIGGER survey_answers_come BEFORE INSERT ON survey_answers
WHEN EXISTS (SELECT 1 FROM surveys WHERE id = NEW.survey_id AND state = 'published')
BEGIN
    SELECT RAISE(ABORT, 'a published survey takes no answers');
END;
CREATE TRIGGER survey_answers_stay BEFORE UPDATE ON survey_answers
WHEN EXISTS (SELECT 1 FROM surveys WHERE id = OLD.survey_id AND state = 'published')
BEGIN
    SELECT RAISE(ABORT, 'a published survey keeps its answers');
END;
CREATE TRIGGER survey_answers_go BEFORE DELETE ON survey_answers
WHEN EXISTS (SELECT 1 FROM surveys WHERE id = OLD.survey_id AND state = 'published')
BEGIN
    SELECT RAISE(ABORT, 'a published survey keeps its answers');
END;
CREATE TRIGGER survey_replies_come BEFORE INSERT ON survey_replies
WHEN EXISTS (SELECT 1 FROM surveys WHERE id = NEW.survey_id AND state = 'published')
BEGIN
    SELECT RAISE(ABORT, 'a published survey takes no answers');
END;
CREATE TRIGGER survey_plans_stay BEFORE UPDATE OF action, owner, due ON survey_plans
WHEN EXISTS (SELECT 1 FROM surveys WHERE id = OLD.survey_id AND state = 'published')
BEGIN
    SELECT RAISE(ABORT, 'a published plan stays; that it was done is noted');
END;
CREATE TRIGGER surveys_stay BEFORE UPDATE OF state, first, last, served, published_at ON surveys
WHEN OLD.state = 'published'
BEGIN
    SELECT RAISE(ABORT, 'a survey that is published stays so');
END;

-- A draft that was thrown away, until nobody takes that back any more.
ALTER TABLE questionnaires ADD COLUMN dropped_at INTEGER;  -- UTC, milliseconds; NULL: it was not
DROP INDEX questionnaires_year;
CREATE UNIQUE INDEX questionnaires_year ON questionnaires (year) WHERE year IS NOT NULL AND dropped_at IS NULL;
