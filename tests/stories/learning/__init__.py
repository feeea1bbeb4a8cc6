"""Stories of learning from what was not understood."""
