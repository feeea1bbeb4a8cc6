-- Reminders are gathered when they fall due; rows need not know of one another.
DROP INDEX schedule_together;
ALTER TABLE schedule DROP COLUMN together;
