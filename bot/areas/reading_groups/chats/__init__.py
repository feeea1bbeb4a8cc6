"""A group's chat in Telegram: which it is, and who comes in."""
