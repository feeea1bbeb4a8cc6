"""Lost and found: what is missed, what was found, and whether the one is the other."""
