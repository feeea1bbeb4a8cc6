"""What developers need: translations, demonstration data."""
