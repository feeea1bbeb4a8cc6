-- What becomes of a proposed book: a decision is about a title, for everybody who has asked for it by then. A later one
-- takes the place of the one before.
CREATE TABLE proposal_decisions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    title_key  TEXT    NOT NULL,              -- as in proposals
    title      TEXT    NOT NULL,
    outcome    TEXT    NOT NULL CHECK (outcome IN ('bought', 'here', 'not_yet')),
    words      TEXT    NOT NULL DEFAULT '',   -- a sentence of the staff
    decided_at INTEGER NOT NULL,              -- UTC, milliseconds
    decided_by INTEGER
) STRICT;
CREATE UNIQUE INDEX proposal_decisions_title ON proposal_decisions (title_key);

ALTER TABLE proposals ADD COLUMN decision_id INTEGER REFERENCES proposal_decisions (id);
CREATE INDEX proposals_decision ON proposals (decision_id);
