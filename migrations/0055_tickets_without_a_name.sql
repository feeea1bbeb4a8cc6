-- Tickets without a name: their ids are negative and random, so that rows have no order; of their time the day is kept.
ALTER TABLE feedback_words ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;  -- their place in such a ticket, from 1

-- Those from before are cut loose where they wait for no answer any more. What still waits follows, once it is answered.
CREATE TABLE cut_loose (
    was   INTEGER PRIMARY KEY,
    turns INTEGER NOT NULL                     -- the new id
);
INSERT INTO cut_loose (was, turns)
SELECT id, -1 - abs(random() % 1099511627776) FROM feedback
WHERE anonymous AND person_id IS NOT NULL AND state <> 'open' AND NOT EXISTS (
    SELECT 1 FROM outbox WHERE chat_id = feedback.person_id AND state IN ('waiting', 'sending')
    AND json_extract(details, '$.feedback') = feedback.id);
INSERT INTO cut_loose (was, turns)
SELECT id, -1 - abs(random() % 1099511627776) FROM feedback
WHERE anonymous AND person_id IS NULL AND state <> 'open';

-- What letters remember of them; the audit trail keeps a number that nothing has any more.
DELETE FROM outbox WHERE state NOT IN ('waiting', 'sending') AND EXISTS (
    SELECT 1 FROM feedback_words w JOIN cut_loose ON was = w.feedback_id
    WHERE outbox.key = 'feedback_answer:' || w.id OR outbox.key LIKE 'feedback:' || w.id || ':%');
DELETE FROM outbox WHERE state NOT IN ('waiting', 'sending') AND EXISTS (
    SELECT 1 FROM cut_loose
    WHERE outbox.key LIKE 'ticket_later:' || was || ':%' OR outbox.key LIKE 'ticket_ended:' || was || ':%');
UPDATE outbox SET about = '' WHERE about IN (
    SELECT 'ticket:' || was FROM cut_loose UNION ALL SELECT 'ticket_desk:' || was FROM cut_loose);
DELETE FROM ticket_mutes WHERE feedback_id IN (SELECT was FROM cut_loose);

-- 25200000: seven hours, the library's zone; 86400000: a day.
UPDATE feedback_words SET
    turn = (SELECT count(*) FROM feedback_words e WHERE e.feedback_id = feedback_words.feedback_id
            AND e.id <= feedback_words.id),
    message_id = NULL, album = '',
    said_at = said_at - (said_at + 25200000) % 86400000,
    changed_at = changed_at - (changed_at + 25200000) % 86400000
WHERE feedback_id IN (SELECT was FROM cut_loose);
UPDATE feedback_files SET id = -1 - abs(random() % 576460752303423488),
    sent_at = sent_at - (sent_at + 25200000) % 86400000
WHERE words_id IN (SELECT w.id FROM feedback_words w JOIN cut_loose ON was = w.feedback_id);
CREATE TABLE cut_words (
    was   INTEGER PRIMARY KEY,
    turns INTEGER NOT NULL
);
INSERT INTO cut_words (was, turns)
SELECT w.id, -1 - abs(random() % 576460752303423488) FROM feedback_words w JOIN cut_loose ON was = w.feedback_id;
UPDATE feedback_files SET words_id = (SELECT turns FROM cut_words WHERE was = words_id)
WHERE words_id IN (SELECT was FROM cut_words);
UPDATE feedback_words SET feedback_id = (SELECT turns FROM cut_loose WHERE was = feedback_id)
WHERE feedback_id IN (SELECT was FROM cut_loose);
UPDATE feedback_words SET id = (SELECT turns FROM cut_words WHERE was = id) WHERE id IN (SELECT was FROM cut_words);
UPDATE feedback SET id = (SELECT turns FROM cut_loose WHERE was = id), person_id = NULL, seen_on = '',
    sent_at = sent_at - (sent_at + 25200000) % 86400000,
    settled_at = settled_at - (settled_at + 25200000) % 86400000
WHERE id IN (SELECT was FROM cut_loose);
DROP TABLE cut_words;
DROP TABLE cut_loose;
