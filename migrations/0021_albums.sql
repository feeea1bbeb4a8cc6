-- Which announcement an album began: its further parts come as messages of their own.
CREATE TABLE broadcast_albums (
    album        TEXT    PRIMARY KEY,
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX broadcast_albums_of ON broadcast_albums (broadcast_id);
