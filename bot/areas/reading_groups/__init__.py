"""Reading groups: who reads together, what they choose, how far they are, and what they say of it."""
