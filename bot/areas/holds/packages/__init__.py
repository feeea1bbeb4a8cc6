"""Packages: copies of a title that a reading group gets together, and brings back together."""
