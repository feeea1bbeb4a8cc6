-- Whether pictures come only when they are asked for (“hemat data”); NULL: nothing was chosen.
ALTER TABLE people ADD COLUMN saves_data INTEGER;
