"""The tables of announcements, and their copies in the outbox."""
