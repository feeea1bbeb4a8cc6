"""Stories of classes that residents wish for, and of what interests steer."""
