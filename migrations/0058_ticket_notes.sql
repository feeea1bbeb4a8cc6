-- Whether the answer helped, as its resident said: NULL where they did not.
ALTER TABLE feedback ADD COLUMN helped INTEGER CHECK (helped IN (0, 1));

-- What the staff note of a ticket for each other. It stands in a table of its own: nothing that residents read joins it.
CREATE TABLE ticket_notes (
    id          INTEGER PRIMARY KEY,          -- random and negative where the ticket has no name
    feedback_id INTEGER NOT NULL REFERENCES feedback (id) ON DELETE CASCADE,
    note        TEXT    NOT NULL,
    written_at  INTEGER NOT NULL,             -- UTC, milliseconds; of a ticket without a name the beginning of the day
    written_by  INTEGER                       -- which member of staff
) STRICT;
CREATE INDEX ticket_notes_of ON ticket_notes (feedback_id);
