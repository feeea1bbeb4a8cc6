"""Visitors of the library, counted by a tap."""
