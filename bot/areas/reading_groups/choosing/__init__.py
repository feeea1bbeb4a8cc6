"""How a group chooses its next book: by a vote, or by whose turn it is."""
