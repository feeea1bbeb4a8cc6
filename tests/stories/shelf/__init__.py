"""Stories of a shelf of one's own."""
