"""The tables of reading challenges."""
