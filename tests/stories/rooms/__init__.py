"""Stories of rooms."""
