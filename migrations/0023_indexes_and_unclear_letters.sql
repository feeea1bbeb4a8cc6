-- How often a letter may have arrived already: 1 after an ending nobody saw, 2 from just before it is sent once more.
ALTER TABLE outbox ADD COLUMN unclear INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET unclear = 1 WHERE state = 'waiting' AND reason LIKE 'unclear%';
UPDATE outbox SET unclear = 2 WHERE state IN ('sending', 'uncertain') AND attempts > 1;

-- What the questions asked most look up, so that none of them reads a table from one end to the other.
CREATE INDEX outbox_chat ON outbox (chat_id);
CREATE INDEX outbox_about ON outbox (subject) WHERE subject <> '';
CREATE INDEX inbox_parked ON inbox (lane) WHERE state = 'parked';
CREATE INDEX schedule_person ON schedule (json_extract(details, '$.person')) WHERE json_valid(details);
CREATE INDEX schedule_failed ON schedule (due_at) WHERE state = 'failed';
CREATE INDEX broadcasts_followed ON broadcasts (followed_in) WHERE followed_in IS NOT NULL;
CREATE INDEX thanks_event ON thanks (event_id, round);
CREATE INDEX reminded_session ON reminded (session_id);
CREATE INDEX event_changes_event ON event_changes (event_id);
DROP INDEX desk_calls_subject;
CREATE INDEX desk_calls_subject ON desk_calls (subject);
