-- What residents want to hear of: interests they chose, kinds of announcements they silenced, quiet hours of their own.

CREATE TABLE people_interests (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    interest  TEXT    NOT NULL COLLATE NOCASE, -- as the library's list has it
    since_at  INTEGER NOT NULL,
    PRIMARY KEY (person_id, interest)
) WITHOUT ROWID;
CREATE INDEX people_interests_interest ON people_interests (interest);

-- 'all' stands for every kind, also for those that come later.
CREATE TABLE silenced (
    person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    kind      TEXT    NOT NULL,
    PRIMARY KEY (person_id, kind)
) WITHOUT ROWID;

-- Quiet hours are minutes of the day by the library's clock; NULL: as the library has them, both alike: none.
CREATE TABLE notification_settings (
    person_id            INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    quiet_from           INTEGER CHECK (quiet_from BETWEEN 0 AND 1439),
    quiet_until          INTEGER CHECK (quiet_until BETWEEN 0 AND 1439),
    interests_offered_at INTEGER
);
CREATE INDEX notification_settings_own ON notification_settings (person_id) WHERE quiet_from IS NOT NULL;
