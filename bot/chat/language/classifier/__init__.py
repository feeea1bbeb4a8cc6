"""The learned ear: what a clause most probably means, by examples of how people say it."""
