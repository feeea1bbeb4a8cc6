"""Finding books by what they are about."""
