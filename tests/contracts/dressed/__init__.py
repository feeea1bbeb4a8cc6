"""A true catalogue, and the odd dresses that libraries' files put on it, each drawn by chance from a seed."""
