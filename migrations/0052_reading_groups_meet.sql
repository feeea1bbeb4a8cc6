-- How members come into their group's chat in Telegram: a link for each, by which they ask to be let in.
CREATE TABLE reading_group_links (
    member_id INTEGER PRIMARY KEY REFERENCES reading_group_members (id) ON DELETE CASCADE,
    chat_id   INTEGER NOT NULL,
    link      TEXT    NOT NULL,
    made_at   INTEGER NOT NULL                       -- UTC, milliseconds
) STRICT;
CREATE INDEX reading_group_links_chat ON reading_group_links (chat_id);

-- What is still to be done at the doors of these chats; done, its row goes.
CREATE TABLE reading_group_door (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    group_id  INTEGER NOT NULL REFERENCES reading_groups (id) ON DELETE CASCADE,
    deed      TEXT    NOT NULL CHECK (deed IN ('let_in', 'turn_away', 'remove', 'revoke')),
    chat_id   INTEGER NOT NULL,
    person_id INTEGER,                               -- of Telegram: who asks to be let in need not be known here
    link      TEXT    NOT NULL DEFAULT '',
    made_at   INTEGER NOT NULL,
    CHECK ((deed = 'revoke') = (person_id IS NULL))
) STRICT;
CREATE INDEX reading_group_door_group ON reading_group_door (group_id);
CREATE INDEX reading_group_door_person ON reading_group_door (person_id) WHERE person_id IS NOT NULL;

-- An event for those who belong to something: who else asks is refused a seat, and it is listed and posted nowhere.
ALTER TABLE events ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;

-- Meetings of reading groups are events; what was talked about is written down afterwards, for the archive.
CREATE TABLE reading_group_meetings (
    event_id   INTEGER PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
    group_id   INTEGER NOT NULL REFERENCES reading_groups (id) ON DELETE CASCADE,
    book_id    INTEGER REFERENCES reading_group_books (id) ON DELETE SET NULL,
    planned_by INTEGER REFERENCES people (id) ON DELETE SET NULL,
    minutes    TEXT    NOT NULL DEFAULT '',
    written_by INTEGER REFERENCES people (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX reading_group_meetings_group ON reading_group_meetings (group_id);
CREATE INDEX reading_group_meetings_book ON reading_group_meetings (book_id) WHERE book_id IS NOT NULL;

CREATE INDEX reading_group_books_archived ON reading_group_books (id) WHERE state = 'archived';

-- Who read a season of a group to its end, as a paper says it that anybody can check.
CREATE TABLE reading_group_certificates (
    id        INTEGER PRIMARY KEY,
    member_id INTEGER NOT NULL REFERENCES reading_group_members (id) ON DELETE CASCADE,
    year      INTEGER NOT NULL,
    name      TEXT    NOT NULL,
    code      TEXT    NOT NULL UNIQUE,
    books     TEXT    NOT NULL,                      -- JSON: the titles
    issued_at INTEGER NOT NULL,
    UNIQUE (member_id, year)
) STRICT;
