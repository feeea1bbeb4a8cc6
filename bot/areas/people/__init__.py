"""Whom we know, and in which language."""
