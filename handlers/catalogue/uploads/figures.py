"""What a file would change or has changed, in the same words before it and after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.base.html import Html, joined, lines
from bot.chat.screens.texts import N_, Texts

_TITLES = (
    ("new", N_("{n} new")),
    ("changed", N_("{n} changed")),
    ("unchanged", N_("{n} as they were")),
    ("withdrawn", N_("{n} no longer shown")),
    ("returned", N_("{n} shown again")),
)
_COPIES = (
    ("copies_new", N_("{n} new")),
    ("copies_changed", N_("{n} changed")),
    ("copies_unchanged", N_("{n} as they were")),
    ("copies_gone", N_("{n} taken off")),
)
_TAKEN_BACK = (
    ("copies_new", N_("{n} taken off")),
    ("copies_changed", N_("{n} as before")),
    ("copies_gone", N_("{n} put back")),
)
_Parts = Sequence[tuple[str, str]]


def changes(t: Texts, counts: Mapping[str, int]) -> Html:
    """Titles and copies, each where there are any; that there is nothing is said, too."""
    told, copies = _some(t, counts, _TITLES), _some(t, counts, _COPIES)
    return lines(
        t("Titles: {parts}.", parts=told or t("none")) if told or not copies else "",
        t("Copies: {parts}.", parts=copies) if copies else "",
        unplaced(t, counts),
    )


def taken_back(t: Texts, removed: int, restored: int, counts: Mapping[str, int]) -> Html:
    """The same, the other way round."""
    told = {"removed": removed, "restored": restored}
    parts = _some(t, told, (("removed", N_("{n} taken out")), ("restored", N_("{n} as before"))))
    copies = _some(t, counts, _TAKEN_BACK)
    return lines(t("Titles: {parts}.", parts=parts), t("Copies: {parts}.", parts=copies) if copies else "")


def _some(t: Texts, counts: Mapping[str, int], names: _Parts) -> Html:
    return joined(", ", [t(text, n=t.number(counts[name])) for name, text in names if counts.get(name)])


def anything(counts: Mapping[str, int]) -> bool:
    """Whether anything is different from before."""
    return any(counts.get(name) for name, _ in (*_TITLES, *_COPIES) if not name.endswith("unchanged"))


def known(counts: Mapping[str, int]) -> bool:
    """Whether a file tells of anything that is in the catalogue already."""
    return any(counts.get(name) for name in ("unchanged", "copies_unchanged"))


def titles(counts: Mapping[str, int]) -> bool:
    """Whether a file tells of titles, and not of copies alone."""
    return any(counts.get(name) for name in ("new", "changed", "unchanged", "returned"))


def unplaced(t: Texts, counts: Mapping[str, int]) -> Html:
    """Copies that wait for their titles, and what to do."""
    count = counts.get("unplaced", 0)
    told = t.plural(
        "{n} copy is left out: its title is not in the catalogue. Send the list of titles, then this one again.",
        "{n} copies are left out: their titles are not in the catalogue. Send the list of titles, then this one again.",
        count,
    )
    return told if count else Html("")


def rows(t: Texts, told: Mapping[str, Any]) -> Html:
    """Rows that are left out, are doubtful, or are no books."""
    bad, warned, aside = (told.get(name, 0) for name in ("bad", "warned", "aside"))
    bad -= told.get("unplaced", 0)  # said as copies
    return lines(
        t.plural("{n} row is left out.", "{n} rows are left out.", bad) if bad > 0 else "",
        t.plural("{n} row is worth a look.", "{n} rows are worth a look.", warned) if warned else "",
        t.plural("{n} row is no book, such as a total.", "{n} rows are no books, such as totals.", aside)
        if aside
        else "",
    )
