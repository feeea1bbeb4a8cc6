"""Meetings of a group: events for its members, and what is written down of them."""
