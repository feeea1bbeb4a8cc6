"""Closing suddenly: hours, events, deadlines and the announcement follow together."""
