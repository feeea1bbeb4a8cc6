"""What a file would change or has changed, in the same words before it and after it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.base.html import Html, lines
from bot.chat.screens.texts import N_, Texts

_CHANGES = (
    ("new", N_("New: {n}")),
    ("changed", N_("Changed: {n}")),
    ("unchanged", N_("As they were: {n}")),
    ("withdrawn", N_("No longer shown: {n}")),
    ("returned", N_("Shown again: {n}")),
    ("copies", N_("Copies new or changed: {n}")),
)


def changes(t: Texts, counts: Mapping[str, int]) -> Html:
    """Titles and copies; that nothing is new is said, too."""
    return lines(*(t(text, n=t.number(counts[name])) for name, text in _CHANGES if counts[name] or name == "new"))


def anything(counts: Mapping[str, int]) -> bool:
    """Whether anything is different from before."""
    return any(counts[name] for name, _ in _CHANGES if name != "unchanged")


def titles(counts: Mapping[str, int]) -> bool:
    """Whether a file tells of titles, and not of copies alone."""
    return any(counts[name] for name in ("new", "changed", "unchanged", "returned"))


def rows(t: Texts, told: Mapping[str, Any]) -> Html:
    """Rows that are left out, are doubtful, or are no books."""
    bad, warned, aside = (told.get(name, 0) for name in ("bad", "warned", "aside"))
    return lines(
        t.plural("{n} row is left out.", "{n} rows are left out.", bad) if bad else "",
        t.plural("{n} row is worth a look.", "{n} rows are worth a look.", warned) if warned else "",
        t.plural("{n} row is no book, such as a total.", "{n} rows are no books, such as totals.", aside)
        if aside
        else "",
    )
