"""Catalogue files that staff send in the chat: looked at, agreed to, imported, taken back."""
