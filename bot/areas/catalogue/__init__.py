"""Titles and copies, imports, the search."""
