"""Which of the answers that are offered is typed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.base.html import plain


def match_option(text: str, options: Sequence[tuple[str, str]]) -> str | None:
    """The value whose label is `text`, starts with it, or has its number (from 1); None where unclear."""
    wanted = _letters(text)
    if wanted.isdecimal() and 1 <= int(wanted[:4]) <= len(options):
        return options[int(wanted[:4]) - 1][0]
    labels = [(value, _letters(plain(label))) for value, label in options]
    exact = [value for value, label in labels if label == wanted]
    starts = [value for value, label in labels if wanted and label.startswith(wanted)]
    return exact[0] if exact else starts[0] if len(starts) == 1 else None


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
