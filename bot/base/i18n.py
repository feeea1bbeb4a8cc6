"""Marks msgids that are kept in data, wherever the data lives; the chat translates them when they are shown."""

from __future__ import annotations


def N_(message: str) -> str:
    """The message itself; the call tells the extraction that it is a text."""
    return message


def nplural(one: str, many: str) -> tuple[str, str]:
    """The same for a text that counts something by `{n}`: how it is said of one, and of many."""
    return one, many
