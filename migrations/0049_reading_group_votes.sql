-- How a group chooses its next book. `counted`: rounds of votes by book, without anybody's name.
CREATE TABLE reading_group_votes (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id  INTEGER NOT NULL REFERENCES reading_groups (id) ON DELETE CASCADE,
    method    TEXT    NOT NULL CHECK (method IN ('one', 'ranked')),
    opened_at INTEGER NOT NULL,                      -- UTC, milliseconds
    closes_at INTEGER NOT NULL,
    quorum    INTEGER NOT NULL,                      -- percent of the members
    closed_at INTEGER,
    outcome   TEXT CHECK (outcome IN ('chosen', 'no_quorum', 'no_book', 'stopped')),
    winner_id INTEGER REFERENCES reading_group_books (id) ON DELETE SET NULL,
    counted   TEXT    NOT NULL DEFAULT '[]',
    CHECK ((closed_at IS NULL) = (outcome IS NULL))
) STRICT;
CREATE UNIQUE INDEX reading_group_votes_open ON reading_group_votes (group_id) WHERE closed_at IS NULL;
CREATE INDEX reading_group_votes_group ON reading_group_votes (group_id, id);
CREATE INDEX reading_group_votes_winner ON reading_group_votes (winner_id) WHERE winner_id IS NOT NULL;

-- What somebody chose, until the vote is counted: then it is deleted.
CREATE TABLE reading_group_ballots (
    vote_id   INTEGER NOT NULL REFERENCES reading_group_votes (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES reading_group_members (id) ON DELETE CASCADE,
    choices   TEXT    NOT NULL,                      -- JSON: ids of books, the best first
    PRIMARY KEY (vote_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_group_ballots_member ON reading_group_ballots (member_id);

-- Whose turn it is, or was, to choose alone.
CREATE TABLE reading_group_turns (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id  INTEGER NOT NULL REFERENCES reading_groups (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES reading_group_members (id) ON DELETE CASCADE,
    until     INTEGER NOT NULL,
    ended_at  INTEGER,
    chose     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX reading_group_turns_open ON reading_group_turns (group_id) WHERE ended_at IS NULL;
CREATE INDEX reading_group_turns_group ON reading_group_turns (group_id, id);
CREATE INDEX reading_group_turns_member ON reading_group_turns (member_id);
