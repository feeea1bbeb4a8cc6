"""Stories of what readers need and the library lacks."""
