"""Stories of reading challenges."""
