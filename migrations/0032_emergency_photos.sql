-- A photo that was sent with what was said of danger: Telegram's file id, '' for none.
ALTER TABLE emergency_words ADD COLUMN photo TEXT NOT NULL DEFAULT '';
