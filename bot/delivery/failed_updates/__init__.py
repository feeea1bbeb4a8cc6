"""Turns that failed, kept so that they can be tried again."""
