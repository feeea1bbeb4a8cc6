"""Complaints and suggestions, and what the staff answer."""
