"""The catalogue's SQL: titles, lists of them, and what staff and residents add."""
