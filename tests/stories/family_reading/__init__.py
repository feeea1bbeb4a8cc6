"""Stories of families that read."""
