-- What is asked after an event is a survey like the library's others: questions as data, answers without a person.
ALTER TABLE questionnaires ADD COLUMN event_id INTEGER REFERENCES events (id) ON DELETE CASCADE;  -- after which event
ALTER TABLE questionnaires ADD COLUMN round INTEGER;  -- 1: after it; 2: weeks later
CREATE UNIQUE INDEX questionnaires_event ON questionnaires (event_id, round) WHERE event_id IS NOT NULL;

-- One for each event and round that somebody answered, with the questions of `bot/areas/surveys/outcomes.py`.
INSERT INTO questionnaires (title, purpose, questions, event_id, round)
SELECT events.title, '',
    '[{"text": "knowledge", "kind": "choice", "options": ["yes", "a_little", "no"], "only_if": null, "quota": []},'
    || ' {"text": "confidence", "kind": "choice", "options": ["yes", "a_little", "no"], "only_if": null, "quota": []},'
    || ' {"text": "use", "kind": "choice", "options": ["yes", "a_little", "no"], "only_if": null, "quota": []},'
    || ' {"text": "services", "kind": "choice", "options": ["yes", "a_little", "no"], "only_if": null, "quota": []},'
    || CASE answered.round WHEN 1 THEN
       ' {"text": "rating", "kind": "scale", "options": [], "only_if": null, "quota": []},' ELSE '' END
    || ' {"text": "words", "kind": "words", "options": [], "only_if": null, "quota": []}]',
    events.id, answered.round
FROM (SELECT event_id, round FROM outcomes UNION SELECT event_id, round FROM outcome_words) answered
JOIN events ON events.id = answered.event_id;
INSERT INTO surveys (first, last, served, state, audience, questionnaire_id)
SELECT date(ended / 1000, 'unixepoch', '+7 hours'), date(ended / 1000, 'unixepoch', '+7 hours', '+56 days'), NULL,
    'closed', '', questionnaires.id
FROM questionnaires JOIN (SELECT event_id, max(ends_at) AS ended FROM event_sessions GROUP BY event_id) USING (event_id);

-- A count becomes so many answers to that one question; the others of whoever gave it were never known.
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < (SELECT max(people) FROM outcomes))
INSERT INTO survey_replies (key, survey_id, marks)
SELECT lower(hex(randomblob(8))), surveys.id,
    CASE item
        WHEN 'knowledge' THEN (answer - 1) || '---'
        WHEN 'confidence' THEN '-' || (answer - 1) || '--'
        WHEN 'use' THEN '--' || (answer - 1) || '-'
        WHEN 'services' THEN '---' || (answer - 1)
        ELSE '----'
    END || CASE WHEN item = 'rating' THEN answer WHEN outcomes.round = 1 THEN '-' ELSE '' END
FROM outcomes JOIN numbers ON n <= people
JOIN questionnaires ON questionnaires.event_id = outcomes.event_id AND questionnaires.round = outcomes.round
JOIN surveys ON surveys.questionnaire_id = questionnaires.id;
INSERT INTO survey_words (key, survey_id, question, words)
SELECT lower(hex(randomblob(8))), surveys.id, CASE outcome_words.round WHEN 1 THEN 5 ELSE 4 END, words
FROM outcome_words
JOIN questionnaires ON questionnaires.event_id = outcome_words.event_id AND questionnaires.round = outcome_words.round
JOIN surveys ON surveys.questionnaire_id = questionnaires.id;
DROP TABLE outcomes;
DROP TABLE outcome_words;

-- The same by event, as the events' own figures read it.
CREATE VIEW outcomes AS
SELECT event_id, round, item, instr(letters, substr(marks, place, 1)) AS answer, count(*) AS people
FROM questionnaires JOIN surveys ON surveys.questionnaire_id = questionnaires.id
JOIN survey_replies ON survey_replies.survey_id = surveys.id
JOIN (SELECT 1 AS place, 'knowledge' AS item, '012' AS letters UNION ALL SELECT 2, 'confidence', '012'
      UNION ALL SELECT 3, 'use', '012' UNION ALL SELECT 4, 'services', '012' UNION ALL SELECT 5, 'rating', '12345')
WHERE event_id IS NOT NULL AND substr(marks, place, 1) NOT IN ('', '-')
GROUP BY event_id, round, item, answer;
CREATE VIEW outcome_words AS
SELECT survey_words.key AS id, event_id, round, words
FROM questionnaires JOIN surveys ON surveys.questionnaire_id = questionnaires.id
JOIN survey_words ON survey_words.survey_id = surveys.id
WHERE event_id IS NOT NULL;
