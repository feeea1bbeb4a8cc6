"""Stories of what residents make."""
