"""Families that read: minutes read together, badges by effort, one card for all. No child is compared with another."""
