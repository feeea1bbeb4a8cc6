"""Announcements to people, channels and groups."""
