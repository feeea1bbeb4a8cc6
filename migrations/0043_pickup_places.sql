-- Where books are picked up besides the desk: a stop of the mobile library, a school's box, a reading house.
CREATE TABLE pickup_places (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    hours      TEXT    NOT NULL DEFAULT '',  -- when somebody is there, in the staff's own words
    removed_at INTEGER
) STRICT;
ALTER TABLE holds ADD COLUMN pickup_id INTEGER REFERENCES pickup_places (id) ON DELETE SET NULL;  -- NULL: the desk
CREATE INDEX holds_pickup ON holds (pickup_id) WHERE pickup_id IS NOT NULL;
