"""The tables of what follows an event."""
