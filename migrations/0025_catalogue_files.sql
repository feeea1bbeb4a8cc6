-- Catalogue files that staff sent in the chat: looked at, decided, imported, taken back.
CREATE TABLE catalogue_files (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    sent_by    INTEGER REFERENCES people (id) ON DELETE SET NULL,
    file_id    TEXT    NOT NULL,              -- Telegram's: fetched when it is read, kept nowhere else
    name       TEXT    NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('reading', 'read', 'importing', 'imported', 'undoing', 'undone',
                                                 'refused', 'dropped')),
    whole      INTEGER NOT NULL DEFAULT 0,    -- 1: the sender said that it is the whole catalogue
    agreed     INTEGER NOT NULL DEFAULT 0,    -- 1: and that more than half may be withdrawn
    told       TEXT    NOT NULL DEFAULT '{}', -- JSON: what was found in it, and what came of it
    sent_at    INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
);
CREATE INDEX catalogue_files_pending ON catalogue_files (id) WHERE state IN ('reading', 'importing', 'undoing');
CREATE INDEX catalogue_files_age ON catalogue_files (changed_at);
CREATE INDEX catalogue_files_sender ON catalogue_files (sent_by) WHERE sent_by IS NOT NULL;
