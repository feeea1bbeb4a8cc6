-- How often a letter may have arrived already: 1 after an ending nobody saw, 2 from just before it is sent once more.
ALTER TABLE outbox ADD COLUMN unclear INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET unclear = 1 WHERE state = 'waiting' AND reason LIKE 'unclear%';
UPDATE outbox SET unclear = 2 WHERE state = 'sending' AND attempts > 1;
