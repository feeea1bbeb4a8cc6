"""The tables of patrons."""
