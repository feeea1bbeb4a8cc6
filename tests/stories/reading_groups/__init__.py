"""Stories of reading groups."""
