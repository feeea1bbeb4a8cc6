"""The tables of the shelf."""
