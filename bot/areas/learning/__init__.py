"""What was not understood, kept apart from people, and what staff taught of it."""
