-- Two tickets about one matter: this one is answered along with that.
ALTER TABLE feedback ADD COLUMN merged_into INTEGER REFERENCES feedback (id) ON DELETE SET NULL;
CREATE INDEX feedback_merged ON feedback (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE feedback_words ADD COLUMN copy_of INTEGER;  -- the answer to the other, of which this is the same
CREATE INDEX feedback_words_copies ON feedback_words (copy_of) WHERE copy_of IS NOT NULL;

-- How it ended, and what the staff say of that in a sentence.
ALTER TABLE feedback ADD COLUMN outcome TEXT NOT NULL DEFAULT ''
    CHECK (outcome IN ('', 'answered', 'mended', 'handed_on', 'impossible'));
ALTER TABLE feedback ADD COLUMN outcome_words TEXT NOT NULL DEFAULT '';

-- Another office that could settle it, and whether its resident agrees that it is passed on there.
CREATE TABLE ticket_handings (
    feedback_id INTEGER PRIMARY KEY REFERENCES feedback (id) ON DELETE CASCADE,
    office      TEXT    NOT NULL,
    passed_on   TEXT    NOT NULL,             -- what was shown to the resident, and nothing else
    asked_at    INTEGER NOT NULL,             -- UTC, milliseconds; of a ticket without a name the beginning of the day
    asked_by    INTEGER,                      -- which member of staff
    answer      TEXT    NOT NULL DEFAULT '' CHECK (answer IN ('', 'named', 'unnamed', 'no'))
) STRICT;
CREATE TABLE ticket_offices (
    id   INTEGER PRIMARY KEY,
    name TEXT    NOT NULL UNIQUE
) STRICT;

-- Answers that the staff keep ready.
CREATE TABLE ticket_ready_answers (
    id    INTEGER PRIMARY KEY,
    words TEXT    NOT NULL UNIQUE
) STRICT;
