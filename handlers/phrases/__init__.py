"""What people say, by area, in the pattern language of bot.chat.language.phrase_grammar."""

from __future__ import annotations


def any_order(around: str, *parts: str) -> tuple[str, ...]:
    """Patterns that say two or three parts in any order, with the words of `around` anywhere between them."""
    loose = f"[{around}]*"
    rows = [[parts[0]]]
    for part in parts[1:]:
        rows = [[*row[:at], part, *row[at:]] for row in rows for at in range(len(row) + 1)]
    return tuple(" ".join([loose, *(f"{part} {loose}" for part in row)]) for row in rows)
