-- Who takes an emergency may ask a colleague to take it over: who asks this one; NULL: nobody.
ALTER TABLE emergency_told ADD COLUMN asked_by INTEGER REFERENCES people (id) ON DELETE SET NULL;
CREATE INDEX emergency_told_asked_by ON emergency_told (asked_by);
