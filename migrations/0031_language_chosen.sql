-- Whether somebody chose their language, or it is only the one they were last heard in. English was chosen until now.
ALTER TABLE people ADD COLUMN language_chosen INTEGER NOT NULL DEFAULT 0;
UPDATE people SET language_chosen = 1 WHERE language <> 'id';
