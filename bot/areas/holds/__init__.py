"""Holds: readers who want a title, the copy that is set aside for them, and the day until which it waits."""
