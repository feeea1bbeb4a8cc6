"""Channels and groups that the library speaks in."""
