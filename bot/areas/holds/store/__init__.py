"""The tables of holds."""
